import {compilePattern} from '../pattern.js';
import {isCivilDate} from '../civil-date.js';
import type {Keyword} from '../keyword.js';

/** Length in code points, as JSON Schema counts. */
function lengthOf(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) length++;
  return length;
}

const minLength: Keyword = {
  name: 'minLength',
  check: (min, value, at, run) => {
    if (typeof value === 'string' && lengthOf(value) < Number(min)) run.report('too-short', at, {min});
  },
};

const maxLength: Keyword = {
  name: 'maxLength',
  check: (max, value, at, run) => {
    if (typeof value === 'string' && lengthOf(value) > Number(max)) run.report('too-long', at, {max});
  },
};

const pattern: Keyword = {
  name: 'pattern',
  check: (source, value, at, run) => {
    if (typeof value === 'string' && !compilePattern(String(source))(value))
      run.report('pattern-mismatch', at);
  },
};

const format: Keyword = {
  name: 'format',
  check: (name, value, at, run) => {
    if (name === 'date' && typeof value === 'string' && !isCivilDate(value)) run.report('invalid-date', at);
  },
};

/** Keywords for texts. */
export const textKeywords: readonly Keyword[] = [minLength, maxLength, pattern, format];

import {compilePattern} from '../pattern.js';
import {lengthOf} from '../text-length.js';
import {isCivilDate} from '../civil-date.js';
import type {Keyword} from '../keyword.js';

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
    if (typeof value !== 'string' || typeof source !== 'string') return;
    if (!compilePattern(source)(value)) run.report('pattern-mismatch', at);
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

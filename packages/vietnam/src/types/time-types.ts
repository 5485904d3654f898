import {isPartialDate} from '../dates/civil-date.js';
import {formatDate} from '../dates/format-date.js';
import {isTimeOfDay, parseTypedTime} from '../dates/time-of-day.js';
import {parseTypedMonth, parseTypedYear} from '../dates/typed-date.js';
import {type Behaviour, checkText, normalizeText, showPlain, tidyText} from './behaviour.js';

function createBehaviour(
  parse: (typed: string) => string | undefined,
  holds: (text: string) => boolean,
  code: string,
): Behaviour {
  return {
    check: checkText((text) => (holds(text) ? [] : [{code, at: ''}])),
    normalize: normalizeText((typed) => parse(typed) ?? tidyText(typed)),
    format: (value) => formatDate(showPlain(value)),
  };
}

/** `vn:month`: `YYYY-MM`, shown as MM/yyyy; finding `invalid-date`. */
export const monthBehaviour: Behaviour = createBehaviour(
  parseTypedMonth,
  (text) => text.length === 7 && isPartialDate(text),
  'invalid-date',
);

/** `vn:year`: `YYYY`; finding `invalid-date`. */
export const yearBehaviour: Behaviour = createBehaviour(
  parseTypedYear,
  (text) => text.length === 4 && isPartialDate(text),
  'invalid-date',
);

/** `vn:time`: `HH:mm` by 24 hours; finding `invalid-time`. */
export const timeBehaviour: Behaviour = createBehaviour(parseTypedTime, isTimeOfDay, 'invalid-time');

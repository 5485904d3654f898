import {createWorkingDays} from '../calendar/working-days.js';
import type {Json, RuleFunction, RuleLibrary, RuleType} from '../contract.js';
import {isDate} from '../dates/civil-date.js';
import {VietnamError} from '../error.js';
import {foldText} from '../text/fold-text.js';
import {dateInWords} from '../words/date-in-words.js';
import {moneyInWords} from '../words/money-in-words.js';

function declare(
  name: string,
  params: readonly RuleType[],
  result: RuleType,
  call: (...args: readonly Json[]) => Json,
): RuleFunction {
  return Object.freeze({
    name,
    params: Object.freeze(params),
    result,
    call: (args: readonly Json[]) => call(...args),
  });
}

const asText = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
// No number becomes a fault of the function that wanted one.
const asNumber = (value: Json | undefined): number => (typeof value === 'number' ? value : Number.NaN);

function asDate(value: Json | undefined): string {
  const date = asText(value);
  if (!isDate(date)) throw new VietnamError('invalid-date', 'not a civil date');
  return date;
}

/**
 * The rule functions that know Việt Nam, to stand beside those of `core` in a library `vn-rules@1`:
 * `dateInWords(date) string`, `moneyInWords(int) string`, `fold(string) string`, `addWorkingDays(date, int) date`,
 * `workingDays(date, date) int`, the last two by the calendar that the procedure pins (`uses.calendar`).
 * Faults are `VietnamError` with `invalid-date`, `out-of-range` or `calendar-missing`.
 * @throws VietnamError `calendar-missing` for an unknown id
 */
export function createVietnamFunctions(calendarId: string): readonly RuleFunction[] {
  const days = createWorkingDays(calendarId);
  return Object.freeze([
    declare('dateInWords', ['date'], 'string', (date) => dateInWords(asDate(date))),
    declare('moneyInWords', ['int'], 'string', (amount) => moneyInWords(asNumber(amount))),
    declare('fold', ['string'], 'string', (text) => foldText(asText(text))),
    declare('addWorkingDays', ['date', 'int'], 'date', (date, count) =>
      days.add(asDate(date), asNumber(count)),
    ),
    declare('workingDays', ['date', 'date'], 'int', (from, to) => days.count(asDate(from), asDate(to))),
  ]);
}

/** {@link createVietnamFunctions} with the calendar `2026`. */
export const vietnamFunctions: readonly RuleFunction[] = /* @__PURE__ */ createVietnamFunctions('2026');

/**
 * The library that procedures name `vn-rules@1` in `uses.rules`, with the calendar that they pin in `uses.calendar`.
 * @throws VietnamError `calendar-missing` for an unknown id
 */
export function createVietnamRules(calendarId: string): RuleLibrary {
  return Object.freeze({id: 'vn-rules@1', functions: createVietnamFunctions(calendarId)});
}

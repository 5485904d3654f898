import type {Json} from '../json/json.js';
import type {RuleFunction, RuleType} from '../plan/plan.js';
import {addMonths, completedYears, fromDayNumber, toDayNumber} from './civil-date.js';
import {compareText} from './operators.js';
import {parseCivilDate} from './parse-civil-date.js';
import {RuleFault} from './rule-fault.js';
import {isList} from './slot.js';

type Call = RuleFunction['call'];

function declare(name: string, params: readonly RuleType[], result: RuleType, call: Call): RuleFunction {
  return {name, params, result, call};
}

/** One function for several types of list; the type checker keeps them apart, one `call` serves all. */
function declareForLists(name: string, elements: readonly RuleType[], call: Call): RuleFunction[] {
  return elements.map((element) => declare(name, [{list: element}], element, call));
}

function numbersOf(list: Json | undefined): number[] {
  return isList(list) ? list.map(Number) : [];
}

function textsOf(list: Json | undefined): string[] {
  return isList(list) ? list.filter((item) => typeof item === 'string') : [];
}

/** Integers stay within ±(2^53−1), as in operators; sums of doubles follow IEEE 754. */
const sum: Call = ([list]) => {
  const numbers = numbersOf(list);
  const total = numbers.reduce((a, b) => a + b, 0);
  if (numbers.every((n) => Number.isSafeInteger(n)) && !Number.isSafeInteger(total))
    throw new RuleFault('overflow');
  return total;
};

function isBefore(a: Json, b: Json): boolean {
  return typeof a === 'string' && typeof b === 'string' ? compareText(a, b) < 0 : Number(a) < Number(b);
}

function pick(better: (a: Json, b: Json) => boolean): Call {
  return ([list]) => {
    const [first, ...rest] = isList(list) ? list : [];
    if (first === undefined) throw new RuleFault('empty-list');
    return rest.reduce((best, item) => (better(item, best) ? item : best), first);
  };
}

/** To the nearest integer, halves away from zero, as amounts are rounded by hand. */
const round: Call = ([value]) => {
  const number = Number(value);
  const rounded = Math.sign(number) * Math.round(Math.abs(number));
  if (!Number.isSafeInteger(rounded)) throw new RuleFault('overflow');
  return rounded + 0;
};

const comparable: readonly RuleType[] = ['int', 'double', 'date', 'string'];

/**
 * The rule functions that know no country; a library adds its own beside them (`vn-rules@1`).
 * Dates are civil dates; a date that does not exist is the fault `invalid-date`, an empty list for `min` or `max` is
 * `empty-list`, an integer beyond ±(2^53−1) is `overflow`. Entries of one name are overloads and share one `call`.
 */
export const coreFunctions: readonly RuleFunction[] = [
  declare('today', [], 'date', (_args, {today}) => today),
  declare('date', ['string'], 'date', ([text]) => {
    parseCivilDate(text);
    return text ?? '';
  }),
  declare('age', ['date', 'date'], 'int', ([birth, on]) =>
    completedYears(parseCivilDate(birth), parseCivilDate(on)),
  ),
  declare(
    'daysBetween',
    ['date', 'date'],
    'int',
    ([from, to]) => toDayNumber(parseCivilDate(to)) - toDayNumber(parseCivilDate(from)),
  ),
  declare('addDays', ['date', 'int'], 'date', ([from, days]) =>
    fromDayNumber(toDayNumber(parseCivilDate(from)) + Number(days)),
  ),
  declare('addMonths', ['date', 'int'], 'date', ([from, months]) =>
    addMonths(parseCivilDate(from), Number(months)),
  ),
  declare('year', ['date'], 'int', ([of]) => parseCivilDate(of).year),
  declare('round', ['double'], 'int', round),
  ...declareForLists('sum', ['int', 'double'], sum),
  ...declareForLists('min', comparable, pick(isBefore)),
  ...declareForLists(
    'max',
    comparable,
    pick((a, b) => isBefore(b, a)),
  ),
  declare('join', [{list: 'string'}, 'string'], 'string', ([list, separator]) =>
    textsOf(list).join(typeof separator === 'string' ? separator : ''),
  ),
];

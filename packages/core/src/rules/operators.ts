import type {Json} from '../json/json.js';
import {Fault, isList, type Slot, spend, type StepBudget} from './slot.js';

/** An operator that needs all its operands. */
type StrictOperator = (values: readonly Json[], budget: StepBudget) => Slot;

const wrongType = new Fault('wrong-type');

function integer(compute: (a: number, b: number) => number): StrictOperator {
  return ([a, b]) => {
    if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b)) return wrongType;
    const result = compute(Number(a), Number(b));
    // A product of two safe integers that is rounded into the safe range does not exist: the range ends below 2^53.
    return Number.isSafeInteger(result) ? result + 0 : new Fault('overflow');
  };
}

function division(compute: (a: number, b: number) => number): StrictOperator {
  const divide = integer(compute);
  return (values, budget) => (values[1] === 0 ? new Fault('division-by-zero') : divide(values, budget));
}

function double(compute: (a: number, b: number) => number): StrictOperator {
  return ([a, b]) => (typeof a === 'number' && typeof b === 'number' ? compute(a, b) : wrongType);
}

/** Text order by code point, which is the order of UTF-8 and of CEL, not of UTF-16. */
export function compareText(a: string, b: string): number {
  const left = Array.from(a);
  const right = Array.from(b);
  const end = Math.min(left.length, right.length);
  for (let i = 0; i < end; i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function compare(test: (order: number) => boolean): StrictOperator {
  return ([a, b]) => {
    if (typeof a === 'string' && typeof b === 'string') return test(compareText(a, b));
    if (typeof a === 'number' && typeof b === 'number')
      return test(a < b ? -1 : a > b ? 1 : a === b ? 0 : NaN);
    if (typeof a === 'boolean' && typeof b === 'boolean') return test(Number(a) - Number(b));
    return wrongType;
  };
}

function equal(a: Json | undefined, b: Json | undefined, budget: StepBudget): boolean {
  if (!isList(a) || !isList(b)) return a === b;
  return a.length === b.length && spend(budget, a.length) && a.every((item, i) => equal(item, b[i], budget));
}

/** Every answer that needed more steps than there were is a fault, whatever it was. */
function bounded(answer: (values: readonly Json[], budget: StepBudget) => Slot): StrictOperator {
  return (values, budget) => {
    const slot = answer(values, budget);
    return budget.steps < 0 ? new Fault('too-many-steps') : slot;
  };
}

function text(test: (a: string, b: string) => boolean | string): StrictOperator {
  return ([a, b]) => (typeof a === 'string' && typeof b === 'string' ? test(a, b) : wrongType);
}

/** Operators whose operands are all evaluated first, by name (`PlanNode`). */
export const strictOperators: ReadonlyMap<string, StrictOperator> = new Map<string, StrictOperator>([
  ['list', (values) => values],
  ['!', ([a]) => (typeof a === 'boolean' ? !a : wrongType)],
  ['neg', ([a]) => (typeof a === 'number' ? -a : wrongType)],
  ['==', bounded(([a, b], budget) => equal(a, b, budget))],
  ['!=', bounded(([a, b], budget) => !equal(a, b, budget))],
  ['<', compare((order) => order < 0)],
  ['<=', compare((order) => order <= 0)],
  ['>', compare((order) => order > 0)],
  ['>=', compare((order) => order >= 0)],
  [
    'in',
    bounded(([a, list], budget) => {
      if (!isList(list)) return wrongType;
      return spend(budget, list.length) && list.some((item) => equal(a, item, budget));
    }),
  ],
  ['+i', integer((a, b) => a + b)],
  ['-i', integer((a, b) => a - b)],
  ['*i', integer((a, b) => a * b)],
  ['/i', division((a, b) => (a - (a % b)) / b)],
  ['%i', division((a, b) => a % b)],
  ['+d', double((a, b) => a + b)],
  ['-d', double((a, b) => a - b)],
  ['*d', double((a, b) => a * b)],
  ['/d', double((a, b) => a / b)],
  ['+s', text((a, b) => a + b)],
  [
    '+l',
    bounded(([a, b], budget) => {
      if (!isList(a) || !isList(b)) return wrongType;
      return spend(budget, a.length + b.length) ? [...a, ...b] : undefined;
    }),
  ],
  [
    'index',
    ([list, i]) => {
      if (!isList(list) || typeof i !== 'number') return wrongType;
      // A row that is not there yet is missing, like a field that is not filled in; a negative row is a mistake.
      return i < 0 || !Number.isInteger(i) ? new Fault('invalid-index') : list[i];
    },
  ],
  [
    'size',
    ([value]) =>
      typeof value === 'string' ? Array.from(value).length : isList(value) ? value.length : wrongType,
  ],
  ['double', ([a]) => (typeof a === 'number' ? a : wrongType)],
  ['starts-with', text((a, b) => a.startsWith(b))],
  ['ends-with', text((a, b) => a.endsWith(b))],
  ['contains', text((a, b) => a.includes(b))],
]);

import type {Json} from '../json/json.js';

/** A fault on its way out of an expression; never leaves the interpreter. */
export class Fault {
  readonly code: string;
  constructor(code: string) {
    this.code = code;
  }
}

/** What any part of an expression comes to: a value, `undefined` for undetermined, or a fault. */
export type Slot = Json | undefined | Fault;

/** Steps that are left. */
export interface StepBudget {
  steps: number;
}

/** Takes steps from the budget; `false` once there are none left. */
export function spend(budget: StepBudget, steps: number): boolean {
  budget.steps -= steps;
  return budget.steps >= 0;
}

/** Whether a value counts as filled in: `null` and `''` do not. */
export function isFilled(value: Json | undefined): value is Exclude<Json, null> {
  return value !== undefined && value !== null && value !== '';
}

/** `Array.isArray` that keeps the element type. */
export function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

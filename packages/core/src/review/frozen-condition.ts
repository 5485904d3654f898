import type {CivilDate, Json, JsonObject, Pointer} from '../json/json.js';
import {isJsonObject, readPointer} from '../json/pointer.js';
import type {PlanCondition, RuleOutcome} from '../plan/plan.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import {evaluate} from '../rules/evaluate.js';

/** What a condition is judged on: frozen values are exactly what rules may see. */
export interface FrozenState {
  readonly procedure: LoadedProcedure;
  readonly values: JsonObject;
  readonly today: CivilDate;
}

/** What a conditional part's `when` comes to on frozen values; a part without one always applies. */
export function judgeCondition({procedure, values, today}: FrozenState, {when}: PlanCondition): RuleOutcome {
  if (!when) return {kind: 'value', value: true};
  const get = (pointer: Pointer): Json | undefined => {
    const value = readPointer(values, pointer);
    return isJsonObject(value) && procedure.index.groups.has(pointer) ? undefined : value;
  };
  const {functions, macros} = procedure;
  return evaluate(when.node, {get, functions, macros, context: {today}});
}

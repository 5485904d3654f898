import type {Pointer} from '../json/json.js';
import type {PlanCondition, PlanExpression} from '../plan/plan.js';
import {placeOf} from '../procedure/decision-index.js';
import type {FieldState, RuleFault} from './declaration.js';
import type {CellContext} from './field-cell.js';

/** Findings that leave rules something sound to read, or nothing, which is no fault. */
const soundCodes: ReadonlySet<string> = new Set([
  'required',
  'constraint',
  'claim-unconfirmed',
  'forbidden-character',
]);

/**
 * Rules that failed, never silently false: those of visible targets, every `visible` rule, and the conditions of bindings,
 * papers and fees (place `''`, effect such as `documents/chung-sinh`).
 *
 * A rule that reads a value which has a finding of its own, such as a day that does not exist, is not listed: the finding
 * says what is wrong, and nothing can be submitted while it stands.
 */
export function listFaults(
  {procedure, runner, visibility}: CellContext,
  fieldAt: (at: Pointer) => FieldState | undefined,
): readonly RuleFault[] {
  const {plan} = procedure;
  const faultOf = (expression: PlanExpression): string | undefined => {
    const outcome = runner.outcome(expression).value;
    return outcome.kind === 'fault' && !expression.reads.some(isUnsound) ? outcome.code : undefined;
  };
  const isUnsound = (pointer: Pointer): boolean => {
    const place = procedure.index.locate(placeOf(pointer));
    const issues = place && fieldAt(place.field.at)?.issues.value;
    return issues?.some(({code}) => !soundCodes.has(code)) === true;
  };
  const ofParts = (part: string, conditions: readonly PlanCondition[]): readonly RuleFault[] =>
    conditions.flatMap(({id, when}) => {
      const code = when && faultOf(when);
      return code === undefined ? [] : [{at: '', effect: `${part}/${id}`, code}];
    });
  return [
    ...plan.rules.flatMap((rule): readonly RuleFault[] => {
      if (rule.effect !== 'visible' && !visibility.of(rule.at).value) return [];
      const code = faultOf(rule);
      return code === undefined ? [] : [{at: rule.at, effect: rule.effect, code}];
    }),
    ...ofParts('prefill', plan.prefill),
    ...ofParts('documents', plan.documents),
    ...ofParts('fees', plan.fees),
  ];
}

import type {PlanCondition} from '../plan/plan.js';
import type {RuleFault} from './declaration.js';
import type {CellContext} from './field-cell.js';

/**
 * Rules that failed, never silently false: those of visible targets, every `visible` rule, and the conditions of bindings,
 * papers and fees (place `''`, effect such as `documents/chung-sinh`).
 */
export function listFaults(context: CellContext): readonly RuleFault[] {
  const {procedure, runner, visibility} = context;
  const {plan} = procedure;
  const ofRules = plan.rules.flatMap((rule): readonly RuleFault[] => {
    if (rule.effect !== 'visible' && !visibility.of(rule.at).value) return [];
    const outcome = runner.outcome(rule).value;
    return outcome.kind === 'fault' ? [{at: rule.at, effect: rule.effect, code: outcome.code}] : [];
  });
  const ofParts = (part: string, conditions: readonly PlanCondition[]): readonly RuleFault[] =>
    conditions.flatMap(({id, when}) => {
      const outcome = when && runner.outcome(when).value;
      return outcome?.kind === 'fault' ? [{at: '', effect: `${part}/${id}`, code: outcome.code}] : [];
    });
  return [
    ...ofRules,
    ...ofParts('prefill', plan.prefill),
    ...ofParts('documents', plan.documents),
    ...ofParts('fees', plan.fees),
  ];
}

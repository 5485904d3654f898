import type {Issue} from '../issue.js';
import type {Pointer} from '../json/json.js';
import type {PlanCondition, PlanExpression, PlanRule} from '../plan/plan.js';
import {placeOf} from '../procedure/decision-index.js';
import type {CellSet} from './cell-set.js';
import type {RuleFault} from './declaration.js';
import type {CellContext} from './field-cell.js';
import {ListCell} from './list-cell.js';
import {isRowRule} from './rule-runner.js';

/** Findings that leave rules something sound to read, or nothing, which is no fault. */
const soundCodes: ReadonlySet<string> = new Set([
  'required',
  'constraint',
  'claim-unconfirmed',
  'forbidden-character',
]);

/**
 * Rules that failed, never silently false: those of visible targets (in every row, for those about rows), every `visible` rule, and
 * the conditions of bindings, papers and fees (place `''`, effect such as `documents/chung-sinh`).
 *
 * A rule that reads a value which has a finding of its own, such as a day that does not exist, is not listed: the finding
 * says what is wrong, and nothing can be submitted while it stands.
 */
export function listFaults(context: CellContext, cells: CellSet): readonly RuleFault[] {
  const {plan} = context.procedure;
  const isUnsound = (pointer: Pointer): boolean =>
    issuesAt(pointer, context, cells).some(({code}) => !soundCodes.has(code));
  const faultOf = (expression: PlanExpression, {runner}: CellContext): string | undefined => {
    const outcome = runner.outcome(expression).value;
    return outcome.kind === 'fault' && !expression.reads.some(isUnsound) ? outcome.code : undefined;
  };
  const ofRule = (rule: PlanRule, at: () => Pointer, here: CellContext): readonly RuleFault[] => {
    if (rule.effect !== 'visible' && !here.visibility.of(rule.at).value) return [];
    const code = faultOf(rule, here);
    return code === undefined ? [] : [{at: at(), effect: rule.effect, code}];
  };
  const ofParts = (part: string, conditions: readonly PlanCondition[]): readonly RuleFault[] =>
    conditions.flatMap(({id, when}) => {
      const code = when && faultOf(when, context);
      return code === undefined ? [] : [{at: '', effect: `${part}/${id}`, code}];
    });
  return [
    ...plan.rules.flatMap((rule) => {
      if (!isRowRule(rule)) return ofRule(rule, () => rule.at, context);
      return cells
        .rowsAt(rule.at)
        .flatMap((row) => ofRule(rule, () => rule.at.replace('*', String(row.index.value)), row.context));
    }),
    ...ofParts('prefill', plan.prefill),
    ...ofParts('documents', plan.documents),
    ...ofParts('fees', plan.fees),
  ];
}

/** Findings of what a rule reads: of a list's own ones only, and of a field of its rows those in any row. */
function issuesAt(pointer: Pointer, {procedure}: CellContext, cells: CellSet): readonly Issue[] {
  const at = procedure.index.locate(placeOf(pointer))?.field.at;
  if (at === undefined) return [];
  if (at.includes('/*')) return cells.rowsAt(at).flatMap((row) => row.cell(at)?.issues.value ?? []);
  const cell = cells.find(at);
  return (cell instanceof ListCell ? cell.ownIssues : cell?.issues)?.value ?? [];
}

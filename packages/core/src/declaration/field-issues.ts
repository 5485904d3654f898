import type {Issue} from '../issue.js';
import type {Json, Pointer} from '../json/json.js';
import {isJsonArray} from '../json/pointer.js';
import type {PlanRule} from '../plan/plan.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import {findForbiddenInValue} from '../text/forbidden-character.js';
import {validate} from '../validation/validate.js';
import type {FieldState} from './declaration.js';
import type {CellContext, FieldCell} from './field-cell.js';
import type {RuleRunner} from './rule-runner.js';

const none: readonly Issue[] = [];

/** What is found in a value by itself, before and after what constraints say of it. */
export interface ValueFindings {
  readonly inValue: readonly Issue[];
  readonly inText: readonly Issue[];
}

/**
 * All findings of one field now, in this order: `required`, schema codes (`validate`), the
 * type's own findings or `not-in-list` by its choices, `constraint`, `forbidden-character`, `claim-unconfirmed`. A composite value is checked as one, its findings
 * stand at the parts. None while hidden.
 */
export function listFieldIssues(cell: FieldCell, {procedure, runner}: CellContext): readonly Issue[] {
  if (!cell.visible.value) return none;
  const value = cell.value.value;
  if (value === undefined) return cell.required.value ? cell.missing : none;
  const {inValue, inText} = cell.recall(value, () => ({
    inValue: listValueIssues(procedure, cell, value),
    inText: listForbidden(cell, value),
  }));
  const issues = [
    ...inValue,
    ...listConstraintIssues(() => cell.at, procedure.index.rulesOf(cell.field.at).constraint ?? [], runner),
    ...inText,
  ];
  if (cell.claimable && cell.origin.value === 'claimed' && cell.standing.value?.lock === 'confirm')
    issues.push({code: 'claim-unconfirmed', at: cell.at});
  return issues;
}

/** What schema, list of choices and type say; list and type are asked only about values of the schema's shape. */
function listValueIssues(procedure: LoadedProcedure, cell: FieldCell, value: Json): readonly Issue[] {
  const {at} = cell.field;
  const found = validate(procedure.schemaAt(at), value, procedure.validation);
  const findings = found.length > 0 ? found : (procedure.typeAt(at)?.check?.(value) ?? none);
  const issues = findings.map((issue) => ({...issue, at: cell.at + issue.at}));
  return issues.length > 0 || isOffered(cell, value) ? issues : [{code: 'not-in-list', at: cell.at}];
}

function isOffered(cell: FieldCell, value: Json): boolean {
  const options = cell.options.value;
  const closed = options.length > 0 || cell.hasOptionsRule;
  const offers = (one: Json): boolean =>
    typeof one !== 'string' || options.some((option) => option.value === one);
  return !closed || (isJsonArray(value) ? value.every(offers) : offers(value));
}

/**
 * Constraints that are false; one that cannot be judged yet says nothing, a fault is told elsewhere. The place is asked for
 * only where there is something to say, since that of a row may change.
 */
export function listConstraintIssues(
  place: () => Pointer,
  rules: readonly PlanRule[],
  runner: RuleRunner,
): readonly Issue[] {
  return rules.flatMap((rule) => {
    const outcome = runner.outcome(rule).value;
    if (outcome.kind !== 'value' || outcome.value !== false) return none;
    const at = place();
    return [
      rule.message === undefined ? {code: 'constraint', at} : {code: 'constraint', at, message: rule.message},
    ];
  });
}

/** A character that could make the review say something else than it seems, in a value or in the note about it. */
export function listForbidden(cell: Pick<FieldState, 'at' | 'dispute'>, value: Json): readonly Issue[] {
  const found = findForbiddenInValue(value) ?? findForbiddenInValue(cell.dispute.value?.note ?? null);
  return found ? [{code: 'forbidden-character', at: cell.at, params: {character: found.character}}] : none;
}

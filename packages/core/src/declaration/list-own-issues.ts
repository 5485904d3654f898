import type {Issue} from '../issue.js';
import type {SchemaNode} from '../procedure/value-type.js';
import {validate} from '../validation/validate.js';
import type {CellContext} from './field-cell.js';
import {listConstraintIssues, listForbidden} from './field-issues.js';
import type {ListCell} from './list-cell.js';

const none: readonly Issue[] = [];

/**
 * Findings of a list as a whole, in this order: `required` where it must have a row and has none; `too-few-items`, `too-many-items`,
 * `duplicate-items` (`validate`); `constraint`; `forbidden-character` in a note about it; `claim-unconfirmed`. None while hidden.
 */
export function listOwnIssues(list: ListCell, {procedure, runner}: CellContext): readonly Issue[] {
  if (!list.visible.value) return none;
  const {at} = list.field;
  if (list.rows.value.length === 0) return list.required.value ? [{code: 'required', at}] : none;
  const issues = [
    ...countRows(list, procedure.schemaAt(at), procedure.validation),
    ...listConstraintIssues(() => at, procedure.index.rulesOf(at).constraint ?? [], runner),
    ...listForbidden(list, null),
  ];
  if (list.origin.value === 'claimed' && list.standing.value?.lock === 'confirm')
    issues.push({code: 'claim-unconfirmed', at});
  return issues;
}

/** What the schema says of the rows together; each field of a row is checked by itself. */
function countRows(
  list: ListCell,
  {minItems, maxItems, uniqueItems}: SchemaNode,
  env: Parameters<typeof validate>[2],
): readonly Issue[] {
  const limits = {
    ...(minItems !== undefined && {minItems}),
    ...(maxItems !== undefined && {maxItems}),
  };
  const counted = validate(
    limits,
    list.rows.value.map(() => null),
    env,
  );
  const same = uniqueItems === true ? validate({uniqueItems}, list.value.value ?? [], env) : none;
  return [...counted, ...same].map((issue) => ({...issue, at: list.at + issue.at}));
}

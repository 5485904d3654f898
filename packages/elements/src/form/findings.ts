import type {FieldState, Issue, Pointer} from '@tokhai/core';
import {fieldId, partId} from '../field/field-view.js';
import {findKind} from '../field/field-kinds.js';
import {labelAt} from '../field/part-words.js';
import type {FieldViews} from './field-views.js';
import type {FormContext} from './form-context.js';
import {paperLabel} from './papers/paper-label.js';

/** A finding with its place in the form, as the error summary lists it. */
export interface Finding {
  readonly issue: Issue;
  readonly step: string;
  /** DOM id of the control that it speaks of; empty where there is none of its own. */
  readonly target: string;
  /** The field that it belongs to, and where within its value. */
  readonly state?: FieldState;
  readonly part?: Pointer;
  /** The paper that it belongs to. */
  readonly document?: string;
}

/** Finds the place of an issue within its step. */
export function locateFinding({procedure, declaration}: FormContext, issue: Issue, step: string): Finding {
  const document = issue.params?.['document'];
  if (typeof document === 'string') return {issue, step, target: `tk-document-${document}`, document};
  const state = findOwner({procedure, declaration}, issue.at);
  if (state === undefined) return {issue, step, target: ''};
  // Rows may move while they are being corrected: the place within the field stays.
  const part = issue.at.slice(state.at.length);
  return {issue, step, target: partId({id: fieldId(state.key)}, part), state, part};
}

/** The field, list or field of a row that a place lies in. */
function findOwner(
  {procedure, declaration}: Pick<FormContext, 'procedure' | 'declaration'>,
  place: Pointer,
): FieldState | undefined {
  const {fields, locate} = procedure.index;
  // Most findings are of a field outside lists, at its own place.
  if (fields.has(place)) return declaration.field(place);
  const at = locate(place)?.field.at;
  if (at === undefined) return undefined;
  const [list = '', below] = at.split('/*');
  if (below === undefined) return declaration.field(at);
  const row = place.slice(list.length).split('/')[1] ?? '';
  return declaration.field(`${list}/${row}${below}`);
}

/**
 * A finding in words that name the field as it is called outside its section ("ngày sinh của mẹ"), within a composite
 * the field before its part, in a list the row before the field ("Con thứ 2: …").
 */
export function findingWords(context: FormContext, fields: FieldViews, finding: Finding): string {
  const {issue, state, document, part = ''} = finding;
  const {procedure, locale, t} = context;
  if (document !== undefined)
    return fields.errors.message(issue, undefined, paperLabel(context, document, issue));
  if (state === undefined)
    return fields.errors.message(issue, undefined, procedure.label(issue.at, locale.value));
  const label = procedure.label(state.field.at, locale.value);
  const inner = part === '' ? undefined : labelAt(findKind(state.field.control), part, t);
  // Rows may have moved since.
  const at = part === '' ? state.at : state.at + part;
  const message = fields.errors.message(at === issue.at ? issue : {...issue, at}, state, label);
  const words = inner === undefined ? message : `${label}: ${message}`;
  if (state.key === state.field.at) return words;
  const [, below = ''] = state.field.at.split('/*');
  const row = state.at.slice(0, -below.length);
  return `${procedure.label(row, locale.value)}: ${words}`;
}

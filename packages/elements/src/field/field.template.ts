import {html, type TemplateResult} from 'lit/html.js';
import {readOnlyField} from '../computed-field/read-only-field.template.js';
import type {FieldKind} from './field-kind.js';
import type {FieldContext, FieldView} from './field-view.js';
import {disputeForm, originLine} from './load-claims.js';

/** A field with where its value comes from, and the form for an objection where that is open. */
export function fieldTemplate(kind: FieldKind, view: FieldView, context: FieldContext): TemplateResult {
  const template = view.readonly || view.presented ? (kind.held ?? readOnlyField) : kind.template;
  return html`${template(view, context)}${originLine(view, context)}${disputeForm(view, context)}`;
}

import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {FormModel} from '../form-model.js';
import {listUnexplainedFaults} from '../rule-faults.js';

/** A rule that could not run is said, with its place: it must never pass for "not required". */
export function faultNotice(model: FormModel): TemplateResult | typeof nothing {
  const {t, declaration, procedure, locale} = model.context;
  const [first] = listUnexplainedFaults(declaration);
  if (first === undefined) return nothing;
  const label = first.at === '' ? model.context.text('title') : procedure.label(first.at, locale.value);
  return html`<p class="notice" part="notice" role="status">${t('form.fault', {label})}</p>`;
}

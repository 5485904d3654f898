import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {FormModel} from '../form-model.js';

/** The list of provinces and communes could not be loaded: said once, with a way to try again. */
export function unitsNotice(model: FormModel): TemplateResult | typeof nothing {
  const {t, unitsFailed} = model.context;
  if (!unitsFailed.value) return nothing;
  return html`<div class="notice" part="notice" role="status">
    <p>${t('form.unitsFailed')}</p>
    <button type="button" class="button button-small" part="button" data-form-action="load-units">
      ${t('form.tryAgain')}
    </button>
  </div>`;
}

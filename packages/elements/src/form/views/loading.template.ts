import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Translate} from '../../messages/translate.js';

/** The form before it is there: shapes in the true size of what comes, and after a moment what is being waited for. */
export function loadingView(t: Translate, slow: boolean): TemplateResult {
  return html`<div class="columns">
    <div class="main">
      <p class="loading-words" role="status">${t(slow ? 'form.loadingSlow' : 'form.loading')}</p>
      ${skeleton(4)}
    </div>
  </div>`;
}

/** The review while the agency is asked to confirm: who is being waited for. */
export function preparingView(t: Translate, agency: string): TemplateResult {
  return html`<div class="column">
    <p class="loading-words" role="status" tabindex="-1" data-heading>${t('form.preparing', {agency})}</p>
    ${skeleton(5)}
  </div>`;
}

function skeleton(fields: number): TemplateResult {
  const field = html`<div class="bone bone-label"></div>
    <div class="bone bone-control"></div>`;
  return html`<div class="skeleton" aria-hidden="true">
    <div class="bone bone-heading"></div>
    ${Array<TemplateResult>(fields).fill(field)}
  </div>`;
}

/** The form that could not be opened: what happened, what is kept, and a way on. */
export function failedView(
  t: Translate,
  {words, action, retry}: {readonly words?: string; readonly action?: string; readonly retry?: () => void},
): TemplateResult {
  return html`<div class="column">
    <div role="alert">
      <p class="notice notice-danger" part="notice">${words ?? t('form.openFailed')}</p>
    </div>
    ${
      retry !== undefined
        ? html`<div class="actions">
            <button
              type="button"
              class="button button-primary"
              part="button primary"
              data-form-action="reopen"
              @click=${retry}
            >
              ${action ?? t('form.tryAgain')}
            </button>
          </div>`
        : nothing
    }
  </div>`;
}

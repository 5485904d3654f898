import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {FieldState} from '@tokhai/core';
import type {FormModel} from '../form-model.js';

/** One button for all that waits to be confirmed here: six separate ones ask for patience, not for attention. */
export function confirmAllLine(
  model: FormModel,
  states: readonly FieldState[],
): TemplateResult | typeof nothing {
  const waiting = states.filter((state) => state.issues.value.some(({code}) => code === 'claim-unconfirmed'));
  if (waiting.length < 2) return nothing;
  return html`<button
    type="button"
    class="button confirm-all"
    part="button"
    data-confirm=${waiting.map(({at}) => at).join(' ')}
  >
    ${model.context.t('claim.confirmAll', {count: waiting.length})}
  </button>`;
}

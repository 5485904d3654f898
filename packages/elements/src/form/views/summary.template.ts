import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {FormModel} from '../form-model.js';
import {adopt} from '../../styles/adopt-styles.js';
import {moneyInFigures} from '../words.js';
import {summaryStyles} from './summary.styles.js';

/** The dossier beside the form: what registers filled in, what is left, which papers data has replaced. */
export function dossierSummary(model: FormModel): TemplateResult {
  const {t, declaration, host, locale} = model.context;
  const filled = model.fields.claimable.filter(
    (state) => state.visible.value && ['claimed', 'confirmed', 'disputed'].includes(state.origin.value),
  ).length;
  const open = declaration.issues.value;
  const waiting = open.filter(({code}) => code === 'claim-unconfirmed').length;
  const left = open.length - waiting;
  const fees = declaration.fees.value;
  return html`<div class="panel dossier" part="panel summary" ${adopt(summaryStyles)}>
    <h2 class="panel-title">${t('summary.title')}</h2>
    <dl class="facts">
      <div>
        <dt>${t('summary.filled')}</dt>
        <dd>${t('summary.filledCount', {count: filled})}</dd>
      </div>
      ${
        waiting === 0
          ? nothing
          : html`<div>
              <dt>${t('summary.confirm')}</dt>
              <dd>${t('summary.filledCount', {count: waiting})}</dd>
            </div>`
      }
      <div>
        <dt>${t('summary.left')}</dt>
        <dd>${left === 0 ? t('summary.leftNone') : t('summary.leftCount', {count: left})}</dd>
      </div>
      ${model.papers?.fact() ?? nothing}
      ${
        fees.length === 0
          ? nothing
          : html`<div>
              <dt>${t('summary.fees')}</dt>
              ${fees.map(
                ({id, amount}) =>
                  html`<dd>
                    ${model.context.text(`fee:${id}`)}:
                    ${amount === null ? t('summary.feeLocal') : moneyInFigures(amount, locale.value)}
                  </dd>`,
              )}
            </div>`
      }
      <div>
        <dt>${t('summary.agency')}</dt>
        <dd>${host.agencyName}</dd>
      </div>
    </dl>
  </div>`;
}

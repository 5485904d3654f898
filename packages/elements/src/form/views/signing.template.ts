import {html, nothing, type TemplateResult} from 'lit/html.js';
import {live} from 'lit/directives/live.js';
import {groupFrame} from '../../field/field-shell.template.js';
import type {FormModel} from '../form-model.js';
import type {SignerChoice} from '../form-host.js';
import {judgeSigner} from '../signer-check.js';
import type {Review, SigningAnswer, SigningProblem} from '../submission-flow.js';
import {submitFailure} from '../submit-failure.js';
import {dayInWords} from '../words.js';

/** Truth, the choice of a certificate, sending, and every way that it can fail with a way on. */
export function signingPanel(model: FormModel): TemplateResult | typeof nothing {
  const {t} = model.context;
  const review = model.submission?.review.value;
  if (review === undefined) return nothing;
  const busy = review.busy !== undefined;
  return html`<form
    class="signing"
    part="section"
    novalidate
    data-form="signing"
    aria-label="${t('sign.title')}: ${model.context.text('title')}"
  >
    <h2 class="panel-title">${t('sign.title')}</h2>
    <fieldset class="plain" ?disabled=${busy}>
      ${signerGroup(model, review)} ${truthBox(model, review)}
    </fieldset>
    ${problemBox(model, review.problem)}
    <div class="actions">
      <button
        type="submit"
        class="button button-primary"
        part="button primary"
        aria-disabled=${busy ? 'true' : nothing}
      >
        ${t(submitKey(review))}
      </button>
      <button type="button" class="link" part="link" data-form-action="correct">${t('sign.edit')}</button>
    </div>
    <p class="progress" role="status">${progressWords(model, review)}</p>
  </form>`;
}

function submitKey({choice, problem}: Review): 'sign.resend' | 'sign.submit' | 'sign.submitAuthenticated' {
  if (problem?.kind === 'send-failed') return 'sign.resend';
  return choice?.by === 'authenticated' ? 'sign.submitAuthenticated' : 'sign.submit';
}

function signerGroup(model: FormModel, review: Review): TemplateResult {
  const {t} = model.context;
  const {challenge, problem} = review;
  if (!challenge.accept.includes('signature')) return html`<p>${t('sign.authenticatedHint')}</p>`;
  const invalid = isWanted('choice', problem);
  const frame = {
    id: 'tk-signer',
    label: t('sign.choose'),
    errors: invalid ? [t('sign.chooseWanted')] : [],
    optional: false,
  };
  return groupFrame(frame, model.fieldContext(), signerChoices(model, review), 'radios');
}

function signerChoices(model: FormModel, review: Review): TemplateResult {
  const {signers, challenge} = review;
  const searching = signers === 'searching';
  return html`<div class="choices">
      ${searching ? nothing : signers.map((signer, index) => signerLine(model, review, signer, index))}
      ${challenge.accept.includes('authenticated') ? authenticatedLine(model, review) : nothing}
    </div>
    <div role="status">
      ${searching ? html`<p class="hint" part="hint">${model.context.t('sign.searching')}</p>` : nothing}
    </div>
    ${!searching && signers.length === 0 ? noSigners(model) : nothing}`;
}

function noSigners(model: FormModel): TemplateResult {
  const {t} = model.context;
  return html`<div class="none">
    <p>${t('sign.none')} ${t('sign.noneHint')}</p>
    <button type="button" class="button button-small" part="button" data-form-action="find-signers">
      ${t('sign.find')}
    </button>
  </div>`;
}

function signerLine(model: FormModel, review: Review, signer: SignerChoice, index: number): TemplateResult {
  const {t, declaration} = model.context;
  const id = `tk-signer-${index}`;
  const fitness = judgeSigner(signer, review.challenge, declaration);
  const until = dayInWords(signer.notAfter);
  const warning =
    fitness === 'wrong-person'
      ? t('sign.wrongPerson')
      : fitness === 'expired'
        ? t('sign.expired', {until})
        : fitness === 'not-yet'
          ? t('sign.notYet', {from: dayInWords(signer.notBefore)})
          : undefined;
  return html`<div class="choice">
    <input
      class="choice-input"
      part="control"
      type="radio"
      name="tk-signer"
      id=${id}
      value=${signer.id}
      data-signer=${signer.id}
      aria-describedby="${id}-about"
      .checked=${live(review.choice?.by === 'signature' && review.choice.signer === signer.id)}
    />
    <div class="choice-label" part="label">
      <label for=${id}>
        ${
          signer.identity === undefined
            ? t('sign.certificateNoId', {name: signer.name})
            : t('sign.certificate', {name: signer.name, id: signer.identity})
        }
      </label>
      <div id="${id}-about">
        <p class="hint" part="hint">${t('sign.issuer', {issuer: signer.issuer, until})}</p>
        ${warning === undefined ? nothing : html`<p class="warning">${warning}</p>`}
      </div>
    </div>
  </div>`;
}

function authenticatedLine(model: FormModel, review: Review): TemplateResult {
  const {t} = model.context;
  return html`<div class="choice">
    <input
      class="choice-input"
      part="control"
      type="radio"
      name="tk-signer"
      id="tk-signer-authenticated"
      value=""
      data-authenticated
      aria-describedby="tk-signer-authenticated-about"
      .checked=${live(review.choice?.by === 'authenticated')}
    />
    <div class="choice-label" part="label">
      <label for="tk-signer-authenticated">${t('sign.authenticated')}</label>
      <p class="hint" part="hint" id="tk-signer-authenticated-about">${t('sign.authenticatedHint')}</p>
    </div>
  </div>`;
}

function truthBox(model: FormModel, {truth, problem}: Review): TemplateResult {
  const {t} = model.context;
  const invalid = isWanted('truth', problem);
  return html`<div class=${invalid ? 'control has-error' : 'control'}>
    ${
      invalid
        ? html`<p class="error" id="tk-truth-error">${`${t('field.error')} ${t('sign.truthWanted')}`}</p>`
        : nothing
    }
    <div class="choice">
      <input
        class="choice-input"
        part="control"
        type="checkbox"
        id="tk-truth"
        data-truth
        aria-required="true"
        aria-invalid=${invalid ? 'true' : nothing}
        aria-describedby=${invalid ? 'tk-truth-error' : nothing}
        .checked=${live(truth)}
      />
      <label class="choice-label" part="label" for="tk-truth">${t('sign.truth')}</label>
    </div>
  </div>`;
}

function isWanted(answer: SigningAnswer, problem: SigningProblem | undefined): boolean {
  return problem?.kind === 'incomplete' && problem.wanted.includes(answer);
}

function problemBox(model: FormModel, problem: SigningProblem | undefined): TemplateResult {
  const words = problem === undefined ? undefined : problemWords(model, problem);
  return html`<div role="alert">
    ${words === undefined ? nothing : html`<p class="notice notice-danger" part="notice">${words}</p>`}
  </div>`;
}

/** `undefined` where the words stand at the control itself. */
function problemWords(model: FormModel, problem: SigningProblem): string | undefined {
  const {t} = model.context;
  switch (problem.kind) {
    case 'cancelled':
      return t('sign.cancelled');
    case 'sign-failed':
      return t('sign.failed');
    case 'send-failed':
      return t('sign.sendFailed');
    case 'refused':
      return submitFailure(model.context, problem);
    case 'incomplete':
      return undefined;
  }
}

function progressWords(model: FormModel, {busy}: Review): string | typeof nothing {
  const {t, host} = model.context;
  if (busy === undefined) return nothing;
  return busy === 'signing' ? t('sign.signing') : t('sign.sending', {agency: host.agencyName});
}

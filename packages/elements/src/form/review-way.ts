import {batch} from '@preact/signals-core';
import {showDateText} from '../field/civil-date-text.js';
import {fieldId} from '../field/field-view.js';
import {isLost, reviewFailure} from './failure-words.js';
import type {FormModel} from './form-model.js';
import type {FormSurface, ReviewPlace} from './form-surface.js';
import {printAlone} from './print-alone.js';
import {saveFile} from './save-file.js';
import {SubmissionFlow} from './submission-flow.js';
import type {Wizard} from './wizard.js';

/** Refusals that asking the registers again can mend. */
const staleAnswers: ReadonlySet<string> = new Set([
  'claim-stale',
  'receipt-expired',
  'receipt-missing',
  'receipt-superseded',
]);

/** What the person does once the form was filled in: to the review, back from it, and on to the receipt. */
export class ReviewWay {
  readonly #model: FormModel;
  readonly #surface: FormSurface;
  readonly #wizard: Wizard;
  readonly #submission: SubmissionFlow;
  /** Where in the review the person came from to change something: the way back leads there. */
  #left: ReviewPlace | undefined;

  constructor(model: FormModel, surface: FormSurface, wizard: Wizard) {
    this.#model = model;
    this.#surface = surface;
    this.#wizard = wizard;
    this.#submission = new SubmissionFlow(model.context);
    model.submission = this.#submission;
  }

  /** Asks for the challenge and shows the review; the steps, with what happened, where it cannot be had. */
  async prepare(): Promise<void> {
    const answer = await this.#submission.prepare();
    if (answer.kind === 'failed') {
      // Nobody answers: all that would be signed can be read all the same.
      if (isLost(answer.failure)) this.#showPreview();
      else this.#wizard.stay(reviewFailure(this.#model.context, answer.failure));
    } else if (answer.kind === 'review') this.#showReview();
    else if (answer.kind === 'settled') this.#wizard.stay(this.#settledWords());
  }

  /** Leaves the review to change something, and remembers the way back. */
  change(place: ReviewPlace): void {
    if (this.#submission.busy) return;
    this.#left = place;
    this.#wizard.show(place.step);
    this.#model.returning.value = true;
    if (place.at === undefined) this.#surface.focusHeading();
    else this.#surface.focusControl(fieldId(place.at));
  }

  /** Does what a button of the review or the receipt says. */
  act(action: string, root: ShadowRoot): void {
    if (action === 'correct') this.#correct();
    else if (action === 'find-signers') void this.#submission.findSigners();
    else if (action === 'download') this.#download();
    else if (action === 'print') {
      const sheet = root.querySelector<HTMLElement>('[data-sheet]');
      if (sheet !== null) printAlone(sheet, sheet.dataset['sheet'] ?? '');
    }
  }

  /** Takes in how the person wants to sign, and that it is all true. */
  answer(input: HTMLInputElement): void {
    const {signer, authenticated, truth} = input.dataset;
    if (signer !== undefined) this.#submission.choose({by: 'signature', signer});
    else if (authenticated !== undefined) this.#submission.choose({by: 'authenticated'});
    else if (truth !== undefined) this.#submission.declareTruth(input.checked);
  }

  /** Signs and sends; shows the receipt where it arrived, or what is wanted. */
  async send(form: HTMLElement, root: ShadowRoot): Promise<void> {
    // Enter in a control submits too, and the controls are disabled while the sending lasts: the focus waits at the button.
    form.querySelector<HTMLElement>('button[type=submit]')?.focus();
    await this.#send();
    root.querySelector<HTMLElement>('.signing .has-error input')?.focus();
  }

  async #send(): Promise<void> {
    const receipt = await this.#submission.send();
    if (receipt === undefined) return;
    this.#model.drafts.stop();
    batch(() => {
      this.#model.receipt.value = receipt;
      this.#model.view.value = 'receipt';
    });
    this.#surface.moved('receipt');
    this.#surface.focusHeading();
    this.#surface.submitted(receipt);
  }

  /** Goes back from a refused sending; where an answer of a register no longer counts, all are asked again. */
  #correct(): void {
    const {path, prefill} = this.#model;
    const problem = this.#submission.review.peek()?.problem;
    this.#wizard.open(path.step.peek());
    if (problem?.kind === 'refused' && staleAnswers.has(problem.code)) void prefill?.askAll();
  }

  #showPreview(): void {
    this.#left = undefined;
    this.#show('preview');
    this.#surface.focusHeading();
  }

  #showReview(): void {
    const left = this.#left;
    this.#left = undefined;
    this.#show('review');
    if (left === undefined) this.#surface.focusHeading();
    else this.#surface.focusReview(left);
  }

  #show(shown: 'preview' | 'review'): void {
    const {view, returning} = this.#model;
    this.#wizard.clearSummary();
    batch(() => {
      returning.value = false;
      view.value = shown;
    });
    this.#surface.moved('review');
  }

  #settledWords(): string {
    const {t, declaration} = this.#model.context;
    return t('form.settled', {today: showDateText(declaration.today.peek())});
  }

  #download(): void {
    const receipt = this.#model.receipt.peek();
    if (receipt === undefined) return;
    saveFile(`giay-tiep-nhan-${receipt.number}.json`, JSON.stringify(receipt, null, 2), 'application/json');
  }
}

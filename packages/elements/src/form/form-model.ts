import {batch, computed, signal, type ReadonlySignal, type Signal} from '@preact/signals-core';
import type {FieldState, Issue, Json, Pointer, SubmissionReceipt} from '@tokhai/core';
import type {FieldHost} from '../field/field-host.js';
import type {FieldKind} from '../field/field-kind.js';
import {findKind} from '../field/field-kinds.js';
import type {FieldContext, FieldUi, FieldView} from '../field/field-view.js';
import {DocumentUploads} from './document-uploads.js';
import {DraftSaver} from './draft-saver.js';
import {FieldViews} from './field-views.js';
import type {FormContext} from './form-context.js';
import {documentsStep, groupByStep, listStepIds, listSteps, type FormStep} from './form-steps.js';
import {PrefillPanel} from './prefill-panel.js';
import {SubmissionFlow} from './submission-flow.js';
import {showDateText} from '../field/civil-date-text.js';

/** What the form shows as a whole. */
export type FormView = 'steps' | 'preparing' | 'review' | 'receipt';

/** What the element does for the model: everything that touches focus or tells the page. */
export interface FormSurface {
  /** Commits what is being typed, once a composition that is under way has ended. */
  settleTyping(): Promise<void>;
  commitPending(): void;
  focused(): Element | null;
  changed(at: Pointer, value: Json | undefined): void;
  moved(step: string): void;
  focusHeading(): void;
  focusSummary(): void;
  submitted(receipt: SubmissionReceipt): void;
}

/** Refusals that asking the registers again can mend. */
const staleAnswers: ReadonlySet<string> = new Set([
  'claim-stale',
  'receipt-expired',
  'receipt-missing',
  'receipt-superseded',
]);

/** The state of one open form and everything that a person can do with it. */
export class FormModel implements FieldHost {
  readonly context: FormContext;
  readonly fields: FieldViews;
  readonly prefill: PrefillPanel;
  readonly drafts: DraftSaver;
  readonly uploads: DocumentUploads;
  readonly submission: SubmissionFlow;
  readonly steps: ReadonlySignal<readonly FormStep[]>;
  readonly view: Signal<FormView> = signal<FormView>('steps');
  readonly step: Signal<string>;
  /** Steps whose errors are shown because the person went on from them. */
  readonly checked: Signal<ReadonlySet<string>>;
  /** Which step's errors the summary lists; `all` at the review. */
  readonly summary: Signal<string | undefined> = signal<string | undefined>(undefined);
  readonly notice: Signal<string | undefined> = signal<string | undefined>(undefined);
  readonly receipt: Signal<SubmissionReceipt | undefined> = signal<SubmissionReceipt | undefined>(undefined);
  /** Findings by step, in the order of the layout. */
  readonly issues: ReadonlySignal<ReadonlyMap<string, readonly Issue[]>>;
  readonly #surface: FormSurface;

  constructor(context: FormContext, surface: FormSurface) {
    this.context = context;
    this.#surface = surface;
    const {procedure, declaration, host} = context;
    this.fields = new FieldViews(context);
    const steps = listStepIds(procedure);
    const begin = Math.max(steps.indexOf(host.step ?? ''), 0);
    this.step = signal(steps[begin] ?? '');
    // A draft goes on where the person stood: what comes before was gone through already.
    this.checked = signal(new Set(steps.slice(0, begin)));
    this.drafts = new DraftSaver(context, () => this.step.peek());
    const touch = (): void => {
      this.drafts.touch();
    };
    this.prefill = new PrefillPanel(context, () => surface.settleTyping(), touch);
    this.uploads = new DocumentUploads(context, touch);
    this.submission = new SubmissionFlow(context);
    this.issues = computed(() => groupByStep(procedure, declaration.issues.value));
    this.steps = computed(() => listSteps(this));
  }

  /** Begins asking, saving and loading; the signal ends it. */
  start(ended: AbortSignal): void {
    this.prefill.start(ended);
    this.drafts.start(ended);
    void this.context.loadUnits();
  }

  // FieldHost

  viewOf(at: Pointer): FieldView | undefined {
    const state = this.state(at);
    return state === undefined ? undefined : this.fields.view(state);
  }

  fieldContext(): FieldContext {
    const {locale, units, t} = this.context;
    return {locale: locale.value, t, units: units.value};
  }

  kindOf(at: Pointer): FieldKind | undefined {
    const state = this.state(at);
    return state === undefined ? undefined : findKind(state.field.control);
  }

  ui(at: Pointer): Signal<FieldUi> {
    return this.fields.ui(at);
  }

  commit(at: Pointer, value: Json | undefined): void {
    const state = this.state(at);
    if (state === undefined) return;
    const before = JSON.stringify(state.value.peek());
    this.context.declaration.set(at, value);
    const now = state.value.peek();
    if (JSON.stringify(now) === before) return;
    this.drafts.touch();
    this.#surface.changed(at, now);
  }

  leave(at: Pointer, part: Pointer, whole: boolean): void {
    const state = this.state(at);
    // Nothing was entered: passing by is no mistake.
    if (state === undefined || state.value.peek() === undefined) return;
    if (whole) this.fields.showAll(at);
    else this.fields.show(at, part);
  }

  loadFormerUnits(): Promise<void> {
    return this.context.loadFormerUnits();
  }

  confirm(at: Pointer): void {
    this.#surface.commitPending();
    this.context.declaration.confirm(at);
    this.drafts.touch();
  }

  dispute(at: Pointer, note: string): void {
    this.context.declaration.dispute(at, note);
    this.drafts.touch();
  }

  withdrawDispute(at: Pointer): void {
    this.context.declaration.withdrawDispute(at);
    this.drafts.touch();
  }

  // Moving through the form

  /** Confirms every claim that waits for it in these fields. */
  confirmAll(at: readonly Pointer[]): void {
    this.#surface.commitPending();
    batch(() => {
      for (const pointer of at) this.context.declaration.confirm(pointer);
    });
    this.drafts.touch();
  }

  /** Goes on from the present step; stays, with the summary, where something needs correcting. */
  goOn(): void {
    this.#surface.commitPending();
    const step = this.step.peek();
    this.#check(step);
    if ((this.issues.peek().get(step) ?? []).length > 0) {
      this.summary.value = step;
      this.#surface.focusSummary();
      return;
    }
    const steps = this.steps.peek();
    const next = steps[steps.findIndex(({id}) => id === step) + 1];
    if (next === undefined) void this.review();
    else this.open(next.id);
  }

  goBack(): void {
    const steps = this.steps.peek();
    const before = steps[steps.findIndex(({id}) => id === this.step.peek()) - 1];
    if (before !== undefined) this.open(before.id);
  }

  /** Shows a step; leaves a review. */
  open(step: string): void {
    this.#surface.commitPending();
    this.submission.close();
    batch(() => {
      this.summary.value = undefined;
      this.notice.value = undefined;
      this.view.value = 'steps';
      this.step.value = step;
    });
    this.prefill.leaveStep();
    this.drafts.touch();
    this.#surface.moved(step);
    this.#surface.focusHeading();
  }

  /** Shows the step that a link of the summary leads to, and keeps the summary. */
  openFromSummary(step: string): void {
    this.#surface.commitPending();
    this.step.value = step;
    this.drafts.touch();
    this.#surface.moved(step);
  }

  /** The control that has the focus now. */
  focused(): Element | null {
    return this.#surface.focused();
  }

  /** A rule hides the field that has the focus: the focus goes to the step's heading rather than nowhere. */
  rescueFocus(): void {
    this.#surface.commitPending();
    this.#surface.focusHeading();
  }

  /** Checks everything and, where nothing is found, asks for the challenge and shows the review. */
  async review(): Promise<void> {
    this.#surface.commitPending();
    for (const {id} of this.steps.peek()) this.#check(id);
    this.notice.value = undefined;
    if (this.#showFindings()) return;
    this.drafts.flush();
    this.view.value = 'preparing';
    this.#surface.focusHeading();
    const answer = await this.submission.prepare();
    if (answer === 'review') {
      this.view.value = 'review';
      this.#surface.moved('review');
      this.#surface.focusHeading();
      return;
    }
    this.view.value = 'steps';
    const {t, host, declaration} = this.context;
    this.notice.value =
      answer === 'failed'
        ? t('form.challengeFailed', {agency: host.agencyName})
        : t('form.settled', {today: showDateText(declaration.today.peek())});
    if (!this.#showFindings()) this.#surface.focusSummary();
  }

  /** Signs and sends; shows the receipt where it arrived. */
  async send(): Promise<void> {
    const receipt = await this.submission.send();
    if (receipt === undefined) return;
    this.drafts.stop();
    batch(() => {
      this.receipt.value = receipt;
      this.view.value = 'receipt';
    });
    this.#surface.moved('receipt');
    this.#surface.focusHeading();
    this.#surface.submitted(receipt);
  }

  /** Goes back from a refused sending; where an answer of a register no longer counts, all are asked again. */
  correct(): void {
    const problem = this.submission.review.peek()?.problem;
    this.open(this.step.peek());
    if (problem?.kind === 'refused' && staleAnswers.has(problem.code)) void this.prefill.askAll();
  }

  /** State of a field, by its pointer. */
  state(at: Pointer): FieldState | undefined {
    return this.context.procedure.index.fields.has(at) ? this.context.declaration.field(at) : undefined;
  }

  #showFindings(): boolean {
    if (this.context.declaration.issues.peek().length === 0) return false;
    this.summary.value = 'all';
    this.#surface.focusSummary();
    return true;
  }

  /** Shows all errors of a step from now on. */
  #check(step: string): void {
    batch(() => {
      if (step !== documentsStep) {
        for (const field of this.context.procedure.plan.fields)
          if (field.step === step) this.fields.showAll(field.at);
      }
      this.checked.value = new Set([...this.checked.peek(), step]);
    });
  }
}

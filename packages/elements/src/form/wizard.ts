import {batch, effect} from '@preact/signals-core';
import type {FormModel} from './form-model.js';
import type {FormSurface} from './form-surface.js';
import {loadClosing} from './load-closing.js';
import type {ReviewWay} from './review-way.js';

/** The person's way through the form: from step to step, to the review and back, to the receipt. */
export class Wizard {
  readonly #model: FormModel;
  readonly #surface: FormSurface;
  #reviewing: ReviewWay | undefined;

  constructor(model: FormModel, surface: FormSurface) {
    this.#model = model;
    this.#surface = surface;
  }

  /** Begins watching for rules that hide the present step; the signal ends it. */
  start(ended: AbortSignal): void {
    const {path, view} = this.#model;
    const stop = effect(() => {
      // Looked at again once all that changes together has changed: an answer may hide a step and show it again.
      if (view.value === 'steps' && path.isDeserted())
        queueMicrotask(() => {
          this.#leaveDeserted(ended);
        });
    });
    ended.addEventListener('abort', stop);
  }

  /** Where the person stands: id of a step, `review` or `receipt`. */
  get position(): string {
    const {view, path} = this.#model;
    const now = view.peek();
    if (now === 'preview') return 'review';
    return now === 'steps' || now === 'preparing' ? path.step.peek() : now;
  }

  /** Stands at a step, or as far as the order opens, before anything is shown. */
  begin(step: string): void {
    const {path} = this.#model;
    const open = this.#reachable(step);
    if (open !== undefined) path.step.value = open;
  }

  /** Goes on from the present step; stays, with the summary, where something needs correcting. */
  goOn(): void {
    this.#surface.commitPending();
    const {path} = this.#model;
    const step = path.step.peek();
    this.#model.check(step);
    if (path.hasFindings(step)) this.#summarize(step);
    else if (this.#model.returning.peek()) void this.review();
    else this.#openNext();
  }

  goBack(): void {
    const before = this.#model.path.beside(-1);
    if (before !== undefined) this.open(before.id);
  }

  /** Shows a step; leaves a review. One that a guarded order keeps closed stays so, and it is said why. */
  open(step: string): void {
    if (this.#model.submission?.busy === true || this.#refuse(step)) return;
    this.show(step);
    this.#surface.focusHeading();
  }

  /** Shows a step for a link from outside: one that is not open yet gives way to the first that needs correcting. */
  visit(step: string): void {
    const open = this.#reachable(step);
    if (open !== undefined && this.#model.view.peek() !== 'receipt') this.open(open);
  }

  /** Shows the review for a link from outside, where nothing is in its way. */
  async visitReview(): Promise<void> {
    if (this.#model.view.peek() === 'steps') await this.review();
  }

  /** Shows the step that a link of the summary leads to, keeps the summary, and goes to the control. */
  follow(step: string, target: string): void {
    const {path, drafts} = this.#model;
    if (path.step.peek() !== step) {
      this.#surface.commitPending();
      path.step.value = step;
      drafts.keep();
      this.#surface.moved(step);
    }
    this.#surface.focusControl(target);
  }

  /** Checks everything and, where nothing is found, asks for the challenge and shows the review. */
  async review(): Promise<void> {
    const {path, view, notice, drafts} = this.#model;
    this.#surface.commitPending();
    for (const {id} of path.steps.peek()) this.#model.check(id);
    notice.value = undefined;
    if (path.hasFindings()) {
      this.#summarize('all');
      return;
    }
    drafts.keep();
    drafts.flush();
    view.value = 'preparing';
    this.#surface.focusHeading();
    // The program's own parts come first: they may not be had either.
    const reviewing = await this.loadReview().catch((error: unknown) => {
      this.#model.context.report(error, 'render');
    });
    if (view.peek() !== 'preparing') return;
    if (reviewing === undefined) this.stay(this.#missingWords());
    else await reviewing.prepare();
  }

  /** What follows the filling in, once it was loaded. */
  get reviewing(): ReviewWay | undefined {
    return this.#reviewing;
  }

  /** Loads what follows the filling in; rejects where it cannot be had. */
  async loadReview(): Promise<ReviewWay> {
    const {ReviewWay} = await loadClosing(this.#model.context.locale.peek());
    return (this.#reviewing ??= new ReviewWay(this.#model, this.#surface, this));
  }

  #missingWords(): string {
    const {t, host} = this.#model.context;
    return t(host.draftPlace === 'page' ? 'form.partMissingUnsaved' : 'form.partMissing');
  }

  /** The step itself, in its stead the first that needs correcting where it is closed; `undefined` for one that is not listed. */
  #reachable(step: string): string | undefined {
    const {path} = this.#model;
    const found = path.find(step);
    return found?.closedBy === undefined ? found?.id : (path.firstUnfinished()?.id ?? step);
  }

  #openNext(): void {
    const {path} = this.#model;
    const next = path.beside(1);
    if (next === undefined) {
      void this.review();
      return;
    }
    const unfinished = next.closedBy === undefined ? undefined : path.firstUnfinished();
    if (unfinished === undefined) {
      this.open(next.id);
      return;
    }
    // Something before became wrong meanwhile: that step comes first, with what needs correcting.
    this.show(unfinished.id);
    this.#model.check(unfinished.id);
    this.#summarize(unfinished.id);
  }

  /** Shows a step, whatever is shown now. */
  show(step: string): void {
    const {path, submission, view, notice, closed, prefill, drafts} = this.#model;
    this.#surface.commitPending();
    submission?.close();
    this.clearSummary();
    batch(() => {
      notice.value = undefined;
      closed.value = undefined;
      view.value = 'steps';
      path.step.value = step;
    });
    prefill?.leaveStep();
    drafts.keep();
    this.#surface.moved(step);
  }

  /** Says why a step does not open yet; answers whether it does not. */
  #refuse(step: string): boolean {
    const {path, closed} = this.#model;
    this.#surface.commitPending();
    const found = path.find(step);
    closed.value = found?.closedBy === undefined ? undefined : found;
    return closed.value !== undefined;
  }

  /** Back to the steps after a review that could not be had, with what happened. */
  stay(words: string): void {
    const {view, notice, path} = this.#model;
    view.value = 'steps';
    notice.value = words;
    if (path.hasFindings()) this.#summarize('all');
    else this.#surface.focusSummary();
  }

  #summarize(scope: string): void {
    this.#model.drafts.keep();
    this.#surface.invalid(this.#model.summarize(scope));
    this.#surface.focusSummary();
  }

  /** Lists no findings any more. */
  clearSummary(): void {
    if (this.#model.summary.peek().length === 0) return;
    this.#model.summary.value = [];
    this.#surface.invalid(0);
  }

  /** The person is told that their step went away, and stands on the nearest one. */
  #leaveDeserted(ended: AbortSignal): void {
    const {path, view, notice, context} = this.#model;
    if (ended.aborted || view.peek() !== 'steps' || !path.isDeserted()) return;
    const next = path.nearest();
    if (next === undefined) return;
    const gone = path.title(path.step.peek());
    this.show(next.id);
    notice.value = context.t('form.stepGone', {gone, step: next.title});
    this.#surface.focusSummary();
  }
}

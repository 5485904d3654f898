import {batch, signal, untracked, type ReadonlySignal, type Signal} from '@preact/signals-core';
import type {FieldState, Json, ListState, Pointer, SubmissionReceipt} from '@tokhai/core';
import type {StyleText} from '../styles/css.js';
import type {FieldHost} from '../field/field-host.js';
import type {FieldKind} from '../field/field-kind.js';
import {findKind} from '../field/field-kinds.js';
import type {FieldContext, FieldUi, FieldView} from '../field/field-view.js';
import {listComputedFrom} from './computed-from.js';
import {DraftSaver} from './draft-saver.js';
import {FieldViews} from './field-views.js';
import {findField} from './find-field.js';
import {locateFinding, type Finding} from './findings.js';
import type {FormContext} from './form-context.js';
import {documentsStep, listStepIds, type FormStep} from './form-steps.js';
import type {FormSurface} from './form-surface.js';
import type {ListUis} from './lists/list-ui.js';
import {listParts} from './lists/load-lists.js';
import type {Papers} from './papers/papers.js';
import type {PrefillPanel} from './prefill-panel.js';
import {findRegisters} from './form-parts.js';
import {StepPath} from './step-path.js';
import type {SubmissionFlow} from './submission-flow.js';
import {wantsUnits} from './late-parts.js';
import {loadClosing} from './load-closing.js';

/** What the form shows as a whole. */
export type FormView = 'steps' | 'preparing' | 'preview' | 'review' | 'receipt';

/** Makes the papers of a form: they are loaded where a procedure asks for any. */
export type MakePapers = (context: FormContext, changed: () => void) => Papers;

/** After so many milliseconds of a form being open, what comes at its end is fetched. */
const ahead = 10_000;

/** The state of one open form: where the person stands, what is shown of it, and its fields. */
export class FormModel implements FieldHost {
  readonly context: FormContext;
  readonly fields: FieldViews;
  /** Where the procedure asks registers. */
  readonly prefill: PrefillPanel | undefined;
  readonly drafts: DraftSaver;
  /** Where the procedure asks for papers. */
  readonly papers: Papers | undefined;
  readonly path: StepPath;
  readonly view: Signal<FormView> = signal<FormView>('steps');
  /** What the error summary lists: as it was when the person went on, until they go on again. */
  readonly summary: Signal<readonly Finding[]> = signal<readonly Finding[]>([]);
  readonly notice: Signal<string | undefined> = signal<string | undefined>(undefined);
  /** The step that the person wanted to open and that is not open yet. */
  readonly closed: Signal<FormStep | undefined> = signal<FormStep | undefined>(undefined);
  /** The person came from the review to change something. */
  readonly returning: Signal<boolean> = signal(false);
  readonly receipt: Signal<SubmissionReceipt | undefined> = signal<SubmissionReceipt | undefined>(undefined);
  readonly #surface: FormSurface;
  #lists: ListUis | undefined;
  /** What is signed and sent; there once the person asked for the review. */
  submission: SubmissionFlow | undefined;

  constructor(context: FormContext, surface: FormSurface, makePapers?: MakePapers) {
    this.context = context;
    this.#surface = surface;
    this.fields = new FieldViews(context);
    this.drafts = new DraftSaver(
      context,
      () => ({step: this.step.peek(), checked: [...this.checked.peek()]}),
      () => surface.pending(),
    );
    const touch = (): void => {
      this.drafts.touch();
    };
    const keep = (): void => {
      this.drafts.keep();
    };
    const registers = context.procedure.plan.prefill.length > 0 ? findRegisters() : undefined;
    this.prefill = registers && new registers.PrefillPanel(context, () => surface.settleTyping(), keep);
    this.papers = makePapers?.(context, touch);
    this.path = new StepPath(context, this.papers, () => this.view.value === 'steps');
  }

  /** What is shown of lists; only where the procedure has any. */
  get lists(): ListUis {
    return (this.#lists ??= new (listParts().ListUis)());
  }

  /** Id of the present step. */
  get step(): ReadonlySignal<string> {
    return this.path.step;
  }

  /** The steps that have something to show, in order. */
  get steps(): ReadonlySignal<readonly FormStep[]> {
    return this.path.steps;
  }

  /** Steps whose errors are shown. */
  get checked(): ReadonlySignal<ReadonlySet<string>> {
    return this.path.checked;
  }

  /** Begins asking, saving and loading; the signal ends it. */
  start(ended: AbortSignal): void {
    for (const step of this.context.host.checked ?? []) this.check(step);
    this.prefill?.start(ended);
    this.drafts.start(ended);
    if (wantsUnits(this.context.procedure)) void this.context.loadUnits();
    this.#fetchAhead(ended);
    ended.addEventListener('abort', () => {
      this.fields.errors.stop();
    });
  }

  /** What follows the filling in comes while the person reads: the line may be down later, or the portal have moved on. */
  #fetchAhead(ended: AbortSignal): void {
    // A browser may keep a failure to load until the page is reloaded, which is no way out where nothing outlives the page.
    const wait = this.context.host.draftPlace === 'page' ? 0 : ahead;
    const timer = setTimeout(() => {
      loadClosing(this.context.locale.peek()).catch(() => undefined);
    }, wait);
    ended.addEventListener('abort', () => {
      clearTimeout(timer);
    });
  }

  // FieldHost

  viewOf(at: Pointer): FieldView | undefined {
    const state = this.state(at);
    return state === undefined ? undefined : this.fields.view(state);
  }

  valueAt(at: Pointer): Json | undefined {
    return this.state(at)?.value.peek();
  }

  fieldContext(): FieldContext {
    return this.context.shared.value;
  }

  kindOf(at: Pointer): FieldKind | undefined {
    const state = this.state(at);
    return state === undefined ? undefined : findKind(state.field.control);
  }

  ui(at: Pointer): Signal<FieldUi> {
    return this.fields.ui(at);
  }

  typed(): void {
    this.drafts.touch();
  }

  commit(at: Pointer, value: Json | undefined): void {
    const state = this.state(at);
    if (state === undefined) return;
    const before = state.value.peek();
    this.context.declaration.set(state.at, value);
    const now = state.value.peek();
    if (now === before || JSON.stringify(now) === JSON.stringify(before)) return;
    this.drafts.touch();
    this.#surface.changed(state.at, now);
  }

  /** Rows were added, taken away or moved. */
  listChanged(list: ListState): void {
    this.drafts.touch();
    this.#surface.changed(list.at, list.value.peek());
  }

  /** Gives the form's root the styles of a part that is drawn late. */
  adopt(styles: StyleText): void {
    this.#surface.adopt(styles);
  }

  /** Commits what stands typed in the focused control. */
  commitPending(): void {
    this.#surface.commitPending();
  }

  leave(at: Pointer, part: Pointer, whole: boolean): void {
    const state = this.state(at);
    // Nothing was entered: passing by is no mistake.
    if (state === undefined || state.value.peek() === undefined) return;
    if (whole) this.fields.errors.showAll(at);
    else this.fields.errors.show(at, part);
    this.#showComputed(state);
  }

  /** Nobody leaves a computed value: what is wrong with it is shown on leaving what it was computed from. */
  #showComputed(state: FieldState): void {
    const {procedure, declaration} = this.context;
    for (const at of listComputedFrom(procedure, state)) {
      const {key, value} = declaration.field(at);
      if (value.peek() !== undefined) this.fields.errors.showAll(key);
    }
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

  /** Confirms every claim that waits for it in these fields. */
  confirmAll(at: readonly Pointer[]): void {
    this.#surface.commitPending();
    batch(() => {
      for (const pointer of at) this.context.declaration.confirm(pointer);
    });
    this.drafts.touch();
  }

  /** The control that has the focus now. */
  focused(): Element | null {
    return this.#surface.focused();
  }

  /** A rule hides the field that has the focus: the focus goes to what says so, rather than nowhere. */
  rescueFocus(field: string): void {
    this.#surface.commitPending();
    this.notice.value = this.context.t('form.fieldGone', {field});
    this.#surface.focusSummary();
  }

  /** State of a field, by its key. */
  state(key: Pointer): FieldState | undefined {
    return findField(this.context, key);
  }

  /** Shows all errors of a step from now on. */
  check(step: string): void {
    batch(() => {
      if (step !== documentsStep) {
        const {procedure, declaration} = this.context;
        const {controls} = procedure.index;
        // A long form without lists is not gone through for them.
        if (controls.has('table') || controls.has('repeat'))
          for (const {at, step: own, rows} of procedure.plan.fields)
            if (rows && own === step) listParts().showRowErrors(this, declaration.list(at));
        this.fields.errors.showStep(step);
      }
      const {checked} = this.path;
      checked.value = new Set([...checked.peek(), step]);
    });
  }

  /** Lists the findings of a step, or of `all`, as they stand now; answers how many. */
  summarize(scope: string): number {
    const {context, path} = this;
    const steps = scope === 'all' ? listStepIds(context.procedure) : [scope];
    const findings = untracked(() =>
      steps.flatMap((step) => path.issuesOf(step).map((issue) => locateFinding(context, issue, step))),
    );
    this.summary.value = findings;
    return findings.length;
  }
}

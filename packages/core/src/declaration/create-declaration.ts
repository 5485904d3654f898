import {batch, computed, signal, untracked, type ReadonlySignal, type Signal} from '@preact/signals-core';
import {CoreError} from '../core-error.js';
import type {Issue} from '../issue.js';
import {canonicalize} from '../json/canonicalize.js';
import type {CivilDate, DigestHex, Json, JsonObject, Pointer} from '../json/json.js';
import {equalJson, isWithin, parsePointer, readKeys} from '../json/pointer.js';
import type {Dispute, LookupOutcome} from '../prefill/claim.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import {generalize} from '../procedure/plan-index.js';
import type {StatementDocument} from '../statement/statement.js';
import {lengthOf} from '../validation/text-length.js';
import {type Cell, CellSet} from './cell-set.js';
import {ClaimBook} from './claim-book.js';
import {commitValue, tidyText} from './commit-value.js';
import type {
  Declaration,
  DocumentState,
  DraftContent,
  FieldState,
  FrozenValues,
  ListState,
  RuleFault,
} from './declaration.js';
import {followFaults} from './follow-faults.js';
import {IssueLists} from './list-issues.js';
import {PaperTray} from './paper-tray.js';
import {createScope, RuleRunner} from './rule-runner.js';
import {Visibility} from './visibility.js';

/** Where a declaration begins. */
export interface DeclarationStart {
  readonly submission: string;
  /** The opening's day in Asia/Ho_Chi_Minh. */
  readonly today: CivilDate;
  /** A draft of the same procedure version and submission; it comes before the other parts. */
  readonly draft?: DraftContent;
  /** Values that count as typed, hidden ones too; `null` clears a field that a register fills. */
  readonly values?: JsonObject;
  readonly lookups?: readonly LookupOutcome[];
  readonly disputes?: readonly Dispute[];
  readonly documents?: readonly StatementDocument[];
}

/** Longest note of a dispute, in characters. */
export const maxDisputeNote = 500;

/** A note as it is kept; `undefined` for none and for one that is too long. */
function tidyNote(note: string): string | undefined {
  const text = tidyText(note);
  return text === '' || lengthOf(text) > maxDisputeNote ? undefined : text;
}

/**
 * Opens one citizen's declaration.
 * @throws CoreError `draft-mismatch` for a draft of another procedure version or submission
 */
export function createDeclaration(procedure: LoadedProcedure, start: DeclarationStart): Declaration {
  return new LiveDeclaration(procedure, start);
}

class LiveDeclaration implements Declaration {
  readonly procedure: LoadedProcedure;
  readonly submission: string;
  readonly today: Signal<CivilDate>;
  readonly fields: readonly Cell[];
  readonly fees: Declaration['fees'];
  readonly issues: ReadonlySignal<readonly Issue[]>;
  readonly faults: ReadonlySignal<readonly RuleFault[]>;
  readonly revision: Signal<number> = signal(0);
  readonly #cells: CellSet;
  readonly #issues: IssueLists;
  readonly #visibility: Visibility;
  readonly #book: ClaimBook;
  readonly #papers: PaperTray;

  constructor(procedure: LoadedProcedure, start: DeclarationStart) {
    const {submission, today} = start;
    this.procedure = procedure;
    this.submission = submission;
    this.today = signal(today);
    const read = (pointer: Pointer): Json | undefined => this.#cells.read(pointer);
    const runner = new RuleRunner(createScope(procedure.functions, this.today, read));
    this.#visibility = new Visibility(procedure.index, runner);
    this.#book = new ClaimBook(procedure, runner);
    this.#papers = new PaperTray(procedure, runner, this.#book, (at) => this.#cells.find(at));
    const context = {procedure, runner, visibility: this.#visibility, book: this.#book};
    this.#cells = new CellSet(context);
    this.fields = this.#cells.cells;
    const fees = procedure.document.fees.map(({id, amount}) => ({id, amount}));
    const conditions = new Map(procedure.plan.fees.map((fee) => [fee.id, runner.condition(fee)]));
    this.fees = computed(() => fees.filter(({id}) => conditions.get(id)?.value === true));
    this.#issues = new IssueLists(this.fields, context, this.#papers);
    this.issues = this.#issues.all;
    this.faults = followFaults(context, this.#cells);
    this.#change(() => {
      this.#restore(start);
    });
  }

  /** Runs a change: nobody subscribes by what it reads, and all that follows from it happens at once. */
  #change<Result>(step: () => Result): Result {
    return untracked(() =>
      batch(() => {
        this.revision.value += 1;
        return step();
      }),
    );
  }

  get activeBindings(): ReadonlySignal<readonly string[]> {
    return this.#book.activeBindings;
  }

  get lookups(): ReadonlySignal<ReadonlyMap<string, LookupOutcome>> {
    return this.#book.lookups;
  }

  get documents(): ReadonlySignal<readonly DocumentState[]> {
    return this.#papers.states;
  }

  field(at: Pointer): FieldState {
    return this.#cells.get(at);
  }

  list(at: Pointer): ListState {
    return this.#cells.list(at);
  }

  groupVisible(at: Pointer): ReadonlySignal<boolean> {
    return this.#cells.contextAt(at).visibility.of(generalize(at));
  }

  issuesOf(step: string): ReadonlySignal<readonly Issue[]> {
    return this.#issues.of(step);
  }

  openIssues(step?: string): readonly Issue[] {
    return this.#issues.now(step);
  }

  set(at: Pointer, value: Json | undefined): boolean {
    const cell = this.#cells.get(at);
    return this.#change(() => {
      if (cell.readonly.value || !cell.accepts(value)) return false;
      const committed = commitValue(this.procedure, cell.field.at, value);
      const claimed = cell.standing.value !== undefined;
      cell.take(committed ?? (claimed ? null : undefined));
      return true;
    });
  }

  addRow(at: Pointer, value: JsonObject = {}, index?: number): boolean {
    const list = this.#cells.list(at);
    return this.#change(() => list.add(value, index));
  }

  removeRow(at: Pointer, index: number): JsonObject | undefined {
    const list = this.#cells.list(at);
    return this.#change(() => list.remove(index));
  }

  moveRow(at: Pointer, from: number, to: number): boolean {
    const list = this.#cells.list(at);
    return this.#change(() => list.move(from, to));
  }

  applyLookup(outcome: LookupOutcome): void {
    const admitted = this.#book.admit(outcome);
    if (!admitted) return;
    this.#change(() => {
      this.#takeIn(admitted);
    });
  }

  confirm(at: Pointer): void {
    this.#change(() => {
      const held = this.fields.filter((cell) => isWithin(cell.at, at) && cell.holdsClaim());
      this.#book.confirmed.value = new Set([...this.#book.confirmed.value, ...held.map((cell) => cell.at)]);
    });
  }

  dispute(at: Pointer, note: string): void {
    const cell = this.#cells.get(at);
    this.#change(() => {
      const standing = cell.standing.value;
      if (!standing || !cell.holdsClaim())
        throw new CoreError('nothing-to-dispute', `No register's value stands at ${at}`);
      const text = tidyNote(note);
      if (text === undefined)
        throw new CoreError('invalid-note', `A note has 1 to ${maxDisputeNote} characters`);
      const dispute = {pointer: at, binding: standing.claim.binding, note: text};
      this.#book.disputes.value = new Map(this.#book.disputes.value).set(at, dispute);
    });
  }

  withdrawDispute(at: Pointer): void {
    const left = new Map(this.#book.disputes.peek());
    if (!left.delete(at)) return;
    this.#change(() => {
      this.#book.disputes.value = left;
    });
  }

  attach(document: StatementDocument): void {
    this.#change(() => {
      this.#papers.attach(document);
    });
  }

  detach(id: string, digest?: DigestHex): void {
    this.#change(() => {
      this.#papers.detach(id, digest);
    });
  }

  settleToday(today: CivilDate): void {
    this.#change(() => {
      this.today.value = today;
    });
  }

  freeze(): FrozenValues {
    const values = untracked(() => this.#cells.tree((cell) => cell.effective));
    return {values, bytes: canonicalize(values)};
  }

  snapshot(step: string): DraftContent {
    const {code, version} = this.procedure.document;
    return untracked(() => ({
      format: 1,
      procedure: {code, version, digest: this.procedure.digest},
      submission: this.submission,
      today: this.today.value,
      values: this.#cells.tree((cell) => cell.draft),
      lookups: [...this.#book.lookups.value.values()],
      confirmed: [...this.#book.confirmed.value].sort(),
      disputes: [...this.#book.disputes.value.values()],
      documents: this.#papers.attached.value,
      step,
    }));
  }

  /** Takes in what was there before. @throws CoreError `draft-mismatch` */
  #restore({draft, values, lookups = [], disputes = [], documents = []}: DeclarationStart): void {
    if (draft) {
      if (draft.procedure.digest !== this.procedure.digest || draft.submission !== this.submission)
        throw new CoreError('draft-mismatch', 'The draft belongs to another procedure version or submission');
      this.#restore({...draft, submission: this.submission});
      this.#book.confirmed.value = new Set(draft.confirmed);
    }
    const outcomes = lookups.flatMap((outcome) => this.#book.admit(outcome) ?? []);
    this.#book.lookups.value = new Map([
      ...this.#book.lookups.value,
      ...outcomes.map((outcome) => [outcome.binding, outcome] as const),
    ]);
    if (values) this.#restoreValues(values);
    this.#book.disputes.value = new Map([
      ...this.#book.disputes.value,
      ...disputes.flatMap(({pointer, binding, note}) => {
        const text = tidyNote(note);
        return text === undefined ? [] : [[pointer, {pointer, binding, note: text}] as const];
      }),
    ]);
    documents.forEach((document) => {
      this.#papers.attach(document);
    });
  }

  #restoreValues(values: JsonObject): void {
    for (const cell of this.fields) {
      const value = readKeys(values, parsePointer(cell.at));
      if (value === undefined || cell.isComputed) continue;
      cell.take(value === null && cell.claimable ? null : commitValue(this.procedure, cell.at, value));
    }
  }

  #takeIn(outcome: LookupOutcome): void {
    const {binding} = outcome;
    const {lookups, confirmed} = this.#book;
    const before = lookups.value.get(binding);
    if (before && outlives(before, outcome)) return;
    const changed = new Set<Pointer>();
    for (const cell of this.fields) {
      const old = before?.claims.find(({pointer}) => pointer === cell.at);
      const now = outcome.claims.find(({pointer}) => pointer === cell.at);
      if (old && !equalJson(old.value, now?.value)) changed.add(cell.at);
      if (old && outcome.outcome !== 'found') cell.keep(old);
      // A field that was cleared by hand is an empty one, which a new answer fills.
      if (now && cell.isCleared) cell.take(undefined);
    }
    lookups.value = new Map(lookups.value).set(binding, outcome);
    confirmed.value = new Set([...confirmed.value].filter((at) => !changed.has(at)));
  }
}

/**
 * A register that fails when asked again takes nothing back: an answer stands until it expires. Otherwise a faked failure
 * would unlock a locked field.
 */
function outlives(before: LookupOutcome, now: LookupOutcome): boolean {
  const failed = now.outcome === 'unavailable';
  return failed && before.outcome === 'found' && Date.parse(now.at) < Date.parse(before.receipt.expiresAt);
}

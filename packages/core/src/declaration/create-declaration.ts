import {batch, computed, signal, untracked, type ReadonlySignal, type Signal} from '@preact/signals-core';
import {CoreError} from '../core-error.js';
import type {Issue} from '../issue.js';
import {canonicalize} from '../json/canonicalize.js';
import type {CivilDate, DigestHex, Json, JsonObject, Pointer} from '../json/json.js';
import {parsePointer, readKeys} from '../json/pointer.js';
import type {Dispute, LookupOutcome} from '../prefill/claim.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import {generalize} from '../procedure/plan-index.js';
import type {StatementDocument} from '../statement/statement.js';
import {type Cell, CellSet} from './cell-set.js';
import {commitValue} from './commit-value.js';
import {constant} from './constant.js';
import type {
  Declaration,
  DocumentState,
  DraftContent,
  FieldState,
  FrozenValues,
  ListState,
  RuleFault,
} from './declaration.js';
import type {Evidence, KeptEvidence} from './evidence.js';
import {followFaults} from './follow-faults.js';
import {IssueLists} from './list-issues.js';
import {partsOf} from './load-parts.js';
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

const none: ReadonlySignal<readonly never[]> = constant([]);
const noLookups: ReadonlySignal<ReadonlyMap<string, LookupOutcome>> = constant(new Map());
const noEvidence: KeptEvidence = {lookups: [], confirmed: [], disputes: [], documents: []};

/**
 * Opens one citizen's declaration.
 * @throws CoreError `draft-mismatch` for a draft of another procedure version or submission, `unknown-document`, `too-deep`
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
  /** There where the procedure asks registers or for papers. */
  readonly #evidence: Evidence | undefined;

  constructor(procedure: LoadedProcedure, start: DeclarationStart) {
    const {submission, today} = start;
    this.procedure = procedure;
    this.submission = submission;
    this.today = signal(today);
    const read = (pointer: Pointer): Json | undefined => this.#cells.read(pointer);
    const runner = new RuleRunner(createScope(procedure, this.today, read));
    this.#visibility = new Visibility(procedure.index, runner);
    const {evidence} = partsOf(procedure);
    this.#evidence = evidence && new evidence.Evidence(procedure, runner, () => this.#cells);
    const context = {procedure, runner, visibility: this.#visibility, evidence: this.#evidence};
    this.#cells = new CellSet(context);
    this.fields = this.#cells.cells;
    const fees = procedure.document.fees.map(({id, amount}) => ({id, amount}));
    const conditions = new Map(procedure.plan.fees.map((fee) => [fee.id, runner.condition(fee)]));
    this.fees = computed(() => fees.filter(({id}) => conditions.get(id)?.value === true));
    this.#issues = new IssueLists(this.fields, context);
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
    return this.#evidence?.book.activeBindings ?? none;
  }

  get lookups(): ReadonlySignal<ReadonlyMap<string, LookupOutcome>> {
    return this.#evidence?.book.lookups ?? noLookups;
  }

  get documents(): ReadonlySignal<readonly DocumentState[]> {
    return this.#evidence?.papers.states ?? none;
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
    const evidence = this.#evidence;
    const admitted = evidence?.book.admit(outcome);
    if (!admitted) return;
    this.#change(() => {
      evidence?.takeIn(admitted);
    });
  }

  confirm(at: Pointer): void {
    this.#change(() => {
      this.#evidence?.confirm(at);
    });
  }

  dispute(at: Pointer, note: string): void {
    const cell = this.#cells.get(at);
    if (!this.#evidence) throw new CoreError('nothing-to-dispute', `No register fills ${at}`);
    const evidence = this.#evidence;
    this.#change(() => {
      evidence.dispute(cell, note);
    });
  }

  withdrawDispute(at: Pointer): void {
    const disputes = this.#evidence?.book.disputes;
    const left = new Map(disputes?.peek());
    if (!disputes || !left.delete(at)) return;
    this.#change(() => {
      disputes.value = left;
    });
  }

  attach(document: StatementDocument): void {
    this.#change(() => {
      this.#attach(document);
    });
  }

  detach(id: string, digest?: DigestHex): void {
    this.#change(() => {
      this.#evidence?.papers.detach(id, digest);
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
      ...(this.#evidence?.keep() ?? noEvidence),
      step,
    }));
  }

  /** Takes in what was there before, a draft first. @throws CoreError `draft-mismatch`, `unknown-document` */
  #restore({draft, ...given}: DeclarationStart): void {
    if (draft) {
      if (draft.procedure.digest !== this.procedure.digest || draft.submission !== this.submission)
        throw new CoreError('draft-mismatch', 'The draft belongs to another procedure version or submission');
      this.#takeIn(draft);
    }
    this.#takeIn(given);
  }

  #takeIn({values, documents = [], ...found}: Partial<DraftContent>): void {
    this.#evidence?.restore(found);
    if (values) this.#restoreValues(values);
    for (const document of documents) this.#attach(document);
  }

  #attach(document: StatementDocument): void {
    if (!this.procedure.document.documents.some(({id}) => id === document.id))
      throw new CoreError('unknown-document', `The procedure asks for no document ${document.id}`);
    this.#evidence?.papers.attach(document);
  }

  #restoreValues(values: JsonObject): void {
    for (const cell of this.fields) {
      const value = readKeys(values, parsePointer(cell.at));
      if (value === undefined || cell.isComputed) continue;
      cell.take(value === null && cell.claimable ? null : commitValue(this.procedure, cell.at, value));
    }
  }
}

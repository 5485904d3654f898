import {CoreError} from '../core-error.js';
import type {Issue} from '../issue.js';
import type {Json, Pointer} from '../json/json.js';
import {equalJson, isWithin} from '../json/pointer.js';
import type {LookupOutcome} from '../prefill/claim.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import {lengthOf} from '../validation/text-length.js';
import type {Cell, CellSet} from './cell-set.js';
import {ClaimBook} from './claim-book.js';
import {ClaimLink} from './claim-link.js';
import {maxDisputeNote, tidyText} from './commit-value.js';
import type {DraftContent} from './declaration.js';
import {PaperTray} from './paper-tray.js';
import type {RuleRunner} from './rule-runner.js';

/** What a draft keeps of registers and papers. */
export type KeptEvidence = Pick<DraftContent, 'lookups' | 'confirmed' | 'disputes' | 'documents'>;

/** What registers answered, what the citizen said about it, and the papers: of procedures that ask for any of these. */
export class Evidence {
  readonly book: ClaimBook;
  readonly papers: PaperTray;
  readonly #procedure: LoadedProcedure;
  readonly #cells: () => CellSet;

  constructor(procedure: LoadedProcedure, runner: RuleRunner, cells: () => CellSet) {
    this.#procedure = procedure;
    this.#cells = cells;
    this.book = new ClaimBook(procedure, runner);
    this.papers = new PaperTray(procedure, runner, this.book, (at) => cells().find(at));
  }

  /** How a place stands to registers; `undefined` where none may fill it. */
  link(at: Pointer, value: () => Json | undefined): ClaimLink | undefined {
    return this.#procedure.index.bindingsOf(at).length === 0
      ? undefined
      : new ClaimLink(at, this.book, value);
  }

  /** Findings about papers. */
  listIssues(): readonly Issue[] {
    return this.papers.listIssues();
  }

  /** What a draft keeps of it. */
  keep(): KeptEvidence {
    const {lookups, confirmed, disputes} = this.book;
    return {
      lookups: [...lookups.value.values()],
      confirmed: [...confirmed.value].sort(),
      disputes: [...disputes.value.values()],
      documents: this.papers.attached.value,
    };
  }

  /** Takes in what was there before, but for the papers, which are attached one by one. */
  restore({lookups = [], confirmed, disputes = []}: Partial<KeptEvidence>): void {
    const {book} = this;
    const outcomes = lookups.flatMap((outcome) => book.admit(outcome) ?? []);
    book.lookups.value = new Map([
      ...book.lookups.value,
      ...outcomes.map((outcome) => [outcome.binding, outcome] as const),
    ]);
    if (confirmed) book.confirmed.value = new Set(confirmed);
    book.disputes.value = new Map([
      ...book.disputes.value,
      ...disputes.flatMap(({pointer, binding, note}) => {
        const text = tidyNote(note);
        return text === undefined ? [] : [[pointer, {pointer, binding, note: text}] as const];
      }),
    ]);
  }

  /** Takes in an outcome that the book admitted. */
  takeIn(outcome: LookupOutcome): void {
    const {binding} = outcome;
    const {lookups, confirmed} = this.book;
    const before = lookups.value.get(binding);
    if (before && outlives(before, outcome)) return;
    const changed = this.#refill(before, outcome);
    lookups.value = new Map(lookups.value).set(binding, outcome);
    confirmed.value = new Set([...confirmed.value].filter((at) => !changed.has(at)));
  }

  /** Gives each place what the new answer leaves it; answers the places for which it says something else. */
  #refill(before: LookupOutcome | undefined, outcome: LookupOutcome): ReadonlySet<Pointer> {
    const changed = new Set<Pointer>();
    for (const cell of this.#cells().cells) {
      const old = before?.claims.find(({pointer}) => pointer === cell.at);
      const now = outcome.claims.find(({pointer}) => pointer === cell.at);
      if (old && !equalJson(old.value, now?.value)) changed.add(cell.at);
      if (old && outcome.outcome !== 'found') cell.keep(old);
      // A field that was cleared by hand is an empty one, which a new answer fills.
      if (now && cell.isCleared) cell.take(undefined);
    }
    return changed;
  }

  /** Confirms the claims that stand at a place or within it. */
  confirm(at: Pointer): void {
    const {confirmed} = this.book;
    const held = this.#cells().cells.filter((cell) => isWithin(cell.at, at) && cell.holdsClaim());
    confirmed.value = new Set([...confirmed.value, ...held.map((cell) => cell.at)]);
  }

  /**
   * Objects to the claim that stands in a field.
   * @throws CoreError `nothing-to-dispute`, `invalid-note`
   */
  dispute(cell: Cell, note: string): void {
    const {at} = cell;
    const {disputes} = this.book;
    const standing = cell.standing.value;
    if (!standing || !cell.holdsClaim())
      throw new CoreError('nothing-to-dispute', `No register's value stands at ${at}`);
    const text = tidyNote(note);
    if (text === undefined)
      throw new CoreError('invalid-note', `A note has 1 to ${maxDisputeNote} characters`);
    disputes.value = new Map(disputes.value).set(at, {
      pointer: at,
      binding: standing.claim.binding,
      note: text,
    });
  }
}

/** A note as it is kept; `undefined` for none and for one that is too long. */
function tidyNote(note: string): string | undefined {
  const text = tidyText(note);
  return text === '' || lengthOf(text) > maxDisputeNote ? undefined : text;
}

/**
 * A register that fails when asked again takes nothing back: an answer stands until it expires. Otherwise a faked failure
 * would unlock a locked field.
 */
function outlives(before: LookupOutcome, now: LookupOutcome): boolean {
  const failed = now.outcome === 'unavailable';
  return failed && before.outcome === 'found' && Date.parse(now.at) < Date.parse(before.receipt.expiresAt);
}

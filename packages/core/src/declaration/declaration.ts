import type {ReadonlySignal} from '@preact/signals-core';
import type {TakenOver} from '../draft/taken-over.js';
import type {Issue} from '../issue.js';
import type {CivilDate, DigestHex, Instant, Json, JsonObject, Pointer} from '../json/json.js';
import type {PlanField} from '../plan/plan.js';
import type {Claim, Dispute, LookupOutcome} from '../prefill/claim.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import type {Option} from '../procedure/value-type.js';
import type {StatementDocument} from '../statement/statement.js';

/** Where the present value of a field comes from. */
export type ValueOrigin = 'empty' | 'typed' | 'computed' | 'claimed' | 'confirmed' | 'disputed';

/** The reactive state of one field. */
export interface FieldState {
  /** Pointer of its value; in a list's row that with the row's number now, `/list/0/field`. */
  readonly at: Pointer;
  /** Stable for the life of the field, wherever its row moves: for the ids of elements. Outside lists its pointer. */
  readonly key: string;
  /** What the plan says of it; in a list's row its pointer there has `*`. */
  readonly field: PlanField;
  readonly value: ReadonlySignal<Json | undefined>;
  readonly visible: ReadonlySignal<boolean>;
  readonly required: ReadonlySignal<boolean>;
  /** Computed, held by a locked claim, or made so by a rule. */
  readonly readonly: ReadonlySignal<boolean>;
  /** Choices after an `options` rule, for fields with a closed list. */
  readonly options: ReadonlySignal<readonly Option[]>;
  /** All findings now, whether or not the element shows them yet; none while hidden. */
  readonly issues: ReadonlySignal<readonly Issue[]>;
  /** The register's value, if a lookup found one, even where the citizen changed it. */
  readonly claim: ReadonlySignal<Claim | undefined>;
  readonly dispute: ReadonlySignal<Dispute | undefined>;
  readonly origin: ReadonlySignal<ValueOrigin>;
}

/** The reactive state of one row of a list. */
export interface RowState {
  /** Stable for the life of the row, whatever its place; unique in its list. */
  readonly key: string;
  /** Place in the list now, from 0; -1 once the row is gone. */
  readonly index: ReadonlySignal<number>;
  /** In the order of the layout. */
  readonly fields: readonly FieldState[];
  /** Findings of its fields, and of the groups in it that carry a constraint. */
  readonly issues: ReadonlySignal<readonly Issue[]>;
}

/**
 * The reactive state of a list. Its `value` is the whole array as rules and the statement see it: fields that are hidden in their
 * row left out, rows with nothing in them kept as `{}`; `undefined` where there is no row. `issues` holds its own findings,
 * then those of its rows.
 */
export interface ListState extends FieldState {
  readonly rows: ReadonlySignal<readonly RowState[]>;
  /** Whether it may be changed and has fewer rows than the schema allows. */
  readonly canAdd: ReadonlySignal<boolean>;
  /** Whether it may be changed and has a row; too few rows are a finding, never a refusal. */
  readonly canRemove: ReadonlySignal<boolean>;
}

/** State of one paper that the procedure asks for. */
export interface DocumentState {
  readonly id: string;
  readonly wanted: boolean;
  /** The lookup that replaces the paper. */
  readonly satisfiedBy?: {readonly binding: string; readonly source: string; readonly at: string};
  /** Attached files, in the order in which they came; no more than the paper's `maxFiles` (an issue otherwise). */
  readonly files: readonly StatementDocument[];
}

/** What a draft keeps: hidden values too. */
export interface DraftContent {
  readonly format: 1;
  readonly procedure: {readonly code: string; readonly version: number; readonly digest: string};
  readonly submission: string;
  readonly today: CivilDate;
  readonly values: JsonObject;
  readonly lookups: readonly LookupOutcome[];
  /** Pointers whose claim the citizen confirmed. */
  readonly confirmed: readonly Pointer[];
  readonly disputes: readonly Dispute[];
  readonly documents: readonly StatementDocument[];
  /** Step the citizen stood on. */
  readonly step: string;
  /** Steps that were checked: the citizen was shown what is to be corrected there. */
  readonly checked?: readonly string[];
  /** That it was begun with an earlier version; stays until the person says that it was seen. */
  readonly takenOver?: TakenOver;
  /** It was signed as it stands, and perhaps sent: such a draft goes over into no other version. */
  readonly signed?: {readonly challenge: string; readonly at: Instant};
}

/** What freezing gives: the values that will be stated, hidden ones left out, empty ones dropped. */
export interface FrozenValues {
  readonly values: JsonObject;
  /** RFC 8785 bytes of `values`. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Where a rule failed to run. */
export interface RuleFault {
  readonly at: Pointer;
  readonly effect: string;
  readonly code: string;
}

/** One citizen's filling of one procedure version. */
export interface Declaration {
  readonly procedure: LoadedProcedure;
  readonly submission: string;
  /** The opening's today while editing; the challenge's once `settleToday` was called. */
  readonly today: ReadonlySignal<CivilDate>;
  /** In the order of the layout; of a list its own state, not those of its rows. */
  readonly fields: readonly FieldState[];
  /** A field, a list, or a field of a row by the row's number now: `/list/0/field`. @throws CoreError `unknown-field` */
  field(at: Pointer): FieldState;
  /** @throws CoreError `unknown-field` where the procedure has no such list */
  list(at: Pointer): ListState;
  /**
   * Adds a row, at the end or before the row of that number; `false` where the list is read-only or full.
   * @throws CoreError `unknown-field`
   */
  addRow(list: Pointer, value?: JsonObject, index?: number): boolean;
  /**
   * Takes a row away. The answer is all that was typed in it, hidden fields too, so that `addRow` can put it back;
   * `undefined` where the list is read-only or has no such row.
   * @throws CoreError `unknown-field`
   */
  removeRow(list: Pointer, index: number): JsonObject | undefined;
  /**
   * Moves a row to another place; `false` where the list is read-only or has no such rows.
   * @throws CoreError `unknown-field`
   */
  moveRow(list: Pointer, from: number, to: number): boolean;
  /** Whether a group (such as `/me`, or `/list/0/group` in a row) is visible. */
  groupVisible(at: Pointer): ReadonlySignal<boolean>;
  /**
   * Commits a value: normalised by its type; `undefined`, `null`, `''` empty the field.
   * A read-only field keeps its value and the call answers `false`. A list takes an array of objects, row by row, and
   * refuses anything else and more than `maxRows`.
   */
  set(at: Pointer, value: Json | undefined): boolean;
  /** Takes in a lookup's outcome; fills empty fields and fields that still hold an earlier claim. */
  applyLookup(outcome: LookupOutcome): void;
  /** Bindings whose `when` holds now, in document order. */
  readonly activeBindings: ReadonlySignal<readonly string[]>;
  /** Last outcome per binding. */
  readonly lookups: ReadonlySignal<ReadonlyMap<string, LookupOutcome>>;
  confirm(at: Pointer): void;
  /** @throws CoreError `nothing-to-dispute` where no claim stands */
  dispute(at: Pointer, note: string): void;
  withdrawDispute(at: Pointer): void;
  readonly documents: ReadonlySignal<readonly DocumentState[]>;
  /**
   * Adds a file to its paper; the same bytes twice are one file.
   * @throws CoreError `unknown-document`
   */
  attach(document: StatementDocument): void;
  /** Takes the file of this digest away from a paper, or all of its files where none is named. */
  detach(id: string, digest?: DigestHex): void;
  /** Fees that apply now; `amount` in đồng, `null` where the province sets it. */
  readonly fees: ReadonlySignal<readonly {readonly id: string; readonly amount: number | null}[]>;
  /** Every finding of visible fields, claims to confirm and wanted documents, in the order of the layout. */
  readonly issues: ReadonlySignal<readonly Issue[]>;
  /** Those of one step; `documents` asks for those about papers. The same as in `issues`, in its order. */
  issuesOf(step: string): ReadonlySignal<readonly Issue[]>;
  /**
   * The findings as they are now, of one step or all: for a look at a long form now and then, where `issues` would follow
   * each of its fields.
   */
  openIssues(step?: string): readonly Issue[];
  /** Grows with each change of anything: one signal to follow for whoever looks again a moment later. */
  readonly revision: ReadonlySignal<number>;
  readonly faults: ReadonlySignal<readonly RuleFault[]>;
  /** Puts the challenge's today in place of the opening's. */
  settleToday(today: CivilDate): void;
  /** Effective values: hidden and empty ones left out. */
  freeze(): FrozenValues;
  snapshot(step: string): DraftContent;
}

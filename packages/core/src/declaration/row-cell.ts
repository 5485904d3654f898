import {computed, signal, type ReadonlySignal, type Signal} from '@preact/signals-core';
import type {Issue} from '../issue.js';
import type {Json, JsonObject, Pointer} from '../json/json.js';
import {isJsonObject, parsePointer, readKeys} from '../json/pointer.js';
import type {PlanRows} from '../plan/plan.js';
import type {RowState, ValueOrigin} from './declaration.js';
import {type CellContext, FieldCell, nothing} from './field-cell.js';
import {type GroupEndings, listGroupIssues} from './group-endings.js';
import {createRowView} from './row-view.js';
import {buildTree} from './value-tree.js';

/** What a list gives its rows. */
export interface RowHost {
  readonly at: Pointer;
  readonly rows: PlanRows;
  readonly context: CellContext;
  readonly endings: GroupEndings;
  /** The register's rows while they show; `nothing` where no register fills the list. */
  readonly claimed: ReadonlySignal<readonly Json[] | undefined>;
  readonly locked: ReadonlySignal<boolean>;
  readonly origin: ReadonlySignal<ValueOrigin>;
  readonly places: ReadonlySignal<ReadonlyMap<RowState, number>>;
  readonly own: () => void;
}

const emptyRow: JsonObject = {};

/** One row of a list: its fields, each a cell of its own. */
export class RowCell implements RowState {
  readonly key: string;
  readonly index: ReadonlySignal<number>;
  readonly fields: readonly FieldCell[];
  readonly issues: ReadonlySignal<readonly Issue[]>;
  /** What the statement sees. */
  readonly value: ReadonlySignal<JsonObject>;
  readonly context: CellContext;
  /** Place in the register's rows, while it shows one of them. */
  readonly #source: Signal<number | undefined>;
  readonly #cells: ReadonlyMap<Pointer, FieldCell>;
  readonly #plan: PlanRows;
  #view?: JsonObject;

  constructor(key: string, host: RowHost, source?: number) {
    this.key = key;
    this.#source = signal(source);
    this.#plan = host.rows;
    this.index = computed(() => host.places.value.get(this) ?? -1);
    const {runner, visibility, ...shared} = host.context;
    const inRow = runner.forRow((pointer) => this.#read(pointer));
    this.context = {...shared, runner: inRow, visibility: visibility.forRow(inRow)};
    const {locked, origin, own, at} = host;
    const seat = {list: at, key, index: this.index, claimed: this.#followClaim(host), locked, origin, own};
    this.fields = host.rows.fields.map((field) => new FieldCell(field, this.context, seat));
    this.#cells = new Map(this.fields.map((cell) => [cell.field.at, cell]));
    this.value = computed(() => this.#tree((cell) => cell.effective));
    this.issues = computed(() => this.fields.flatMap((cell) => this.#listAt(cell, host)));
  }

  cell(at: Pointer): FieldCell | undefined {
    return this.#cells.get(at);
  }

  /** The row as rules about it see it as a whole. */
  get #whole(): JsonObject {
    return (this.#view ??= createRowView(this.#plan, (at) => this.cell(at)?.effective ?? null));
  }

  /** What was typed, hidden fields too. */
  get draft(): JsonObject {
    return this.#tree((cell) => (cell.isComputed ? undefined : cell.value.value));
  }

  /** Takes committed values in place of all that was typed. */
  assign(values: JsonObject): void {
    for (const cell of this.fields) cell.typed.value = readKeys(values, this.#keysOf(cell));
  }

  /** Keeps as typed what it shows of the register's row, and follows that no longer. */
  release(): void {
    this.assign(this.draft);
    this.#source.value = undefined;
  }

  #followClaim({claimed}: RowHost): ReadonlySignal<JsonObject | undefined> {
    if (claimed === nothing) return nothing;
    return computed(() => {
      const place = this.#source.value;
      if (place === undefined) return undefined;
      const row = claimed.value?.[place];
      return isJsonObject(row) ? row : emptyRow;
    });
  }

  #tree(read: (cell: FieldCell) => Json | undefined): JsonObject {
    return buildTree(
      this.fields.flatMap((cell): readonly (readonly [Pointer, Json])[] => {
        const value = read(cell);
        return value === undefined || value === null
          ? []
          : [[cell.field.at.slice(this.#plan.title.length), value]];
      }),
    );
  }

  #keysOf(cell: FieldCell): readonly string[] {
    return parsePointer(cell.field.at.slice(this.#plan.title.length));
  }

  #listAt(cell: FieldCell, {endings, at}: RowHost): readonly Issue[] {
    const groups = endings.get(cell.field.at);
    if (!groups) return cell.issues.value;
    const found = groups.flatMap((group) => {
      const place = (): Pointer => `${at}/${this.index.value}${group.slice(this.#plan.title.length)}`;
      return listGroupIssues(group, place, this.context);
    });
    return [...cell.issues.value, ...found];
  }

  /** A value by a rule's pointer: a field, something inside it, a group, or the whole row. */
  #read(pointer: Pointer): Json | undefined {
    const place = this.context.procedure.index.locate(pointer);
    const cell = place && this.#cells.get(place.field.at);
    if (cell) return readKeys(cell.effective, place.keys);
    return readKeys(this.#whole, parsePointer(pointer.slice(this.#plan.title.length)));
  }
}

import {batch, computed, signal, type ReadonlySignal, type Signal} from '@preact/signals-core';
import type {Issue} from '../issue.js';
import type {Json, JsonObject, Pointer} from '../json/json.js';
import {isJsonArray, isJsonObject} from '../json/pointer.js';
import type {PlanField, PlanRows} from '../plan/plan.js';
import type {Claim, Dispute} from '../prefill/claim.js';
import type {Option} from '../procedure/value-type.js';
import type {StandingClaim} from './claim-book.js';
import type {ClaimLink} from './claim-link.js';
import {commitRow, maxRows} from './commit-value.js';
import {constant} from './constant.js';
import type {ListState, RowState, ValueOrigin} from './declaration.js';
import {type CellContext, nothing} from './field-cell.js';
import {findEndings} from './group-endings.js';
import {keepWhileEqual} from './keep-while-equal.js';
import {listOwnIssues} from './list-own-issues.js';
import {RowCell, type RowHost} from './row-cell.js';
import {RowColumns} from './row-columns.js';
import {always, never} from './rule-runner.js';
import {anyHolds} from './visibility.js';

const noRows: readonly RowCell[] = [];
const noOptions: ReadonlySignal<readonly Option[]> = constant([]);

/**
 * One list. Either its rows show a register's, which they follow, or they are the citizen's: the first edit makes them so,
 * and nothing of them is lost. The same rows stay as long as they are the same to whoever looks.
 */
export class ListCell implements ListState {
  readonly field: PlanField;
  readonly visible: ReadonlySignal<boolean>;
  readonly required: ReadonlySignal<boolean>;
  readonly readonly: ReadonlySignal<boolean>;
  readonly options = noOptions;
  readonly rows: ReadonlySignal<readonly RowCell[]>;
  readonly value: ReadonlySignal<readonly JsonObject[] | undefined>;
  readonly canAdd: ReadonlySignal<boolean>;
  readonly canRemove: ReadonlySignal<boolean>;
  readonly origin: ReadonlySignal<ValueOrigin>;
  /** Findings of the list itself. */
  readonly ownIssues: ReadonlySignal<readonly Issue[]>;
  readonly issues: ReadonlySignal<readonly Issue[]>;
  readonly isComputed = false;
  readonly #plan: PlanRows;
  readonly #link: ClaimLink | undefined;
  readonly #host: RowHost;
  readonly #columns: RowColumns;
  /** The citizen's rows; `null` where a register's were all taken away by hand, `undefined` where nothing was done. */
  readonly #own: Signal<readonly RowCell[] | null | undefined> = signal(undefined);
  /** Rows that follow the register's, by place. */
  #following: readonly RowCell[] = noRows;
  #count = 0;

  constructor(field: PlanField, plan: PlanRows, context: CellContext) {
    const {
      index,
      plan: {rules},
    } = context.procedure;
    this.field = field;
    this.#plan = plan;
    this.visible = context.visibility.of(field.at);
    this.required = field.required ? always : anyHolds(index, context.runner, field.at, 'required');
    const link = context.evidence?.link(field.at, () => this.value.value);
    this.#link = link;
    const claimed = link ? computed(() => this.#findClaimed(link)) : nothing;
    const locked = link ? computed(() => link.standing.value?.lock === 'locked') : never;
    this.rows = computed(() => {
      const rows = claimed.value;
      return rows ? this.#follow(rows.length) : (this.#own.value ?? noRows);
    });
    this.#columns = new RowColumns(plan, this.rows);
    this.value = computed(() => {
      const rows = this.rows.value;
      return rows.length === 0 ? undefined : rows.map((row) => row.value.value);
    });
    const byRule = anyHolds(index, context.runner, field.at, 'readonly');
    this.readonly = link ? computed(() => locked.value || byRule.value) : byRule;
    this.canAdd = computed(() => !this.readonly.value && this.rows.value.length < plan.maxItems);
    this.canRemove = computed(() => !this.readonly.value && this.rows.value.length > 0);
    this.origin = computed(() => this.#findOrigin());
    this.ownIssues = keepWhileEqual(() => listOwnIssues(this, context));
    this.issues = computed(() => [
      ...this.ownIssues.value,
      ...this.rows.value.flatMap((row) => row.issues.value),
    ]);
    this.#host = {
      at: field.at,
      rows: plan,
      context,
      endings: findEndings(plan.fields, rules, index),
      claimed,
      locked,
      origin: this.origin,
      places: computed(() => new Map<RowState, number>(this.rows.value.map((row, place) => [row, place]))),
      own: () => {
        this.#takeOver();
      },
    };
  }

  get at(): Pointer {
    return this.field.at;
  }

  get key(): string {
    return this.field.at;
  }

  get effective(): Json | undefined {
    return this.visible.value ? this.value.value : undefined;
  }

  /** What rules see: rows whose fields are read one by one. */
  get scoped(): Json | undefined {
    return this.visible.value ? this.#columns.list() : undefined;
  }

  get draft(): Json | undefined {
    return this.#own.value?.map((row) => row.draft) ?? (this.#own.value === null ? null : undefined);
  }

  get claimable(): boolean {
    return this.#link !== undefined;
  }

  get standing(): ReadonlySignal<StandingClaim | undefined> {
    return this.#link?.standing ?? nothing;
  }

  get claim(): ReadonlySignal<Claim | undefined> {
    return this.#link?.claim ?? nothing;
  }

  get dispute(): ReadonlySignal<Dispute | undefined> {
    return this.#link?.dispute ?? nothing;
  }

  /** The findings as they are now. */
  listIssues(): readonly Issue[] {
    return this.issues.value;
  }

  holdsClaim(): boolean {
    return this.#link?.holds() ?? false;
  }

  keep(): void {
    if (this.#own.value === undefined && this.holdsClaim()) this.#release();
  }

  get isCleared(): boolean {
    return this.#own.value === null;
  }

  /** Whether a value may be committed: nothing, or not too many rows. */
  accepts(value: Json | undefined): boolean {
    if (value === undefined || value === null || value === '') return true;
    return isJsonArray(value) && value.length <= maxRows && value.every(isJsonObject);
  }

  /** Takes committed rows in place of all, the same rows as far as there are; `null` and `undefined` leave none. */
  take(value: Json | undefined): void {
    batch(() => {
      if (!isJsonArray(value) || value.length === 0) {
        this.#own.value = value === null ? null : undefined;
        return;
      }
      this.#takeOver();
      const old = this.#own.value ?? noRows;
      const rows = value.map((row, place) => this.#fill(old[place] ?? this.#create(), row));
      if (rows.length !== old.length) this.#own.value = rows;
    });
  }

  /** Adds a row before the row at a place; `false` where the list is read-only or full. */
  add(value: JsonObject, place = Infinity): boolean {
    if (!this.canAdd.value) return false;
    const row = this.#fill(this.#create(), commitRow(this.#host.context.procedure, this.#plan, value));
    this.#change((rows) => rows.toSpliced(Math.max(0, place), 0, row));
    return true;
  }

  /** Takes a row away and answers all that was typed in it. */
  remove(place: number): JsonObject | undefined {
    const row = this.rows.value[place];
    if (!row || this.readonly.value) return undefined;
    const {draft} = row;
    this.#change((rows) => rows.toSpliced(place, 1));
    return draft;
  }

  /** Moves a row; `false` where the list is read-only or has no such places. */
  move(from: number, to: number): boolean {
    const rows = this.rows.value;
    const row = rows[from];
    if (!row || !rows[to] || this.readonly.value) return false;
    if (from !== to) this.#change((now) => now.toSpliced(from, 1).toSpliced(to, 0, row));
    return true;
  }

  #change(edit: (rows: readonly RowCell[]) => readonly RowCell[]): void {
    batch(() => {
      this.#takeOver();
      const rows = edit(this.#own.value ?? noRows);
      const none = this.standing.value ? null : undefined;
      this.#own.value = rows.length > 0 ? rows : none;
    });
  }

  #create(source?: number): RowCell {
    this.#count += 1;
    return new RowCell(`r${this.#count}`, this.#host, source);
  }

  #fill(row: RowCell, value: Json): RowCell {
    row.assign(value as JsonObject);
    return row;
  }

  #findClaimed(link: ClaimLink): readonly Json[] | undefined {
    const shown = link.shown(this.#own.value !== undefined);
    return isJsonArray(shown) ? shown : undefined;
  }

  /** Rows for as many of the register's; those that are there already stay. */
  #follow(count: number): readonly RowCell[] {
    while (this.#following.length < count)
      this.#following = [...this.#following, this.#create(this.#following.length)];
    return this.#following.length === count ? this.#following : this.#following.slice(0, count);
  }

  /** Before a change: rows that follow a register become the citizen's, unless a lock keeps them. */
  #takeOver(): void {
    if (this.standing.value?.lock !== 'locked' && this.#own.value === undefined) this.#release();
  }

  #release(): void {
    const rows = this.rows.value;
    if (rows.length === 0) return;
    batch(() => {
      for (const row of rows) row.release();
      this.#following = noRows;
      this.#own.value = rows;
    });
  }

  #findOrigin(): ValueOrigin {
    if (this.rows.value.length === 0) return 'empty';
    return this.#link?.origin(this.#own.value !== undefined) ?? 'typed';
  }
}

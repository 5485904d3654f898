import {computed, type ReadonlySignal} from '@preact/signals-core';
import type {Json, JsonObject, Pointer} from '../json/json.js';
import type {PlanRows} from '../plan/plan.js';
import type {RowCell} from './row-cell.js';
import {createRowView} from './row-view.js';

/**
 * A list as rules see it. What they read of every row goes through one signal per field: a rule about each of 200 rows that
 * reads all 200 would otherwise hang on 40,000 of them.
 */
export class RowColumns {
  readonly #plan: PlanRows;
  readonly #rows: ReadonlySignal<readonly RowCell[]>;
  readonly #columns = new Map<Pointer, ReadonlySignal<readonly Json[]>>();
  readonly #views: JsonObject[] = [];

  constructor(plan: PlanRows, rows: ReadonlySignal<readonly RowCell[]>) {
    this.#plan = plan;
    this.#rows = rows;
  }

  /** One object per row, read when it is asked for. */
  list(): readonly JsonObject[] {
    return this.#rows.value.map((_row, place) => this.#viewAt(place));
  }

  #viewAt(place: number): JsonObject {
    return (this.#views[place] ??= createRowView(this.#plan, (at) => this.#column(at).value[place] ?? null));
  }

  #column(at: Pointer): ReadonlySignal<readonly Json[]> {
    const known = this.#columns.get(at);
    if (known) return known;
    const made = computed(() => this.#rows.value.map((row) => row.cell(at)?.effective ?? null));
    this.#columns.set(at, made);
    return made;
  }
}

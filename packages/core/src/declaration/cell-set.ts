import {CoreError} from '../core-error.js';
import type {Json, JsonObject, Pointer} from '../json/json.js';
import {isWithin, readKeys} from '../json/pointer.js';
import {generalize} from '../procedure/plan-index.js';
import {type CellContext, FieldCell} from './field-cell.js';
import type {ListCell} from './list-cell.js';
import {partsOf} from './load-parts.js';
import type {RowCell} from './row-cell.js';
import {buildTree} from './value-tree.js';

/** A field or a list. */
export type Cell = FieldCell | ListCell;

/** Whether a cell is a list. */
export function isList(cell: Cell | undefined): cell is ListCell {
  return cell !== undefined && 'rows' in cell;
}

/** All fields and lists of a declaration, and how they are found by pointer. */
export class CellSet {
  /** In the order of the layout, without the fields of rows. */
  readonly cells: readonly Cell[];
  readonly #context: CellContext;
  readonly #at: ReadonlyMap<Pointer, Cell>;

  constructor(context: CellContext) {
    this.#context = context;
    const {lists} = partsOf(context.procedure);
    this.cells = context.procedure.plan.fields.map((field) =>
      field.rows && lists ? new lists.ListCell(field, field.rows, context) : new FieldCell(field, context),
    );
    this.#at = new Map(this.cells.map((cell) => [cell.at, cell]));
  }

  /** A field, list, or field of a row by its number now. */
  find(at: Pointer): Cell | undefined {
    return this.#at.get(at) ?? this.#findRow(at)?.cell(generalize(at));
  }

  /** @throws CoreError `unknown-field` */
  get(at: Pointer): Cell {
    const cell = this.find(at);
    if (!cell) throw new CoreError('unknown-field', `No field ${at}`);
    return cell;
  }

  /** @throws CoreError `unknown-field` */
  list(at: Pointer): ListCell {
    const cell = this.#at.get(at);
    if (!isList(cell)) throw new CoreError('unknown-field', `No list ${at}`);
    return cell;
  }

  /** What rules run in at a place: that of the row for one in a row. */
  contextAt(at: Pointer): CellContext {
    return this.#findRow(at)?.context ?? this.#context;
  }

  /** The rows of the list that a pointer with `*` lies in. */
  rowsAt(at: Pointer): readonly RowCell[] {
    const list = this.#at.get(at.slice(0, at.indexOf('/*')));
    return isList(list) ? list.rows.value : [];
  }

  #findRow(at: Pointer): RowCell | undefined {
    const [, list, index] = /^(.*?)\/(\d+)\//.exec(at) ?? [];
    const cell = list === undefined ? undefined : this.#at.get(list);
    return isList(cell) ? cell.rows.peek()[Number(index)] : undefined;
  }

  /** A value by an expression's pointer: hidden and empty ones are missing (docs/decisions/0002). */
  read(pointer: Pointer): Json | undefined {
    const {index} = this.#context.procedure;
    const place = index.locate(pointer);
    const cell = place && this.#at.get(place.field.at);
    if (cell) return place.keys.length === 0 ? cell.scoped : readKeys(cell.effective, place.keys);
    return index.groups.has(pointer) ? this.#readGroup(pointer) : undefined;
  }

  /** A group is an object even with nothing in it, as servers that run the rules' text make them. */
  #readGroup(group: Pointer): JsonObject {
    return this.tree((cell) => (isWithin(cell.at, group) ? cell.scoped : undefined), group);
  }

  /** The object of some values at their pointers, below a group. */
  tree(read: (cell: Cell) => Json | undefined, group: Pointer = ''): JsonObject {
    return buildTree(
      this.cells.flatMap((cell): readonly (readonly [Pointer, Json])[] => {
        const value = read(cell);
        return value === undefined ? [] : [[cell.at.slice(group.length), value]];
      }),
    );
  }
}

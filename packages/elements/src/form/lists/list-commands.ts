import type {JsonObject, ListState, RowState} from '@tokhai/core';
import {fieldId} from '../../field/field-view.js';
import type {ListModel} from './list-model.js';
import {pasteRows, type PasteStart} from './paste-rows.js';

/** What a person does with a list's rows: each tells what happened, and where the focus goes on. */
export class ListCommands {
  readonly #model: ListModel;
  readonly #list: ListState;

  constructor(model: ListModel, list: ListState) {
    this.#model = model;
    this.#list = list;
  }

  /** Name of a row as the procedure calls it: "Con thứ 2". */
  nameOf(index: number): string {
    const {procedure, locale} = this.#model.context;
    return procedure.label(`${this.#list.at}/${index}`, locale.value);
  }

  /** Adds an empty row at the end, or behind the row of that number; answers it. */
  add(behind?: number): RowState | undefined {
    const {declaration} = this.#model.context;
    const index = behind === undefined ? this.#list.rows.peek().length : behind + 1;
    if (!declaration.addRow(this.#list.at, {}, index)) return undefined;
    const row = this.#list.rows.peek()[index];
    if (row !== undefined) this.#model.lists.open(this.#list.at, [row.key]);
    this.#model.lists.tell(this.#list.at, undefined);
    this.#model.listChanged(this.#list);
    return row;
  }

  /** Takes a row away; it can be put back until something else happens in the list. */
  remove(row: RowState): void {
    const {declaration, t} = this.#model.context;
    const index = row.index.peek();
    const words = t('list.removed', {row: this.nameOf(index)});
    const content = declaration.removeRow(this.#list.at, index);
    if (content === undefined) return;
    this.#model.lists.tell(this.#list.at, {
      words,
      undo: () => this.#putBack(content, index),
    });
    this.#model.listChanged(this.#list);
  }

  /** Moves a row one place up or down; answers whether it moved. */
  move(row: RowState, distance: -1 | 1): boolean {
    const {declaration, t} = this.#model.context;
    const from = row.index.peek();
    const was = this.nameOf(from);
    if (!declaration.moveRow(this.#list.at, from, from + distance)) return false;
    const words = t('list.moved', {row: was, now: this.nameOf(from + distance)});
    this.#model.lists.tell(this.#list.at, {words});
    this.#model.listChanged(this.#list);
    return true;
  }

  /** Writes a pasted table from a cell on; everything that it replaced can be had back until a cell is changed. */
  paste(cells: readonly (readonly string[])[], start: PasteStart): void {
    const {declaration, t} = this.#model.context;
    const before = this.#list.value.peek();
    const {rows, beyond, dropped} = pasteRows(declaration, this.#list, cells, start, t);
    const after = JSON.stringify(this.#list.value.peek());
    const words = [
      t('table.pasted', {count: rows}),
      ...(beyond > 0 ? [t('table.beyond', {count: beyond})] : []),
      ...(dropped > 0 ? [t('table.dropped', {count: dropped})] : []),
    ];
    this.#model.lists.tell(this.#list.at, {
      words: words.join(' '),
      undo: () => {
        declaration.set(this.#list.at, before);
        this.#model.lists.tell(this.#list.at, {words: t('list.restored')});
        this.#model.listChanged(this.#list);
        return undefined;
      },
      stands: () => JSON.stringify(this.#list.value.value) === after,
    });
    this.#model.listChanged(this.#list);
  }

  #putBack(content: JsonObject, index: number): RowState | undefined {
    const {declaration, t} = this.#model.context;
    declaration.addRow(this.#list.at, content, index);
    const row = this.#list.rows.peek()[index];
    if (row !== undefined) this.#model.lists.open(this.#list.at, [row.key]);
    this.#model.lists.tell(this.#list.at, {words: t('list.restored')});
    this.#model.listChanged(this.#list);
    return row;
  }
}

/** DOM id of a row. */
export function rowId(list: ListState, row: RowState): string {
  return `${fieldId(list.key)}-row-${row.key}`;
}

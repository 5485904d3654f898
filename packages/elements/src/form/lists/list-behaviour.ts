import type {ListState, RowState} from '@tokhai/core';
import {fieldAt} from '../../field/field-behaviour.js';
import {isFieldControl} from '../../field/control-kind.js';
import {fieldId} from '../../field/field-view.js';
import type {ListModel} from './list-model.js';
import {readClipboardTable} from './clipboard-table.js';
import {ListCommands, rowId} from './list-commands.js';
import {findCell} from './paste-rows.js';

/** What a list does on events: its buttons, a pasted table, Enter in a table's cell. */
export class ListBehaviour {
  readonly #element: HTMLElement;
  readonly #model: ListModel;
  readonly #list: ListState;
  readonly #commands: ListCommands;

  constructor(element: HTMLElement, model: ListModel, list: ListState) {
    this.#element = element;
    this.#model = model;
    this.#list = list;
    this.#commands = new ListCommands(model, list);
  }

  /** Starts listening; the signal ends it. */
  listen(signal: AbortSignal): void {
    const options = {signal};
    this.#element.addEventListener(
      'click',
      (event) => {
        this.#onClick(event);
      },
      options,
    );
    this.#element.addEventListener(
      'paste',
      (event) => {
        this.#onPaste(event);
      },
      options,
    );
    this.#element.addEventListener(
      'keydown',
      (event) => {
        this.#onKeyDown(event);
      },
      options,
    );
  }

  #onClick(event: MouseEvent): void {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-list-action]') : null;
    if (button === null || button.getAttribute('aria-disabled') === 'true') return;
    const action = button.dataset['listAction'] ?? '';
    const row = this.#rowAt(button);
    this.#model.commitPending();
    if (action === 'add') this.#focusFirst(this.#commands.add());
    else if (action === 'undo') this.#undo();
    else if (row !== undefined) this.#actOnRow(action, row, button);
  }

  #actOnRow(action: string, row: RowState, button: HTMLElement): void {
    const {lists} = this.#model;
    if (action === 'open') {
      lists.open(this.#list.at, [row.key]);
      this.#focusFirst(row);
    } else if (action === 'close') {
      lists.close(this.#list.at, row.key);
      this.#focus(`#${CSS.escape(rowId(this.#list, row))} [data-list-action=open]`);
    } else if (action === 'remove') {
      this.#commands.remove(row);
      this.#focus(`#${CSS.escape(fieldId(this.#list.key))}-notice`);
    } else if ((action === 'up' || action === 'down') && this.#commands.move(row, action === 'up' ? -1 : 1)) {
      // The row was taken out and put in elsewhere, which takes the focus away.
      button.focus();
    }
  }

  #undo(): void {
    const row = this.#model.lists.of(this.#list.at).peek().notice?.undo?.();
    const id = row === undefined ? `${fieldId(this.#list.key)}-notice` : rowId(this.#list, row);
    this.#focus(`#${CSS.escape(id)}`);
  }

  /** A table on the clipboard fills cells; a single cell is pasted like any other text. */
  #onPaste(event: ClipboardEvent): void {
    if (this.#list.field.control !== 'table' || !isFieldControl(event.target)) return;
    const key = fieldAt(event.target);
    const start = key === undefined ? undefined : findCell(this.#list, key);
    const cells = readClipboardTable(event.clipboardData?.getData('text/plain') ?? '');
    if (start === undefined || cells === undefined) return;
    event.preventDefault();
    this.#model.commitPending();
    this.#commands.paste(cells, start);
    this.#focus(`#${CSS.escape(fieldId(this.#list.key))}-notice`);
  }

  /** Enter goes down a column, as in a spreadsheet, and at its end to a new row; it does not leave the step. */
  #onKeyDown(event: KeyboardEvent): void {
    const {target} = event;
    if (this.#list.field.control !== 'table' || event.key !== 'Enter' || event.isComposing) return;
    if (!(target instanceof HTMLInputElement) || event.defaultPrevented || event.shiftKey) return;
    const key = fieldAt(target);
    const cell = key === undefined ? undefined : findCell(this.#list, key);
    if (cell === undefined) return;
    event.preventDefault();
    this.#model.commitPending();
    const below = this.#list.rows.peek()[cell.row + 1] ?? this.#commands.add();
    const field = below?.fields[cell.column];
    if (field !== undefined) this.#focus(`[data-field="${CSS.escape(field.key)}"] [data-kind]`);
  }

  #rowAt(target: Element): RowState | undefined {
    const key = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
    return this.#list.rows.peek().find((row) => row.key === key);
  }

  #focusFirst(row: RowState | undefined): void {
    if (row !== undefined) this.#focus(`#${CSS.escape(rowId(this.#list, row))} [data-kind]`);
  }

  #focus(selector: string): void {
    this.#element.querySelector<HTMLElement>(selector)?.focus();
  }
}

import {batch} from '@preact/signals-core';
import type {Declaration, FieldState, Json, ListState, Pointer} from '@tokhai/core';
import {foldText} from '@tokhai/vietnam';
import {readAs, type PartKind} from '../../field/control-kind.js';
import {findKind} from '../../field/field-kinds.js';
import type {Translate} from '../../messages/translate.js';

/** What became of a pasted table. */
export interface PasteResult {
  /** Rows that were written to. */
  readonly rows: number;
  /** Rows that the list has no room for. */
  readonly beyond: number;
  /** Cells that stand in no column, or in one that takes no text. */
  readonly dropped: number;
}

/** Where a pasted table begins: a row's number and the place of a column. */
export interface PasteStart {
  readonly row: number;
  readonly column: number;
}

/** Kinds of controls that read what is typed in one of their own ways. */
const kinds: Readonly<Record<string, PartKind>> = {
  number: 'number',
  date: 'date',
  'partial-date': 'partial-date',
};
/** Controls of several parts, which no single cell can fill. */
const composite: ReadonlySet<string> = new Set([
  'identity-paper',
  'address',
  'residence',
  'person',
  'bank-account',
  'consent',
  'checkbox-group',
  'computed',
]);

/** Writes a table into a list from a cell on; rows that are not there yet are added. */
export function pasteRows(
  declaration: Declaration,
  list: ListState,
  copied: readonly (readonly string[])[],
  start: PasteStart,
  t: Translate,
): PasteResult {
  const cells = withoutHead(declaration, list, copied, start);
  let rows = 0;
  let dropped = 0;
  batch(() => {
    for (const [offset, texts] of cells.entries()) {
      const place = start.row + offset;
      if (place >= list.rows.peek().length && !declaration.addRow(list.at)) break;
      rows += 1;
      dropped += pasteRow(declaration, list.rows.peek()[place]?.fields ?? [], texts, start.column, t);
    }
  });
  return {rows, beyond: cells.length - rows, dropped};
}

/** Whoever copies a whole sheet copies the names of its columns too: they are no row. */
function withoutHead(
  {procedure}: Declaration,
  list: ListState,
  cells: readonly (readonly string[])[],
  {row, column}: PasteStart,
): readonly (readonly string[])[] {
  const fields = list.rows.peek()[row]?.fields ?? [];
  const [head = [], ...rest] = cells;
  const isHead = head.every((text, offset) => {
    const at = fields[column + offset]?.field.at;
    const names = at === undefined ? [] : [procedure.label(at, 'vi'), procedure.label(at, 'en')];
    return names.some((name) => foldText(name) === foldText(text));
  });
  return isHead && rest.length > 0 ? rest : cells;
}

/** Answers how many cells found no place. */
function pasteRow(
  declaration: Declaration,
  fields: readonly FieldState[],
  texts: readonly string[],
  column: number,
  t: Translate,
): number {
  return texts.filter((text, offset) => {
    const field = fields[column + offset];
    // A control of one line has no room for the line ends of a cell, and would show words run together.
    const isLong = field?.field.control === 'long-text';
    const trimmed = (isLong ? text : text.replace(/\s+/gu, ' ')).trim();
    if (field === undefined) return trimmed !== '';
    if (composite.has(field.field.control) || field.readonly.peek()) return trimmed !== '';
    declaration.set(field.at, readCell(field, trimmed, t));
    return false;
  }).length;
}

/** A choice by its name or value, whatever the marks; anything else as it would be read from a control. */
function readCell({field, options}: FieldState, text: string, t: Translate): Json | undefined {
  if (text === '') return undefined;
  const wanted = foldText(text);
  const choices = options.peek();
  const choice = choices.find(
    (each) => each.value === text || foldText(each.text.vi) === wanted || foldText(each.text.en) === wanted,
  );
  if (choice !== undefined) return choice.value;
  if (field.control === 'yes-no' || field.control === 'checkbox') return readAnswer(wanted, t) ?? text;
  const read = findKind(field.control)?.read;
  return read === undefined ? readAs(kinds[field.control] ?? 'text', text) : read(text);
}

function readAnswer(folded: string, t: Translate): boolean | undefined {
  if ([foldText(t('field.yes')), 'co', 'yes', 'x', 'true', '1'].includes(folded)) return true;
  return [foldText(t('field.no')), 'khong', 'no', 'false', '0'].includes(folded) ? false : undefined;
}

/** The row's number and the column of a field of a list's row, by its key. */
export function findCell(list: ListState, key: Pointer): PasteStart | undefined {
  for (const [row, {fields}] of list.rows.peek().entries()) {
    const column = fields.findIndex((field) => field.key === key);
    if (column >= 0) return {row, column};
  }
  return undefined;
}

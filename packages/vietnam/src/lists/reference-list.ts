import type {Text} from '../contract.js';

/** One entry of a small code list. */
export interface ReferenceItem {
  readonly code: string;
  readonly text: Text;
}

/** A small code list with where it comes from. */
export interface ReferenceList {
  readonly source: string;
  /** Whether somebody compared it with the official gazette or standard. */
  readonly verified: boolean;
  readonly items: readonly ReferenceItem[];
}

/** Builds a list from rows of `code|Vietnamese|English`; one text serves both languages where names stay as they are. */
export function readList(source: string, rows: readonly string[]): ReferenceList {
  const items = rows.map((row) => {
    const [code = '', vi = '', en = vi] = row.split('|');
    return Object.freeze({code, text: Object.freeze({vi, en})});
  });
  return Object.freeze({source, verified: false, items: Object.freeze(items)});
}

const indexes = new WeakMap<ReferenceList, ReadonlyMap<string, Text>>();

/** The text of a code, or nothing for a code that the list does not have. */
export function findText(list: ReferenceList, code: string): Text | undefined {
  let index = indexes.get(list);
  if (index === undefined) {
    index = new Map(list.items.map((item) => [item.code, item.text]));
    indexes.set(list, index);
  }
  return index.get(code);
}

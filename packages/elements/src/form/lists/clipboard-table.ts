/** Most cells that are taken from the clipboard at once. */
const mostCells = 20_000;

/**
 * Reads what a spreadsheet puts on the clipboard as text: cells parted by tabs, rows by line ends; a cell with a tab, a line
 * end or a quotation mark in it stands in quotation marks, which are doubled inside. An empty last line is none.
 * `undefined` for a single cell, which is pasted like any other text.
 */
export function readClipboardTable(text: string): readonly (readonly string[])[] | undefined {
  if (!/[\t\n\r]/u.test(text)) return undefined;
  const rows = readRows(text);
  if (rows.length > 1 && rows.at(-1)?.join('') === '' && rows.at(-1)?.length === 1) rows.pop();
  return rows.length === 1 && rows[0]?.length === 1 ? undefined : rows;
}

function readRows(text: string): string[][] {
  let row: string[] = [];
  const rows = [row];
  let count = 0;
  for (const [, quoted, plain = '', end] of text.matchAll(cell)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    count += 1;
    if (end === '' || count >= mostCells) break;
    if (end === '\t') continue;
    row = [];
    rows.push(row);
  }
  return rows;
}

/** One cell and what ends it; a quotation mark that is never closed is a character like any other. */
const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gu;

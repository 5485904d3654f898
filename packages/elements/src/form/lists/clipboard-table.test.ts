import {assert} from '@open-wc/testing';
import fc from 'fast-check';
import {readClipboardTable} from './clipboard-table.js';

/** As spreadsheets write it. */
function write(rows: readonly (readonly string[])[], end: string): string {
  const quote = (text: string): string =>
    /["\t\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(quote).join('\t')).join(end);
}

describe('a table from the clipboard', () => {
  it('is rows and cells, with or without a last line end', () => {
    const rows = [
      ['Nguyễn Văn Thử', '1990'],
      ['Trần Thị Mẫu', ''],
    ];
    assert.deepEqual(readClipboardTable('Nguyễn Văn Thử\t1990\r\nTrần Thị Mẫu\t\r\n'), rows);
    assert.deepEqual(readClipboardTable('Nguyễn Văn Thử\t1990\nTrần Thị Mẫu\t'), rows);
  });

  it('is none where it is one cell', () => {
    assert.strictEqual(readClipboardTable('Nguyễn Văn Thử'), undefined);
    assert.strictEqual(readClipboardTable('Nguyễn Văn Thử\n'), undefined);
    assert.strictEqual(readClipboardTable(''), undefined);
  });

  it('keeps line ends, tabs and quotation marks within a cell', () => {
    assert.deepEqual(readClipboardTable('"một\nhai"\t"nói ""vậy"""\n"mở\tx'), [
      ['một\nhai', 'nói "vậy"'],
      ['"mở', 'x'],
    ]);
  });

  it('reads whatever a spreadsheet writes', () => {
    const text = fc.string({unit: fc.constantFrom('a', 'ữ', '"', '\t', '\n', ' ', '👶')});
    const table = fc
      .tuple(fc.integer({min: 1, max: 4}), fc.integer({min: 2, max: 4}))
      .chain(([height, width]) =>
        fc.array(fc.array(text, {minLength: width, maxLength: width}), {
          minLength: height,
          maxLength: height,
        }),
      );
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
        assert.deepEqual(readClipboardTable(`${write(rows, end)}${end}`), rows);
      }),
    );
  });

  it('ends, however long and hostile the text is', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 300}), (text) => {
        const rows = readClipboardTable(text) ?? [];
        assert.isTrue(rows.every((row) => row.length > 0));
      }),
    );
    assert.isBelow(readClipboardTable('"'.repeat(50_000) + '\t')?.length ?? 0, 2);
  });
});

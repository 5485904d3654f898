import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {findForbiddenCharacter} from '../text/forbidden-character.js';
import {sniffDocumentType} from './document-type.js';
import {maxFileName, readFileName} from './file-name.js';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('the type of a file', () => {
  it.each([
    ['application/pdf', '%PDF-1.7'],
    ['image/jpeg', '\xff\xd8\xff\xe0'],
    ['image/png', '\x89PNG\r\n\x1a\n'],
    [undefined, ' %PDF-1.7'],
    [undefined, '<svg>'],
    [undefined, '%PDF'],
    [undefined, ''],
  ])('is %s by its first bytes', (type, text) => {
    expect(sniffDocumentType(bytes(text))).toBe(type);
  });
});

describe('the name of a file', () => {
  it.each([
    ['Giấy chứng sinh.pdf', ' Giấy chứng sinh.pdf '.normalize('NFD')],
    ['a'.repeat(maxFileName), 'a'.repeat(maxFileName)],
    [undefined, 'a'.repeat(maxFileName + 1)],
    [undefined, ' '],
    [undefined, '../anh.jpg'],
    [undefined, 'anh\\x.jpg'],
    [undefined, 'anh\n.jpg'],
    [undefined, 'anh\u202egpj.exe'],
    [undefined, 'anh\u200b.jpg'],
  ])('is %j for %j', (name, text) => {
    expect(readFileName(text)).toBe(name);
  });

  it('is fit to be signed or none, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 250}), (text) => {
        const name = readFileName(text);
        if (name === undefined) return;
        expect(findForbiddenCharacter(name)).toBeUndefined();
        expect(readFileName(name)).toBe(name);
      }),
    );
  });
});

import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readDer} from './node.js';
import {tags} from './tags.js';
import {readOid, readSmallInteger, readText, readTime} from './values.js';
import {
  bitString,
  encode,
  explicit,
  octetString,
  oid,
  sequence,
  setOf,
  smallInteger,
  time,
  utf8String,
} from './write.js';

function fromHex(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
}

const leaf = fc.oneof(
  fc.uint8Array({maxLength: 300}).map((octets) => octetString(octets)),
  fc.nat().map((value) => smallInteger(value)),
  fc.string().map((text) => utf8String(text)),
  fc.uint8Array({maxLength: 20}).map((octets) => bitString(octets)),
);
const {tree} = fc.letrec<{tree: Uint8Array}>((tie) => ({
  tree: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    leaf,
    fc.array(tie('tree'), {maxLength: 4}).map((parts) => sequence(...parts)),
    fc.array(tie('tree'), {maxLength: 4}).map((parts) => setOf(parts)),
    tie('tree').map((part) => explicit(3, part)),
  ),
}));

describe('readDer', () => {
  it('reads whatever the writer makes, octet for octet', () => {
    const rebuild = (node: ReturnType<typeof readDer>): Uint8Array =>
      node.children.length === 0
        ? encode(node.tag, node.content)
        : encode(node.tag, ...node.children.map(rebuild));
    fc.assert(
      fc.property(tree, (der) => {
        expect(rebuild(readDer(der))).toEqual(der);
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['an indefinite length', '30 80 00 00'],
    ['a long form for a short length', '30 81 02 05 00'],
    ['a leading zero in the length', '04 82 00 80' + '00'.repeat(128)],
    ['a length beyond the end', '30 05 05 00'],
    ['trailing octets', '05 00 00'],
    ['a constructed octet string', '24 04 04 02 01 02'],
    ['a primitive sequence', '10 00'],
    ['a high tag number', '1f 21 00'],
    ['an integer without octets', '02 00'],
    ['an integer with a needless zero', '02 02 00 01'],
    ['an integer with a needless ff', '02 02 ff 80'],
    ['a boolean other than 00 and ff', '01 01 01'],
    ['unused bits that are set', '03 02 01 01'],
    ['more than seven unused bits', '03 02 08 00'],
    ['a padded object identifier', '06 03 2a 80 01'],
    ['an unfinished object identifier', '06 02 2a 86'],
    ['NULL with content', '05 01 00'],
    ['a time without Z', '17 0c' + Buffer.from('260601080000').toString('hex')],
    ['a time with an offset', '17 11' + Buffer.from('260601080000+0700').toString('hex')],
  ])('refuses %s', (_, hex) => {
    expect(() => readDer(fromHex(hex))).toThrow(
      expect.objectContaining({name: 'SignError', code: 'invalid-der'}),
    );
  });

  it('ends arbitrary octets in a value or in its one code', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 200}), (octets) => {
        try {
          expect(readDer(octets).raw).toEqual(octets);
        } catch (error) {
          expect(error).toMatchObject({name: 'SignError', code: 'invalid-der'});
        }
      }),
      {numRuns: 2_000},
    );
  });

  it('keeps its limits', () => {
    const many = sequence(...Array.from({length: 100}, () => smallInteger(1)));
    expect(() => readDer(many, {bytes: 10_000, nodes: 50, depth: 10})).toThrow(
      expect.objectContaining({code: 'invalid-der'}),
    );
    expect(() => readDer(many, {bytes: 100, nodes: 500, depth: 10})).toThrow(
      expect.objectContaining({code: 'invalid-der'}),
    );
  });
});

describe('values', () => {
  it.each([
    '1.2.840.113549.1.1.11',
    '2.5.4.3',
    '0.9.2342.19200300.100.1.1',
    '2.16.840.1.101.3.4.2.1',
    '1.3.132.0.34',
  ])('reads and writes %s', (dotted) => {
    expect(readOid(readDer(oid(dotted)))).toBe(dotted);
  });

  it('reads and writes small integers and times', () => {
    fc.assert(
      fc.property(fc.nat({max: 0x7fffffff}), (value) => {
        expect(readSmallInteger(readDer(smallInteger(value)))).toBe(value);
      }),
    );
    for (const iso of ['1950-01-01T00:00:00Z', '2049-12-31T23:59:59Z', '2050-01-01T00:00:00Z']) {
      const node = readDer(time(new Date(iso)));
      expect(node.tag).toBe(iso.startsWith('2050') ? tags.generalizedTime : tags.utcTime);
      expect(readTime(node).toISOString()).toBe(iso.replace('Z', '.000Z'));
    }
  });

  it('reads texts in their encodings and refuses broken ones', () => {
    expect(readText(readDer(utf8String('Nguyễn Văn Thử')))).toBe('Nguyễn Văn Thử');
    expect(readText(readDer(fromHex('1e 04 1e ed 00 41')))).toBe('ửA');
    expect(readText(readDer(fromHex('14 01 e9')))).toBe('é');
    expect(readText(readDer(fromHex('05 00')))).toBeUndefined();
    for (const broken of ['0c 01 ff', '13 01 ff', '1e 01 00']) {
      expect(() => readText(readDer(fromHex(broken)))).toThrow(
        expect.objectContaining({code: 'invalid-der'}),
      );
    }
  });
});

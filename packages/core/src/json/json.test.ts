import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fromBase64, toBase64} from './base64.js';
import {decodeUtf8, encodeUtf8, fromHex, toHex} from './bytes.js';
import {canonicalize, canonicalText, digestJson} from './canonicalize.js';
import type {Json} from './json.js';
import {maxJsonDepth, maxJsonLength, parseJson} from './parse-json.js';
import {
  equalJson,
  formatPointer,
  isWithin,
  parentPointer,
  parsePointer,
  readPointer,
  writePointer,
} from './pointer.js';
import {sha256} from '../test-fixtures/sha256.js';

const fail = (code: string): unknown => expect.objectContaining({name: 'CoreError', code});
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

function isReservedSomewhere(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, part]) => (!Array.isArray(value) && reserved.has(key)) || isReservedSomewhere(part),
  );
}

const json = fc
  .jsonValue({stringUnit: 'binary', maxDepth: 4})
  .filter((value) => !isReservedSomewhere(value)) as fc.Arbitrary<Json>;

describe('parseJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(json, fc.constantFrom(0, 2, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space);
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['invalid-json', '{"a":}'],
    ['invalid-json', ''],
    ['invalid-json', '{"a":1e999}'],
    ['invalid-json', '[-1e400]'],
    ['duplicate-key', '{"a":1,"a":1}'],
    ['duplicate-key', '{"a":1,"\\u0061" \n:2}'],
    ['duplicate-key', '[{"x":{"k":[{}],"j":"k","k":0}}]'],
    ['reserved-key', '{"__proto__":1}'],
    ['reserved-key', '{"a":{"\\u005f_proto__":1}}'],
    ['reserved-key', '{"constructor":1}'],
    ['lone-surrogate', '"\\ud83d"'],
    ['lone-surrogate', '"\\ude02\\ud83d"'],
    ['lone-surrogate', '{"\\ud83d":1}'],
    ['lone-surrogate', '"\ud83d"'],
    ['too-deep', '['.repeat(maxJsonDepth + 1) + ']'.repeat(maxJsonDepth + 1)],
    ['too-large', `"${'a'.repeat(maxJsonLength)}"`],
  ])('refuses with %s', (code, text) => {
    expect(() => parseJson(text)).toThrow(fail(code));
  });

  it('takes the same key in other objects, texts that look like keys, and the deepest level', () => {
    expect(parseJson('[{"a":1},{"a":{"a":"a"}}]')).toEqual([{a: 1}, {a: {a: 'a'}}]);
    expect(parseJson('{"a":"a","b":["a","a"],"c":"\\"a\\":"}')).toEqual({a: 'a', b: ['a', 'a'], c: '"a":'});
    expect(() => parseJson('['.repeat(maxJsonDepth) + ']'.repeat(maxJsonDepth))).not.toThrow();
    expect(parseJson('"\\ud83d\\ude02 __proto__"')).toBe('😂 __proto__');
  });

  it('survives nesting that would overflow a stack', () => {
    expect(() => parseJson('['.repeat(1_000_000))).toThrow(expect.objectContaining({name: 'CoreError'}));
    expect(() => parseJson('['.repeat(500_000) + ']'.repeat(500_000))).toThrow(fail('too-deep'));
  });
});

/** RFC 8785, appendix B: IEEE 754 bits and their one form. */
const numbers = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
] as const;

function fromBits(bits: string): number {
  return new DataView(fromHex(bits).buffer).getFloat64(0);
}

describe('canonicalize (RFC 8785)', () => {
  it.each(numbers)('writes the number %s as %s', (bits, text) => {
    expect(canonicalText(fromBits(bits))).toBe(text);
  });

  it.each(['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])('refuses the number %s', (bits) => {
    expect(() => canonicalize(fromBits(bits))).toThrow(fail('invalid-json'));
  });

  it('sorts by UTF-16 code units (§3.2.3)', () => {
    const keys = {'\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7};
    expect(canonicalText(keys)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
    );
  });

  it('writes the sample of §3.2.2 to the bytes of §3.2.4', () => {
    const sample = String.raw`{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}`;
    const bytes =
      '7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333333333332e33333333333333' +
      '2c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c75303030665c6e412742' +
      '5c225c5c5c5c5c222f227d';
    expect(toHex(canonicalize(parseJson(sample)))).toBe(bytes);
  });

  it('is a fixed point: what was written reads back to the same bytes, whatever the order of keys', () => {
    fc.assert(
      fc.property(json, (value) => {
        const bytes = canonicalize(value);
        const back = parseJson(decodeUtf8(bytes));
        expect(equalJson(back, value)).toBe(true);
        expect(canonicalize(back)).toEqual(bytes);
        expect(canonicalize(reverseKeys(value))).toEqual(bytes);
      }),
    );
  });

  it.each([
    undefined,
    () => 0,
    Symbol('x'),
    1n,
    new Date(0),
    new Map(),
    [undefined],
    {a: undefined},
    Array(2),
  ])('refuses what is not JSON: %s', (value) => {
    expect(() => canonicalize(value as Json)).toThrow(fail('invalid-json'));
  });

  it('refuses lone surrogates and circles', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(() => canonicalize('\ud83d')).toThrow(fail('lone-surrogate'));
    expect(() => canonicalize({'\udc00': 1})).toThrow(fail('lone-surrogate'));
    expect(() => canonicalize(circle)).toThrow(fail('too-deep'));
  });

  it('digests that form', async () => {
    // SHA-256 of "{}".
    expect(await digestJson({}, sha256)).toBe(
      '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    );
  });
});

function reverseKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(reverseKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, part]) => [key, reverseKeys(part)]));
}

describe('bytes', () => {
  it('go to hex, base64 and text and back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect([...fromHex(toHex(bytes))]).toEqual([...bytes]);
        expect([...fromBase64(toBase64(bytes))]).toEqual([...bytes]);
      }),
    );
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        expect(decodeUtf8(encodeUtf8(text))).toBe(text);
      }),
    );
    expect(decodeUtf8(Uint8Array.of(0xef, 0xbb, 0xbf))).toBe('\ufeff');
  });

  it.each(['A', 'AA', 'AAA', 'AA==A', 'AB==', 'AAB=', 'A===', 'AA=A', '====', ' AAAA', 'AA_-', 'AAAA\n'])(
    'refuses base64 with a second form: %j',
    (text) => {
      expect(() => fromBase64(text)).toThrow(fail('invalid-encoding'));
    },
  );

  it('refuse hex and UTF-8 that are none', () => {
    for (const text of ['0', '0G', 'AB']) expect(() => fromHex(text)).toThrow(fail('invalid-encoding'));
    for (const bytes of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x82]])
      expect(() => decodeUtf8(Uint8Array.from(bytes))).toThrow(fail('invalid-encoding'));
    expect(() => encodeUtf8('\udc00')).toThrow(fail('lone-surrogate'));
  });
});

describe('pointers (RFC 6901)', () => {
  const document = {foo: ['bar', 'baz'], '': 0, 'a/b': 1, 'm~n': 8, 'k"l': 6} as const;

  it.each([
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/m~0n', 8],
    ['/k"l', 6],
    ['/foo/2', undefined],
    ['/foo/00', undefined],
    ['/toString', undefined],
    ['/foo/length', undefined],
  ])('read %s', (pointer, value) => {
    expect(readPointer(document, pointer)).toBe(value);
  });

  it('keep their keys', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (keys) => {
        expect(parsePointer(formatPointer(keys))).toEqual(keys);
      }),
    );
    expect(() => parsePointer('a')).toThrow(fail('invalid-pointer'));
    expect(() => parsePointer('/~2')).toThrow(fail('invalid-pointer'));
    expect([parentPointer('/a/b'), parentPointer('/a'), parentPointer('')]).toEqual(['/a', '', undefined]);
    expect([isWithin('/a/b', '/a'), isWithin('/ab', '/a'), isWithin('/a', '/a'), isWithin('/a', '')]).toEqual(
      [true, false, true, true],
    );
  });

  it('write copies', () => {
    expect(writePointer({}, '/a/b', 1)).toEqual({a: {b: 1}});
    expect(writePointer({a: {b: 1, c: 2}}, '/a/b', undefined)).toEqual({a: {c: 2}});
    expect(writePointer({a: [1, 2]}, '/a/1', 3)).toEqual({a: [1, 3]});
    expect(writePointer({a: [1]}, '/a/1', 2)).toEqual({a: [1, 2]});
    expect(() => writePointer({a: [1]}, '/a/3', 2)).toThrow(fail('invalid-pointer'));
    expect(() => writePointer({a: 1}, '/a/b', 2)).toThrow(fail('invalid-pointer'));
    expect(Object.getPrototypeOf(writePointer({}, '/__proto__/x', 1))).toBe(Object.prototype);
  });
});

import {VietnamError} from '../error.js';

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

const digit = (value: number): string => digits[value] ?? '';

// After "mươi": 21 "mốt", 24 "tư", 25 "lăm", as primary-school textbooks have it; "bốn" is heard too, one form had to be chosen.
function readOnes(tens: number, ones: number): string {
  if (ones === 5 && tens > 0) return 'lăm';
  if (ones === 1 && tens > 1) return 'mốt';
  if (ones === 4 && tens > 1) return 'tư';
  return digit(ones);
}

/** A group of three digits; `whole` says the hundreds even where they are none, as groups after the first are read. */
function readGroup(group: number, whole: boolean): string {
  const hundreds = Math.floor(group / 100);
  const tens = Math.floor((group % 100) / 10);
  const ones = group % 10;
  const words: string[] = [];
  const named = whole || hundreds > 0;
  if (named) words.push(digit(hundreds), 'trăm');
  if (tens === 1) words.push('mười');
  if (tens > 1) words.push(digit(tens), 'mươi');
  // "linh" is the form of textbooks and of the north; the south says "lẻ".
  if (tens === 0 && ones > 0 && named) words.push('linh');
  if (ones > 0) words.push(readOnes(tens, ones));
  return words.join(' ');
}

/** Below one billion; `whole` as in {@link readGroup}. */
function readMillions(value: number, whole: boolean): string[] {
  const words: string[] = [];
  for (const [size, name] of [
    [1_000_000, ' triệu'],
    [1000, ' nghìn'],
    [1, ''],
  ] as const) {
    const group = Math.floor(value / size) % 1000;
    if (group > 0) words.push(`${readGroup(group, whole || words.length > 0)}${name}`);
  }
  return words;
}

/**
 * An integer in Vietnamese words: `1990` → `một nghìn chín trăm chín mươi`, `2005` → `hai nghìn không trăm linh năm`.
 * Forms chosen: nghìn (not ngàn), linh (not lẻ), tỷ, bảy; mốt, tư and lăm after mươi.
 * @throws VietnamError `out-of-range` for what is no integer within ±(2^53−1)
 */
export function numberInWords(value: number): string {
  if (!Number.isSafeInteger(value))
    throw new VietnamError('out-of-range', 'words are given for safe integers only');
  if (value < 0) return `âm ${numberInWords(-value)}`;
  if (value === 0) return digit(0);
  const billions = Math.floor(value / 1_000_000_000);
  const words: string[] = [];
  if (billions > 0) words.push(`${readMillions(billions, false).join(' ')} tỷ`);
  words.push(...readMillions(value % 1_000_000_000, billions > 0));
  return words.join(' ');
}

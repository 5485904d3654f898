import {VietnamError} from '../error.js';

const small = [
  ...[
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const scales = ['', ' thousand', ' million', ' billion', ' trillion', ' quadrillion'];

function readBelowHundred(value: number): string {
  if (value < 20) return small[value] ?? '';
  const rest = value % 10 === 0 ? '' : `-${small[value % 10] ?? ''}`;
  return `${tens[Math.floor(value / 10)] ?? ''}${rest}`;
}

function readGroup(group: number): string {
  const hundreds = Math.floor(group / 100);
  const rest = group % 100;
  if (hundreds === 0) return readBelowHundred(rest);
  return `${small[hundreds] ?? ''} hundred${rest === 0 ? '' : ` and ${readBelowHundred(rest)}`}`;
}

/** An integer in English words: `1990` → `one thousand nine hundred and ninety`. @throws VietnamError `out-of-range` */
export function englishNumber(value: number): string {
  if (!Number.isSafeInteger(value))
    throw new VietnamError('out-of-range', 'words are given for safe integers only');
  if (value < 0) return `minus ${englishNumber(-value)}`;
  if (value === 0) return 'zero';
  const words: string[] = [];
  for (let scale = scales.length - 1; scale >= 0; scale -= 1) {
    const group = Math.floor(value / 1000 ** scale) % 1000;
    if (group === 0) continue;
    const link = scale === 0 && group < 100 && words.length > 0 ? 'and ' : '';
    words.push(`${link}${readGroup(group)}${scales[scale] ?? ''}`);
  }
  return words.join(' ');
}

const ordinals: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** An ordinal in English words, for days: `22` → `twenty-second`. */
export function englishOrdinal(value: number): string {
  return englishNumber(value).replace(
    /[a-z]+$/u,
    (last) => ordinals[last] ?? `${last.replace(/y$/u, 'ie')}th`,
  );
}

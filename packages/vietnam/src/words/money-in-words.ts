import type {Locale} from '../contract.js';
import {capitalize} from './date-in-words.js';
import {englishNumber} from './english-number.js';
import {numberInWords} from './number-in-words.js';

/**
 * An amount of integer đồng in words: `1200000` → `Một triệu hai trăm nghìn đồng`.
 * @throws VietnamError `out-of-range` for what is no integer within ±(2^53−1)
 */
export function moneyInWords(amount: number, locale: Locale = 'vi'): string {
  return capitalize(
    locale === 'vi' ? `${numberInWords(amount)} đồng` : `${englishNumber(amount)} Vietnamese dong`,
  );
}

/**
 * An amount of integer đồng in figures: `1.200.000 đồng`, in English `1,200,000 VND`. {@link parseTypedMoney} reads both.
 */
export function formatMoney(amount: number, locale: Locale = 'vi'): string {
  return `${groupDigits(amount, locale)} ${locale === 'vi' ? 'đồng' : 'VND'}`;
}

/** An integer with its digits grouped by threes: by full stops in Vietnamese, by commas in English. */
export function groupDigits(value: number, locale: Locale = 'vi'): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, locale === 'vi' ? '.' : ',');
}

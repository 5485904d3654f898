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

/** An amount of integer đồng in figures, grouped by full stops in both languages: `1200000` → `1.200.000 đồng`. */
export function formatMoney(amount: number): string {
  return `${String(amount).replace(/\B(?=(?:\d{3})+$)/gu, '.')} đồng`;
}

import type {Instant, Locale} from '@tokhai/core';
import {showDateText} from '../field/civil-date-text.js';

/** Việt Nam has one time zone and no summer time; a declaration's times are told in it wherever the reader is. */
const timeZone = 'Asia/Ho_Chi_Minh';

/** `10:42` where it was today, `10:42, 21/11/2026` otherwise. */
export function timeInWords(at: Instant, now: Date = new Date()): string {
  const then = new Date(at);
  const clock = new Intl.DateTimeFormat('vi', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(then);
  const day = dayOf(then);
  return day === dayOf(now) ? clock : `${clock}, ${showDateText(day)}`;
}

/** `dd/MM/yyyy` of an instant. */
export function dayInWords(at: Instant): string {
  return showDateText(dayOf(new Date(at)));
}

/** `25.000 đồng`. */
export function moneyInFigures(amount: number, locale: Locale): string {
  const figure = new Intl.NumberFormat(locale).format(amount);
  return locale === 'vi' ? `${figure} đồng` : `${figure} VND`;
}

function dayOf(date: Date): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(date);
}

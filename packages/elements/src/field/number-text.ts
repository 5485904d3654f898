import type {Json} from '@tokhai/core';

/**
 * Reads a number as people type it in Việt Nam: `1.250.000` groups by dots, `2,5` has a decimal comma. What cannot be
 * read is given back as typed, so that nothing is lost.
 */
export function readNumberText(text: string): Json | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const compact = trimmed.replace(/[\s\u00a0]/gu, '');
  const plain = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/u.test(compact) ? compact.replaceAll('.', '') : compact;
  const number = /^-?\d+([.,]\d+)?$/u.test(plain) ? Number(plain.replace(',', '.')) : NaN;
  return Number.isFinite(number) && Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : trimmed;
}

/** Shows a number with a decimal comma, ungrouped so that it can be edited; any other text as it is. */
export function showNumberText(value: Json | undefined): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  return typeof value === 'string' ? value : '';
}

import type {Finding} from '../contract.js';

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/**
 * Checks a tax code: ten digits with a check digit (10 − weighted sum mod 11), a branch's with a hyphen and three digits
 * after it, or a person's twelve-digit personal number (from 01/07/2025).
 * Codes: `tax-code` (form), `tax-code-check-digit`.
 *
 * Source: public clients; weights agree among them. Where the sum calls for 10 they disagree (0, or invalid); 0 is taken
 * here. Not compared with TT 86/2024/TT-BTC.
 */
export function checkTaxCode(code: string): readonly Finding[] {
  if (/^\d{12}$/u.test(code)) return [];
  const [, ten] = /^(\d{10})(?:-\d{3})?$/u.exec(code) ?? [];
  if (ten === undefined) return [{code: 'tax-code', at: ''}];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(ten.charAt(index)), 0);
  const check = (10 - (sum % 11)) % 10;
  return check === Number(ten.charAt(9)) ? [] : [{code: 'tax-code-check-digit', at: ''}];
}

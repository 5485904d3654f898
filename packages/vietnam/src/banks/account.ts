import type {Finding} from '../contract.js';
import {foldText} from '../text/fold-text.js';

/** An account's number without what people put between its characters, its plain letters in upper case. */
export function tidyAccountNumber(typed: string): string {
  // Composed again at the end: a mark may have come to stand behind another letter.
  const number = typed
    .normalize('NFKC')
    .replace(/[\s.\-–]+/gu, '')
    .normalize('NFKC');
  // What is no number stays readable for whoever corrects it: half in capitals it is not.
  return /^[0-9A-Za-z]*$/u.test(number) ? number.toUpperCase() : number;
}

/**
 * The number of an account, or the letters that a bank lets stand for it: 4 to 24 characters. No rule was found that all
 * banks share, so more is not looked at. Finding `account-number`.
 */
export function checkAccountNumber(number: string): readonly Finding[] {
  return /^[0-9A-Z]{4,24}$/u.test(number) ? [] : [{code: 'account-number', at: ''}];
}

/** A holder's name as banks write it: without marks, in upper case. */
export function tidyAccountHolder(typed: string): string {
  return foldText(typed).toUpperCase();
}

/** Letters, digits and what stands in names of companies. Finding `account-holder`. */
export function checkAccountHolder(name: string): readonly Finding[] {
  return /^(?=.*[A-Z])[A-Z0-9 .,\-&'/()]{2,150}$/u.test(name) ? [] : [{code: 'account-holder', at: ''}];
}

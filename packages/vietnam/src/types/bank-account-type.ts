import {
  checkAccountHolder,
  checkAccountNumber,
  tidyAccountHolder,
  tidyAccountNumber,
} from '../banks/account.js';
import type {Finding, Json, Locale} from '../contract.js';
import type {BankList} from '../lists/banks.js';
import {findText} from '../lists/reference-list.js';
import {type BehaviourFactory, showPlain, tidyText} from './behaviour.js';
import {tidyParts} from './name-parts-type.js';
import {isObject} from './type-document.js';
import {findWithin} from './within-values.js';

type Parts = {readonly [key: string]: Json};

const words: Readonly<Record<Locale, {readonly number: string; readonly holder: string}>> = {
  vi: {number: 'Số tài khoản', holder: 'chủ tài khoản'},
  en: {number: 'Account', holder: 'holder'},
};

function checkBank(code: Json | undefined, banks: BankList | undefined): readonly Finding[] {
  if (typeof code !== 'string') return [];
  // Without the list nobody could say which bank is meant: such a form must not be sent.
  if (banks === undefined) return [{code: 'bank-list-missing', at: '/nganHang'}];
  return findText(banks, code) === undefined ? [{code: 'not-in-list', at: '/nganHang'}] : [];
}

function check(account: Parts, banks: BankList | undefined): readonly Finding[] {
  const {nganHang, soTaiKhoan, chuTaiKhoan} = account;
  return [
    ...checkBank(nganHang, banks),
    ...(typeof soTaiKhoan === 'string' ? findWithin('/soTaiKhoan', checkAccountNumber(soTaiKhoan)) : []),
    ...(typeof chuTaiKhoan === 'string' ? findWithin('/chuTaiKhoan', checkAccountHolder(chuTaiKhoan)) : []),
  ];
}

const tidiers = new Map<string, (text: string) => string>([
  ['soTaiKhoan', tidyAccountNumber],
  ['chuTaiKhoan', tidyAccountHolder],
]);

function format(account: Parts, locale: Locale, banks: BankList | undefined): string {
  const show = (key: string): string => showPlain(account[key] ?? '');
  const {number, holder} = words[locale];
  const bank = show('nganHang');
  const parts = [
    show('soTaiKhoan') && `${number} ${show('soTaiKhoan')}`,
    show('chuTaiKhoan') && `${holder} ${show('chuTaiKhoan')}`,
    (banks && findText(banks, bank)?.[locale]) ?? bank,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/**
 * `vn:bank-account`: findings `not-in-list` (or `bank-list-missing` where no list came in) at `/nganHang`,
 * `account-number`, `account-holder`. The holder's name is kept as banks write it, without marks and in upper case.
 */
export const createBankAccountBehaviour: BehaviourFactory = ({banks}) => ({
  check: (value) => (isObject(value) ? check(value, banks) : []),
  normalize: (value) => tidyParts(value, (text, key) => (tidiers.get(key) ?? tidyText)(text)),
  format: (value, locale) => (isObject(value) ? format(value, locale, banks) : showPlain(value)),
});

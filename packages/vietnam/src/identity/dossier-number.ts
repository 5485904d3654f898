import type {Finding} from '../contract.js';
import {isDate} from '../dates/civil-date.js';

/** What a dossier number says. */
export interface DossierNumberParts {
  /** Agency code, for example `G01.899.909` or `000.00.00.H55`. */
  readonly agency: string;
  /** Day of receipt, `YYYY-MM-DD`. */
  readonly date: string;
  readonly serial: string;
}

/**
 * Takes a dossier number (`agency–yyMMdd–serial`, TT 01/2018/TT-VPCP as cited) apart, or nothing for another form.
 * Agency and serial are read loosely: systems differ in the length of both.
 */
export function readDossierNumber(number: string): DossierNumberParts | undefined {
  const [, agency, year, month, day, serial] =
    /^([0-9A-Za-z]{1,6}(?:\.[0-9A-Za-z]{1,6}){0,5})-(\d{2})(\d{2})(\d{2})-(\d{1,10})$/u.exec(number) ?? [];
  if (agency === undefined || year === undefined || serial === undefined) return undefined;
  const date = `20${year}-${month ?? ''}-${day ?? ''}`;
  return isDate(date) ? {agency, date, serial} : undefined;
}

/** Checks the form of a dossier number. Code: `dossier-number`. */
export function checkDossierNumber(number: string): readonly Finding[] {
  return readDossierNumber(number) === undefined ? [{code: 'dossier-number', at: ''}] : [];
}

import {readPartialDate, writeDate} from './civil-date.js';

/**
 * A date as people read it: `dd/MM/yyyy`, `MM/yyyy` or `yyyy`, in both languages alike, as Vietnamese papers write it.
 * What is no date comes back unchanged, since what stands in a declaration must be shown as it stands.
 */
export function formatDate(value: string): string {
  const date = readPartialDate(value);
  return date === undefined ? value : writeDate(date).split('-').reverse().join('/');
}

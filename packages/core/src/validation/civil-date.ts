import {parseCivilDate} from '../rules/parse-civil-date.js';

/** Whether a text is a day that exists, `YYYY-MM-DD`, years 0001 to 9999 (RFC 3339 full-date without the year 0). */
export function isCivilDate(text: string): boolean {
  try {
    parseCivilDate(text);
    return true;
  } catch {
    return false;
  }
}

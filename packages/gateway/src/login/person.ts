import type {CivilDate, Json} from '@tokhai/core';
import type {LoginOptions} from '../options.js';

/** The person as the identity provider described them. */
export interface Person {
  readonly name: string;
  /** Personal number, 12 digits. */
  readonly number: string;
  readonly birthDate: CivilDate;
}

/** Claim names that VNeID was seen to use (public client code, 2025). */
const vneidClaims = {name: 'HoVaTen', number: 'SoDinhDanh', birthDate: 'NgayThangNamSinh'};

/**
 * Reads the person from claims; `undefined` where one is missing or malformed, since a login without a number cannot
 * be held to one person.
 */
export function readPerson(
  claims: Readonly<Record<string, unknown>>,
  names: LoginOptions['claims'] = vneidClaims,
): Person | undefined {
  const {[names.name]: name, [names.number]: number, [names.birthDate]: born} = claims;
  if (typeof name !== 'string' || typeof number !== 'string' || typeof born !== 'string') return undefined;
  const birthDate = readBirthDate(born);
  const cleaned = name.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (birthDate === undefined || !/^\d{12}$/.test(number) || cleaned === '' || cleaned.length > 200)
    return undefined;
  return {name: cleaned, number, birthDate};
}

/** `yyyyMMdd` on the wire, `dd/MM/yyyy` on screen, or ISO 8601. */
function readBirthDate(text: string): CivilDate | undefined {
  const match =
    /^(?<y>\d{4})-?(?<m>\d{2})-?(?<d>\d{2})$/.exec(text) ??
    /^(?<d>\d{2})\/(?<m>\d{2})\/(?<y>\d{4})$/.exec(text);
  const {y = '', m = '', d = ''} = match?.groups ?? {};
  const date = `${y}-${m}-${d}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : undefined;
}

/** The person as JSON, for wrapping. */
export function writePerson({name, number, birthDate}: Person): Json {
  return {name, number, birthDate};
}

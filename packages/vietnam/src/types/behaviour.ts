import type {Finding, Json, Locale, Option} from '../contract.js';
import type {BankList} from '../lists/banks.js';
import type {AdminUnits} from '../units/unit.js';
import type {TypeEntry} from './type-document.js';

/** What code adds to the schema of a type. */
export interface Behaviour {
  readonly options?: readonly Option[];
  readonly check?: (value: Json) => readonly Finding[];
  readonly normalize?: (value: Json) => Json;
  readonly format: (value: Json, locale: Locale) => string;
}

/** What a behaviour is made from. */
export interface BehaviourContext {
  readonly entry: TypeEntry;
  readonly units: AdminUnits;
  readonly banks: BankList | undefined;
}

/** One type is one such value; a new type adds a file and an entry in `plain-types.ts` or `composed-types.ts`. */
export type BehaviourFactory = (context: BehaviourContext) => Behaviour;

/** A plain value as text; what has no plain form shows as nothing. */
export function showPlain(value: Json): string {
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';
}

/** A check that only texts are put to: other kinds are the schema's to refuse. */
export function checkText(check: (text: string) => readonly Finding[]): (value: Json) => readonly Finding[] {
  return (value) => (typeof value === 'string' ? check(value) : []);
}

/** A normalisation of texts that leaves other kinds alone. */
export function normalizeText(normalize: (text: string) => string): (value: Json) => Json {
  return (value) => (typeof value === 'string' ? normalize(value) : value);
}

/** NFC, one space between words, none at the ends: what two people typing the same agree on. Case stays. */
export function tidyText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

import {type ControlKind, controlKinds, type Json, type Locale} from '../contract.js';
import {VietnamError} from '../error.js';

/** One type of the document, as far as this package reads it. */
export interface TypeEntry {
  readonly name: string;
  readonly schema: {readonly [keyword: string]: Json};
  readonly control: ControlKind;
  readonly texts: Readonly<Record<Locale, ReadonlyMap<string, string>>>;
}

/** The document of the shared types, checked for shape. */
export interface TypeDocument {
  readonly id: string;
  readonly entries: readonly TypeEntry[];
}

const controls: ReadonlySet<string> = new Set(controlKinds);

/** A JSON object, as opposed to a list or a plain value. */
export function isObject(value: unknown): value is {readonly [key: string]: Json} {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isControl = (value: unknown): value is ControlKind => typeof value === 'string' && controls.has(value);

function refuse(what: string): never {
  throw new VietnamError('invalid-type-document', `the document of the vn: types has no usable ${what}`);
}

function readTexts(texts: unknown, name: string): ReadonlyMap<string, string> {
  if (!isObject(texts)) return refuse(`texts of ${name}`);
  const read = new Map<string, string>();
  for (const [key, text] of Object.entries(texts)) if (typeof text === 'string') read.set(key, text);
  return read;
}

function readEntry(name: string, entry: unknown): TypeEntry {
  if (!isObject(entry)) return refuse(`type ${name}`);
  const {schema, control, texts} = entry;
  if (!isObject(schema)) return refuse(`schema of ${name}`);
  if (!isControl(control)) return refuse(`control of ${name}`);
  if (!isObject(texts)) return refuse(`texts of ${name}`);
  return {name, schema, control, texts: {vi: readTexts(texts['vi'], name), en: readTexts(texts['en'], name)}};
}

/** Reads the parsed document `schemas/types/vn-types/<n>.json`. @throws VietnamError `invalid-type-document` */
export function readTypeDocument(document: unknown): TypeDocument {
  if (!isObject(document)) return refuse('form');
  const {id, types} = document;
  if (typeof id !== 'string' || id === '') return refuse('id');
  if (!isObject(types)) return refuse('types');
  return {id, entries: Object.entries(types).map(([name, entry]) => readEntry(name, entry))};
}

import type {Json, Locale, Pointer, Text} from '../json/json.js';
import type {ControlKind} from '../plan/control-kinds.js';

/** A schema node in the closed vocabulary (`schemas/meta/procedure.schema.json#/$defs/node`). */
export type SchemaNode = {readonly [keyword: string]: Json};

/** One choice of a closed list. */
export interface Option {
  readonly value: string;
  readonly text: Text;
}

/** What a type found wrong beyond its schema: place within the value, code, figures. */
export interface TypeFinding {
  readonly code: string;
  /** Relative to the value, `''` for the whole. */
  readonly at: Pointer;
  readonly params?: Readonly<Record<string, Json>>;
}

/**
 * A shared type that `$ref: "vn:…"` names. `core` knows no country: types come in from outside.
 * Every function is pure and gives the same answer in the browser and at the gateway, since review digests depend on it.
 */
export interface ValueType {
  /** For example `vn:address`. */
  readonly name: string;
  readonly schema: SchemaNode;
  /** The control where the layout names none. */
  readonly control: ControlKind;
  /** Closed list of choices with texts, where the type has one. */
  readonly options?: readonly Option[];
  /** Findings that the schema cannot express, such as a commune of another province. */
  readonly check?: (value: Json) => readonly TypeFinding[];
  /** The value as it is committed: NFC, single spaces, digits only … */
  readonly normalize?: (value: Json) => Json;
  /** The value in words, for review, summary and print. */
  readonly format: (value: Json, locale: Locale) => string;
}

/** The types of one published version, such as `vn-types@1`. */
export interface TypeLibrary {
  readonly id: string;
  readonly types: ReadonlyMap<string, ValueType>;
}

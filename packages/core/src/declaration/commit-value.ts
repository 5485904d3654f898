import {CoreError} from '../core-error.js';
import {isWellFormed} from '../json/bytes.js';
import type {Json, JsonObject, Pointer} from '../json/json.js';
import {maxJsonDepth} from '../json/parse-json.js';
import {isJsonArray, isJsonObject, parsePointer, readKeys} from '../json/pointer.js';
import type {PlanRows} from '../plan/plan.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import type {ValueType} from '../procedure/value-type.js';
import {buildTree} from './value-tree.js';

/**
 * The value as a declaration keeps it: texts well-formed, NFC and without outer blanks, then as the field's type
 * normalises it, without empty members. `undefined` where nothing is left. Doing it twice changes nothing. A list is
 * committed row by row, each an object of the fields that it knows.
 *
 * Whoever hashes a register's value for a lookup receipt hashes this form of it.
 *
 * @throws CoreError `unknown-field`, `too-deep` (`maxJsonDepth` levels)
 */
export function commitValue(
  procedure: LoadedProcedure,
  at: Pointer,
  value: Json | undefined,
): Json | undefined {
  const rows = procedure.index.fields.get(at)?.rows;
  return rows ? commitRows(procedure, rows, value) : commitOne(procedure, at, value);
}

/** Longest note of a dispute, in characters. */
export const maxDisputeNote = 500;

/** Most rows that are kept of a list, whatever its schema allows: more than anybody can mean. */
export const maxRows = 1_000;

/** Every row an object of its known fields, committed; one with nothing in it stays a row. */
function commitRows(
  procedure: LoadedProcedure,
  rows: PlanRows,
  value: Json | undefined,
): readonly JsonObject[] | undefined {
  if (!isJsonArray(value) || value.length === 0) return undefined;
  return value.slice(0, maxRows).map((row) => commitRow(procedure, rows, row));
}

/** One row of a list as a declaration keeps it. */
export function commitRow(procedure: LoadedProcedure, {fields, title}: PlanRows, row: Json): JsonObject {
  return buildTree(
    fields.flatMap(({at}): readonly (readonly [Pointer, Json])[] => {
      const place = at.slice(title.length);
      const kept = commitOne(procedure, at, readKeys(row, parsePointer(place)));
      return kept === undefined ? [] : [[place, kept]];
    }),
  );
}

function commitOne(procedure: LoadedProcedure, at: Pointer, value: Json | undefined): Json | undefined {
  const clean = value === undefined ? undefined : prune(tidy(value));
  if (clean === undefined) return undefined;
  const normalized = normalize(procedure.typeAt(at), clean);
  return normalized === clean ? clean : prune(tidy(normalized));
}

/** A type that cannot read a value leaves it as it is: validation tells what is wrong with it. */
function normalize(type: ValueType | undefined, value: Json): Json {
  if (!type?.normalize) return value;
  try {
    return type.normalize(value);
  } catch {
    return value;
  }
}

/**
 * Every value of a declaration comes through here, and what is done with it afterwards goes as deep as it does: what no text
 * could bring in (`parseJson`) is refused from programs too.
 */
function tidy(value: Json, depth = 0): Json {
  if (depth > maxJsonDepth) throw new CoreError('too-deep');
  if (typeof value === 'string') return tidyText(value);
  if (isJsonArray(value)) return value.map((item) => tidy(item, depth + 1));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [tidyText(key), tidy(part, depth + 1)]),
  );
}

/**
 * A text as it is committed: NFC, without outer blanks. Half a surrogate pair has no UTF-8 form, so that nobody could
 * sign it: it becomes U+FFFD, as browsers do.
 */
export function tidyText(text: string): string {
  const whole = isWellFormed(text) ? text : text.replace(/\p{Surrogate}/gu, '\u{FFFD}');
  return whole.normalize('NFC').trim();
}

/** Leaves out what counts as empty: `null`, `''`, non-finite numbers, and objects and lists with nothing in them. */
function prune(value: Json): Json | undefined {
  if (value === null || value === '') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : undefined;
  if (isJsonArray(value)) return value.length > 0 ? value.map((item) => prune(item) ?? {}) : undefined;
  if (!isJsonObject(value)) return value;
  const members = Object.entries(value).flatMap(([key, part]) => {
    const kept = prune(part);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return members.length > 0 ? Object.fromEntries(members) : undefined;
}

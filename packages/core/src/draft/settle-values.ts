import {createDeclaration} from '../declaration/create-declaration.js';
import type {DraftContent} from '../declaration/declaration.js';
import type {Json, JsonObject, Pointer} from '../json/json.js';
import {equalJson, parsePointer, readKeys} from '../json/pointer.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import {validate} from '../validation/validate.js';
import {growTree, listArrays, listLeaves} from './draft-leaves.js';
import type {PlacedLeaf} from './place-leaves.js';

/** Findings about a value that its control could not even show. */
const unfit: ReadonlySet<string> = new Set([
  'wrong-type',
  'not-in-list',
  'not-the-value',
  'unknown-property',
  'duplicate-items',
]);

/** Values as the new version keeps them, and the scalars that it has no place for. */
export interface Settled {
  readonly values: JsonObject;
  readonly lost: readonly PlacedLeaf[];
}

/**
 * Lets the new version take values in as it would take in any draft, and compares: what does not come back as it was, or
 * could not be shown by the control that stands there, is lost there. So nothing depends on a migration being complete.
 */
export function settleValues(
  procedure: LoadedProcedure,
  {submission, today, step}: Pick<DraftContent, 'submission' | 'today' | 'step'>,
  placed: readonly PlacedLeaf[],
  arrays: ReadonlySet<Pointer>,
): Settled {
  const wanted = growTree(placed, arrays);
  const declaration = createDeclaration(procedure, {submission, today, values: wanted});
  const taken = declaration.snapshot(step).values;
  const misfits = declaration.fields.flatMap(({at}) => listMisfits(procedure, at, taken));
  const values = without(taken, misfits);
  const lost = placed.filter(({keys, value}) => value !== null && !equalJson(readKeys(values, keys), value));
  return {values, lost};
}

/** Keys of the parts of a field that its control could not show. */
function listMisfits(
  procedure: LoadedProcedure,
  at: Pointer,
  values: JsonObject,
): readonly (readonly string[])[] {
  const keys = parsePointer(at);
  const value = readKeys(values, keys);
  if (value === undefined || value === null) return [];
  return validateSafely(procedure, at, value).map((part) => [...keys, ...parsePointer(part)]);
}

function validateSafely(procedure: LoadedProcedure, at: Pointer, value: Json): readonly Pointer[] {
  try {
    const issues = validate(procedure.schemaAt(at), value, procedure.validation);
    return issues.filter(({code}) => unfit.has(code)).map((issue) => issue.at);
  } catch {
    // A schema that cannot judge refuses nothing; the form says so itself.
    return [];
  }
}

function without(values: JsonObject, places: readonly (readonly string[])[]): JsonObject {
  if (places.length === 0) return values;
  const kept = listLeaves(values).filter(
    ({keys}) => !places.some((place) => place.every((key, index) => keys[index] === key)),
  );
  return growTree(kept, new Set(listArrays(values)));
}

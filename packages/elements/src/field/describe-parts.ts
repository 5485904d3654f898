import type {Json, JsonObject, LoadedProcedure, Pointer} from '@tokhai/core';
import {isObject, type FieldParts, type PartRule} from './field-view.js';

/**
 * The parts of a composite that a procedure takes: those of its shared type, or where the procedure closes the object
 * beside the `$ref` (`properties` with `additionalProperties: false`), those that it names; and which of them it wants.
 */
export function describeParts(procedure: LoadedProcedure, at: Pointer): FieldParts | undefined {
  const type = procedure.typeAt(at);
  if (type === undefined) return undefined;
  const own: JsonObject = procedure.schemaAt(at);
  const [all, named] = [propertiesOf(type.schema), propertiesOf(own)];
  const required = new Set([...requiredOf(type.schema), ...requiredOf(own)]);
  const keys = Object.keys(all).filter(
    (key) => own['additionalProperties'] !== false || Object.hasOwn(named, key),
  );
  if (keys.length === 0) return undefined;
  return new Map(
    keys.map((key): [string, PartRule] => [
      key,
      {required: required.has(key), type: typeNamed(named[key]) ?? typeNamed(all[key])},
    ]),
  );
}

function propertiesOf(schema: JsonObject): JsonObject {
  const properties = schema['properties'];
  return isObject(properties) ? properties : {};
}

function requiredOf({required}: JsonObject): readonly Json[] {
  return Array.isArray(required) ? (required as readonly Json[]) : [];
}

function typeNamed(schema: Json | undefined): string | undefined {
  const ref = isObject(schema) ? schema['$ref'] : undefined;
  return typeof ref === 'string' ? ref : undefined;
}

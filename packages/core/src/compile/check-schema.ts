import type {Pointer} from '../json/json.js';
import type {SchemaNode} from '../procedure/value-type.js';
import type {DataTree} from './data-tree.js';
import {createFinding, type Finding} from './finding.js';
import {explainPattern} from './linear-pattern.js';

const limits = [
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minimum', 'maximum'],
] as const;

/** Checks what the closed vocabulary allows but nobody can mean: patterns that may not end, limits that exclude all. */
export function checkSchemas(tree: DataTree): readonly Finding[] {
  const schemas = new Map<Pointer, SchemaNode>();
  // Shared types have checks of their own, where they are published.
  for (const {schemaAt, schema, inner, valueType} of tree.nodes.values()) {
    if (!inner && !valueType) schemas.set(schemaAt, schema);
  }
  return [...schemas].flatMap(([at, schema]) => [...checkPattern(at, schema), ...checkLimits(at, schema)]);
}

function checkPattern(at: Pointer, {pattern}: SchemaNode): readonly Finding[] {
  const reason = typeof pattern === 'string' ? explainPattern(pattern) : undefined;
  return reason === undefined ? [] : [createFinding('pattern-not-linear', `${at}/pattern`, {reason})];
}

function checkLimits(at: Pointer, schema: SchemaNode): readonly Finding[] {
  return limits.flatMap(([low, high]) => {
    const from = schema[low];
    const to = schema[high];
    const isEmpty = typeof from === 'number' && typeof to === 'number' && from > to;
    return isEmpty ? [createFinding('range-empty', `${at}/${low}`, {low, high})] : [];
  });
}

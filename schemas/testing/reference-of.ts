import {type Declaration} from '@tokhai/core';
import {createVietnamFunctions} from '@tokhai/vietnam';
import {buildDataTree} from '../../packages/core/src/compile/data-tree.js';
import {groupFunctions} from '../../packages/core/src/compile/rule-types.js';
import {createBufbuildEngine} from '../../packages/core/src/compile/testing/bufbuild-engine.js';
import {
  type ReferenceState,
  workOutState,
} from '../../packages/core/src/declaration/testing/reference-state.js';

/** Findings that the reference knows nothing of, and faults that its 64-bit integers do not know. */
const beyond: ReadonlySet<string> = new Set(['wrong-type', 'forbidden-character', 'overflow', 'not-finite']);

/**
 * What the slow reference makes of what was typed, over the rules' texts and an engine that knows nothing of plans; nothing
 * where registers, papers or shared types are at work, which it does not know.
 */
export function referenceOf(declaration: Declaration): ReferenceState | undefined {
  const {document} = declaration.procedure;
  const {data, prefill, documents, uses} = document;
  if (prefill.length > 0 || documents.length > 0 || JSON.stringify(data).includes('"$ref"')) return undefined;
  const told = [...declaration.issues.value, ...declaration.faults.value];
  if (told.some(({code}) => beyond.has(code))) return undefined;
  const {tree} = buildDataTree(data, {id: 'none@1', types: new Map()});
  const functions = groupFunctions({id: uses.rules, functions: createVietnamFunctions(uses.calendar)});
  const run = createBufbuildEngine(tree, functions, declaration.today.value);
  return workOutState(document, declaration.snapshot('mot').values, run);
}

import {compileProcedure} from '../../compile/compile-procedure.js';
import {createSample, sampleRules, sampleTypes} from '../../compile/testing/sample.js';
import {createDeclaration} from '../../declaration/create-declaration.js';
import type {DraftContent} from '../../declaration/declaration.js';
import type {DataNode, DataNodes, MigrationStep, Procedure} from '../../generated/procedure.js';
import type {JsonObject} from '../../json/json.js';
import {loadProcedure, type LoadedProcedure} from '../../procedure/load-procedure.js';
import {sha256} from '../../test-fixtures/sha256.js';

const libraries = {types: sampleTypes, rules: sampleRules, sha256};

async function load(document: Procedure): Promise<LoadedProcedure> {
  const {plan, findings} = await compileProcedure(document, libraries);
  if (!plan) throw new Error(JSON.stringify(findings[0]));
  return loadProcedure(document, {plan, ...libraries});
}

/** A group of these fields. */
export function group(properties: DataNodes): DataNode {
  return {type: 'object', additionalProperties: false, properties};
}

/** A version of a procedure; steps lead to it from the one before. */
export function version(
  number: number,
  groups: DataNodes,
  steps: readonly MigrationStep[] = [],
  change: Partial<Procedure> = {},
): Promise<LoadedProcedure> {
  const migrations = number > 1 ? [{from: number - 1, steps}] : undefined;
  return load({...createSample({groups}), version: number, ...(migrations && {migrations}), ...change});
}

/** A draft that says this. */
export function draftOf(
  procedure: LoadedProcedure,
  values: JsonObject,
  rest: Partial<DraftContent> = {},
): DraftContent {
  const declaration = createDeclaration(procedure, {submission: 'submission-1', today: '2026-11-22', values});
  return {...declaration.snapshot('mot'), ...rest};
}

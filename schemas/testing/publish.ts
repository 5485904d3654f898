import {checkProcedure, type CompileOptions} from '@tokhai/core/compile';
import {loadProcedure, type LoadedProcedure, type Procedure} from '@tokhai/core';
import {createValueTypes, createVietnamFunctions, loadUnits} from '@tokhai/vietnam';
import {banks} from '@tokhai/vietnam/banks';
import {readTypes} from './documents.js';

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** What checking a document came to. */
export interface Published {
  /** There only where nothing is wrong. */
  readonly procedure?: LoadedProcedure;
  readonly findings: readonly {readonly code: string; readonly at: string}[];
}

/** The libraries that a document pins. */
export async function librariesOf({uses}: Procedure): Promise<CompileOptions> {
  const types = createValueTypes(readTypes(), {units: await loadUnits(), banks});
  return {types, rules: {id: uses.rules, functions: createVietnamFunctions(uses.calendar)}, sha256};
}

/** Checks a document as publishing does, but for its shape, compiles and loads it. */
export async function publish(document: Procedure): Promise<Published> {
  const libraries = await librariesOf(document);
  // The meta-schema has its own test.
  const {plan, findings} = await checkProcedure(JSON.stringify(document), {...libraries, validate: () => []});
  if (plan === undefined) return {findings};
  return {procedure: await loadProcedure(document, {...libraries, plan}), findings};
}

import {loadProcedure, type LoadedProcedure, type Plan, type Procedure} from '@tokhai/core';
import {createValueTypes, createVietnamRules, loadUnits} from '@tokhai/vietnam';
import {banks} from '@tokhai/vietnam/banks';
import {sha256} from '../sha256.js';
import type {Published} from './fake-gateway.js';

/** The test server gives JSON as a module. */
async function readJson(path: string): Promise<unknown> {
  const {default: document} = (await import(path)) as {readonly default: unknown};
  return document;
}

let published: Promise<Published> | undefined;

/** The real procedure 1.001193 with its built plan, from the server of the tests. */
export function readPublished(): Promise<Published> {
  published ??= Promise.all([
    readJson('/schemas/procedures/1.001193/1.json'),
    readJson('/schemas/procedures/1.001193/1.plan.json'),
    readJson('/schemas/types/vn-types/1.json'),
  ]).then(([document, plan, types]) => ({document: document as Procedure, plan: plan as Plan, types}));
  return published;
}

/** The same, loaded as the form loads it. */
export async function loadPublished(): Promise<LoadedProcedure> {
  const {document, plan, types} = await readPublished();
  return loadProcedure(document, {
    plan,
    types: createValueTypes(types, {units: await loadUnits(), banks}),
    rules: createVietnamRules(document.uses.calendar),
    sha256,
  });
}

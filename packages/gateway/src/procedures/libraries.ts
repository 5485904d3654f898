import type {RuleLibrary, TypeLibrary, TypesDocument} from '@tokhai/core';
import {createValueTypes, loadUnits, vietnamRules} from '@tokhai/vietnam';

/** What procedures are built on: shared types by the document that names them, and rule functions. */
export interface Libraries {
  readonly types: TypeLibrary;
  readonly rules: RuleLibrary;
}

/** Binds a document of shared types to Viet Nam's units and rule functions. */
export async function createLibraries(document: TypesDocument): Promise<Libraries> {
  const types: TypeLibrary = createValueTypes(document, {units: await loadUnits()});
  const rules: RuleLibrary = vietnamRules;
  return {types, rules};
}

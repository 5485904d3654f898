import type {Procedure, RuleLibrary, TypeLibrary, TypesDocument} from '@tokhai/core';
import {createValueTypes, createVietnamFunctions, loadUnits} from '@tokhai/vietnam';
import {banks} from '@tokhai/vietnam/banks';
import {GatewayError} from '../gateway-error.js';

/** Binds a document of shared types to Viet Nam's administrative units. */
export async function createTypes(document: TypesDocument): Promise<TypeLibrary> {
  return createValueTypes(document, {units: await loadUnits(), banks});
}

/** The rule functions that this program has, by the name that procedures pin. */
const knownRules = 'vn-rules@1';

/**
 * Rule functions as a procedure pins them, with its calendar of working days.
 * @throws GatewayError `procedure-faulty`
 */
export function createRules({rules, calendar}: Procedure['uses']): RuleLibrary {
  if (rules !== knownRules)
    throw new GatewayError('procedure-faulty', `the rule functions ${rules} are not known`);
  try {
    return {id: rules, functions: createVietnamFunctions(calendar)};
  } catch (cause) {
    throw new GatewayError('procedure-faulty', `there is no calendar ${calendar}`, {cause});
  }
}

import type {TypeLibrary} from '../contract.js';
import type {BankList} from '../lists/banks.js';
import type {AdminUnits} from '../units/unit.js';
import {basicTypes} from './basic-types.js';
import type {BehaviourFactory} from './behaviour.js';
import {composedTypes} from './composed-types.js';
import {joinTypes} from './join-types.js';
import {plainTypes} from './plain-types.js';
import {readTypeDocument} from './type-document.js';

const factories: ReadonlyMap<string, BehaviourFactory> = new Map([
  ...basicTypes,
  ...plainTypes,
  ...composedTypes,
]);

/** What the types need besides their document. */
export interface ValueTypeResources {
  /** From `loadUnits()`. */
  readonly units: AdminUnits;
  /** `banks` of `@tokhai/vietnam/banks`, where a procedure has a `vn:bank-account`; without it none is valid. */
  readonly banks?: BankList;
}

/**
 * Joins the published document of the `vn:` types (parsed `schemas/types/vn-types/<n>.json`) with the behaviour of this
 * package. Every function is pure, knows no clock and no locale data of the runtime, and so gives the same words in the browser
 * and at the gateway; values of the wrong kind are left to the schema.
 *
 * @throws VietnamError `invalid-type-document` for a document of another shape, `unknown-type` for a type without behaviour:
 * a form must not open with a type that nobody checks
 */
export function createValueTypes(document: unknown, {units, banks}: ValueTypeResources): TypeLibrary {
  return joinTypes(readTypeDocument(document), factories, {units, banks});
}

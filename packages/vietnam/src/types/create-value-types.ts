import type {TypeLibrary} from '../contract.js';
import type {BankList} from '../lists/banks.js';
import type {AdminUnits} from '../units/unit.js';
import {createAddressBehaviour} from './address-type.js';
import {moneyBehaviour} from './amount-types.js';
import {createBankAccountBehaviour} from './bank-account-type.js';
import {dateBehaviour, nameBehaviour, partialDateBehaviour} from './basic-types.js';
import type {BehaviourFactory} from './behaviour.js';
import {emailBehaviour, phoneBehaviour} from './contact-types.js';
import {createIdentityPaperBehaviour} from './identity-paper-type.js';
import {countryBehaviour, createEthnicBehaviour, createSexBehaviour} from './list-types.js';
import {joinTypes} from './join-types.js';
import {namePartsBehaviour} from './name-parts-type.js';
import {insuranceNumberBehaviour, personalNumberBehaviour, taxCodeBehaviour} from './number-types.js';
import {createPersonBehaviour} from './person-type.js';
import {createResidenceBehaviour} from './residence-type.js';
import {monthBehaviour, timeBehaviour, yearBehaviour} from './time-types.js';
import {readTypeDocument} from './type-document.js';

const factories: ReadonlyMap<string, BehaviourFactory> = new Map<string, BehaviourFactory>([
  ['vn:name', () => nameBehaviour],
  ['vn:date', () => dateBehaviour],
  ['vn:partial-date', () => partialDateBehaviour],
  ['vn:sex', createSexBehaviour],
  ['vn:ethnic', createEthnicBehaviour],
  ['vn:country', () => countryBehaviour],
  ['vn:personal-number', () => personalNumberBehaviour],
  ['vn:identity-paper', createIdentityPaperBehaviour],
  ['vn:address', createAddressBehaviour],
  ['vn:residence', createResidenceBehaviour],
  ['vn:name-parts', () => namePartsBehaviour],
  ['vn:person', createPersonBehaviour],
  ['vn:person-parts', createPersonBehaviour],
  ['vn:bank-account', createBankAccountBehaviour],
  ['vn:money', () => moneyBehaviour],
  ['vn:month', () => monthBehaviour],
  ['vn:year', () => yearBehaviour],
  ['vn:time', () => timeBehaviour],
  ['vn:phone', () => phoneBehaviour],
  ['vn:email', () => emailBehaviour],
  ['vn:tax-code', () => taxCodeBehaviour],
  ['vn:insurance-number', () => insuranceNumberBehaviour],
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
  const {id, entries} = readTypeDocument(document);
  return joinTypes(
    id,
    entries.map((entry) => [entry, factories.get(entry.name)]),
    {units, banks},
  );
}

import {createAddressBehaviour} from './address-type.js';
import {createBankAccountBehaviour} from './bank-account-type.js';
import type {BehaviourFactory} from './behaviour.js';
import {createIdentityPaperBehaviour} from './identity-paper-type.js';
import {countryBehaviour, createEthnicBehaviour, createSexBehaviour} from './list-types.js';
import {namePartsBehaviour} from './name-parts-type.js';
import {createPersonBehaviour} from './person-type.js';
import {createResidenceBehaviour} from './residence-type.js';

/** Types with a list of reference data, and types of several parts. */
export const composedTypes: ReadonlyMap<string, BehaviourFactory> = new Map<string, BehaviourFactory>([
  ['vn:sex', createSexBehaviour],
  ['vn:ethnic', createEthnicBehaviour],
  ['vn:country', () => countryBehaviour],
  ['vn:identity-paper', createIdentityPaperBehaviour],
  ['vn:address', createAddressBehaviour],
  ['vn:residence', createResidenceBehaviour],
  ['vn:name-parts', () => namePartsBehaviour],
  ['vn:person', createPersonBehaviour],
  ['vn:person-parts', createPersonBehaviour],
  ['vn:bank-account', createBankAccountBehaviour],
]);

import {moneyBehaviour} from './amount-types.js';
import type {BehaviourFactory} from './behaviour.js';
import {emailBehaviour, phoneBehaviour} from './contact-types.js';
import {insuranceNumberBehaviour, personalNumberBehaviour, taxCodeBehaviour} from './number-types.js';
import {monthBehaviour, timeBehaviour, yearBehaviour} from './time-types.js';

/** Types of one text or number that need no list of reference data. */
export const plainTypes: ReadonlyMap<string, BehaviourFactory> = new Map([
  ['vn:personal-number', () => personalNumberBehaviour],
  ['vn:tax-code', () => taxCodeBehaviour],
  ['vn:insurance-number', () => insuranceNumberBehaviour],
  ['vn:money', () => moneyBehaviour],
  ['vn:month', () => monthBehaviour],
  ['vn:year', () => yearBehaviour],
  ['vn:time', () => timeBehaviour],
  ['vn:phone', () => phoneBehaviour],
  ['vn:email', () => emailBehaviour],
]);

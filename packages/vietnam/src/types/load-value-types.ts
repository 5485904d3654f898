import type {TypeLibrary} from '../contract.js';
import {VietnamError} from '../error.js';
import type {BankList} from '../lists/banks.js';
import {loadUnits} from '../units/load-units.js';
import {dateBehaviour, nameBehaviour, partialDateBehaviour} from './basic-types.js';
import type {BehaviourFactory} from './behaviour.js';
import {excerptTypes} from './excerpt-types.js';
import {joinTypes} from './join-types.js';
import {readTypeDocument} from './type-document.js';

type LoadFactory = () => Promise<BehaviourFactory>;

const loaders: ReadonlyMap<string, LoadFactory> = new Map<string, LoadFactory>([
  ['vn:name', () => Promise.resolve(() => nameBehaviour)],
  ['vn:date', () => Promise.resolve(() => dateBehaviour)],
  ['vn:partial-date', () => Promise.resolve(() => partialDateBehaviour)],
  ['vn:sex', async () => (await import('./list-types.js')).createSexBehaviour],
  ['vn:ethnic', async () => (await import('./list-types.js')).createEthnicBehaviour],
  ['vn:country', async () => pick((await import('./list-types.js')).countryBehaviour)],
  ['vn:personal-number', async () => pick((await import('./number-types.js')).personalNumberBehaviour)],
  ['vn:tax-code', async () => pick((await import('./number-types.js')).taxCodeBehaviour)],
  ['vn:insurance-number', async () => pick((await import('./number-types.js')).insuranceNumberBehaviour)],
  ['vn:identity-paper', async () => (await import('./identity-paper-type.js')).createIdentityPaperBehaviour],
  ['vn:address', async () => (await import('./address-type.js')).createAddressBehaviour],
  ['vn:residence', async () => (await import('./residence-type.js')).createResidenceBehaviour],
  ['vn:name-parts', async () => pick((await import('./name-parts-type.js')).namePartsBehaviour)],
  ['vn:person', async () => (await import('./person-type.js')).createPersonBehaviour],
  ['vn:person-parts', async () => (await import('./person-type.js')).createPersonBehaviour],
  ['vn:bank-account', async () => (await import('./bank-account-type.js')).createBankAccountBehaviour],
  ['vn:money', async () => pick((await import('./amount-types.js')).moneyBehaviour)],
  ['vn:month', async () => pick((await import('./time-types.js')).monthBehaviour)],
  ['vn:year', async () => pick((await import('./time-types.js')).yearBehaviour)],
  ['vn:time', async () => pick((await import('./time-types.js')).timeBehaviour)],
  ['vn:phone', async () => pick((await import('./contact-types.js')).phoneBehaviour)],
  ['vn:email', async () => pick((await import('./contact-types.js')).emailBehaviour)],
]);

/** Types that know the administrative units. */
const unitTypes: ReadonlySet<string> = new Set(['vn:address', 'vn:residence']);

const noUnits = Object.freeze({provinces: Object.freeze([])});

async function loadBanks(): Promise<BankList> {
  return (await import('../lists/banks.js')).banks;
}

function pick(behaviour: ReturnType<BehaviourFactory>): BehaviourFactory {
  return () => behaviour;
}

/**
 * {@link createValueTypes} for a browser: joins only the named types, and those that they refer to, and loads only what these
 * need; the administrative units for addresses alone, the banks for accounts.
 *
 * @throws VietnamError as `createValueTypes`, and `data-unavailable` where a part cannot be loaded
 */
export async function loadValueTypes(document: unknown, names: Iterable<string>): Promise<TypeLibrary> {
  const {id, entries} = readTypeDocument(excerptTypes(document, names));
  try {
    const [units, banks, ...factories] = await Promise.all([
      entries.some(({name}) => unitTypes.has(name)) ? loadUnits() : noUnits,
      entries.some(({name}) => name === 'vn:bank-account') ? loadBanks() : undefined,
      ...entries.map(({name}) => loaders.get(name)?.()),
    ]);
    return joinTypes(
      id,
      entries.map((entry, at) => [entry, factories[at]]),
      {units, banks},
    );
  } catch (cause) {
    if (cause instanceof VietnamError) throw cause;
    throw new VietnamError('data-unavailable', 'a type could not be loaded', {cause});
  }
}

import type {TypeLibrary} from '../contract.js';
import {VietnamError} from '../error.js';
import type {BankList} from '../lists/banks.js';
import {loadUnits} from '../units/load-units.js';
import {basicTypes} from './basic-types.js';
import type {BehaviourFactory} from './behaviour.js';
import {excerptTypes} from './excerpt-types.js';
import {joinTypes} from './join-types.js';
import {readTypeDocument} from './type-document.js';

/** What `composed-types.js` holds; any other type that is not basic is a plain one. */
const composed =
  /^vn:(?:sex|ethnic|country|identity-paper|address|residence|name-parts|person(?:-parts)?|bank-account)$/u;

/** Types that know the administrative units. */
const unitTypes: ReadonlySet<string> = new Set(['vn:address', 'vn:residence']);

const noUnits = Object.freeze({provinces: Object.freeze([])});

async function loadBanks(): Promise<BankList> {
  return (await import('../lists/banks.js')).banks;
}

async function loadFactories(names: readonly string[]): Promise<ReadonlyMap<string, BehaviourFactory>> {
  const others = names.filter((name) => !basicTypes.has(name));
  const [plain, lists] = await Promise.all([
    others.every((name) => composed.test(name)) ? undefined : import('./plain-types.js'),
    others.some((name) => composed.test(name)) ? import('./composed-types.js') : undefined,
  ]);
  return new Map([...basicTypes, ...(plain?.plainTypes ?? []), ...(lists?.composedTypes ?? [])]);
}

/**
 * {@link createValueTypes} for a browser: joins only the named types, and those that they refer to, and loads only what these
 * need; the administrative units for addresses alone, the banks for accounts.
 *
 * @throws VietnamError as `createValueTypes`, and `data-unavailable` where a part cannot be loaded
 */
export async function loadValueTypes(document: unknown, names: Iterable<string>): Promise<TypeLibrary> {
  const excerpt = readTypeDocument(excerptTypes(document, names));
  const wanted = excerpt.entries.map(({name}) => name);
  try {
    const [units, banks, factories] = await Promise.all([
      wanted.some((name) => unitTypes.has(name)) ? loadUnits() : noUnits,
      wanted.includes('vn:bank-account') ? loadBanks() : undefined,
      loadFactories(wanted),
    ]);
    return joinTypes(excerpt, factories, {units, banks});
  } catch (cause) {
    if (cause instanceof VietnamError) throw cause;
    throw new VietnamError('data-unavailable', 'a type could not be loaded', {cause});
  }
}

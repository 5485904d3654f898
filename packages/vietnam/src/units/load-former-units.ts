import type {DataFacts} from '../data/packed-data.js';
import type {FormerUnits} from './former-unit.js';
import {loadOnce} from './load-once.js';
import {loadUnits} from './load-units.js';

const loadData = loadOnce(async () => {
  const [{readFormerUnits}, units] = await Promise.all([import('./former-unit-data.js'), loadUnits()]);
  return readFormerUnits(units);
});

/**
 * The 63 provinces, 696 districts and 10,040 units that ended on 30/06/2025, each with the communes of today. A chunk of its
 * own, larger than that of {@link loadUnits}, for people who remember or carry papers with an old address.
 * Units merged between 2018 and 2024 are not in it. Rejects with `VietnamError` `data-unavailable`.
 */
export async function loadFormerUnits(): Promise<FormerUnits> {
  return (await loadData()).former;
}

/** Source, licence and state of what {@link loadFormerUnits} gives. */
export async function describeFormerUnits(): Promise<DataFacts> {
  return (await loadData()).facts;
}

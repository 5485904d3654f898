import type {DataFacts} from '../data/packed-data.js';
import {loadOnce} from './load-once.js';
import type {AdminUnits} from './unit.js';

const loadData = loadOnce(async () => (await import('./unit-data.js')).readUnits());

/**
 * The administrative units in force since 30/04/2026 (30/2026/QH16, 237/NQ-UBTVQH16), in the order of their codes and frozen.
 * The data are a chunk of their own that loads on the first call; later calls give the same object.
 * Rejects with `VietnamError` `data-unavailable` when the chunk cannot be loaded; the next call tries again.
 */
export async function loadUnits(): Promise<AdminUnits> {
  return (await loadData()).units;
}

/** Source, licence and state of what {@link loadUnits} gives. */
export async function describeUnits(): Promise<DataFacts> {
  return (await loadData()).facts;
}

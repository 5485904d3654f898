import {adminUnitsData} from '../data/admin-units.js';
import {describeData, type DataFacts} from '../data/packed-data.js';
import {decodeUnits} from './decode-units.js';
import type {AdminUnits} from './unit.js';

/** The administrative units out of their data, with what is known of these. */
export function readUnits(): {readonly units: AdminUnits; readonly facts: DataFacts} {
  return {units: decodeUnits(adminUnitsData.rows), facts: describeData(adminUnitsData)};
}

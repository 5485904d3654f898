import {VietnamError} from '../error.js';
import {findProvince} from './find-unit.js';
import type {FormerDistrict, FormerProvince, FormerTargets, FormerUnit, FormerUnits} from './former-unit.js';
import type {AdminUnits, CommuneRef} from './unit.js';

// Layout of a row: `<old code><new code><name>` of the province, then for each district `#<code><name>`, then for each unit
// `|<step><kind><bare name>[><targets>]`. Kinds: `.` phường, `-` xã, `+` thị trấn, `=` the name is whole, `:` the district
// had no units. Targets: distances in base 36 between places in the list of today's communes, joined by `~`, `!` after the
// guess; no targets means the same commune as the one before.
const kinds: ReadonlyMap<string, string> = new Map([
  ['.', 'Phường '],
  ['-', 'Xã '],
  ['+', 'Thị trấn '],
  ['=', ''],
]);
const cell = /^((?:-?\d+)?)([-.+=:])([^>]*)(?:>(.+))?$/u;

interface Cursor {
  code: number;
  place: number;
}

function decodeTargets(text: string, today: readonly CommuneRef[], cursor: Cursor): FormerTargets {
  let guess: CommuneRef | undefined;
  const communes = text.split('~').map((part) => {
    cursor.place += Number.parseInt(part, 36);
    const commune = today[cursor.place];
    if (commune === undefined) throw new VietnamError('bad-data', 'a former unit went to no known commune');
    if (part.endsWith('!')) guess = commune;
    return commune;
  });
  return Object.freeze(
    guess === undefined ? {communes: Object.freeze(communes)} : {communes: Object.freeze(communes), guess},
  );
}

function decodeUnit(
  text: string,
  district: {code: string; name: string},
  today: readonly CommuneRef[],
  cursor: Cursor,
): FormerUnit {
  const [, step, kind, name, targets] = cell.exec(text) ?? [];
  if (step === undefined || kind === undefined || name === undefined) {
    throw new VietnamError('bad-data', `not a former unit: ${text.slice(0, 40)}`);
  }
  const went = decodeTargets(targets ?? '0', today, cursor);
  if (kind === ':') return Object.freeze({...district, targets: went});
  cursor.code += Number(step);
  return Object.freeze({
    code: String(cursor.code).padStart(5, '0'),
    name: `${kinds.get(kind) ?? ''}${name}`,
    targets: went,
  });
}

function decodeProvince(row: string, today: readonly CommuneRef[], units: AdminUnits): FormerProvince {
  const [head = '', ...cells] = row.split('#');
  const found = findProvince(units, head.slice(2, 4));
  if (found === undefined) throw new VietnamError('bad-data', `no province of today: ${head}`);
  const cursor = {code: 0, place: 0};
  const districts = cells.map((text): FormerDistrict => {
    const [title = '', ...inside] = text.split('|');
    const own = {code: title.slice(0, 3), name: title.slice(3)};
    return Object.freeze({
      ...own,
      units: Object.freeze(inside.map((each) => decodeUnit(each, own, today, cursor))),
    });
  });
  const now = Object.freeze({code: found.code, name: found.name, type: found.type});
  return Object.freeze({
    code: head.slice(0, 2),
    name: head.slice(4),
    now,
    districts: Object.freeze(districts),
  });
}

/**
 * Rebuilds the former units from the rows of the data module, against the units of today that they were packed with;
 * throws `bad-data` for another layout.
 */
export function decodeFormerUnits(rows: readonly string[], units: AdminUnits): FormerUnits {
  const today = units.provinces.flatMap(({code, name, type, communes}) => {
    const province = Object.freeze({code, name, type});
    return communes.map((commune) => Object.freeze({...commune, province}));
  });
  return Object.freeze({provinces: Object.freeze(rows.map((row) => decodeProvince(row, today, units)))});
}

import {VietnamError} from '../error.js';
import {
  communePrefixes,
  type AdminUnits,
  type Commune,
  type CommuneType,
  type Province,
  provincePrefixes,
} from './unit.js';

// Layout of a row: `<code><kind><bare name>` of the province, then for each commune `|<step><kind><bare name>`.
// A step is the distance to the commune's code from the one before. Kinds: `.` thành phố, phường; `-` tỉnh, xã; `*` đặc khu.
const cell = /^(\d+)([-.*])(.+)$/u;
const communeTypes = new Map<string, CommuneType>([
  ['-', 'xa'],
  ['.', 'phuong'],
  ['*', 'dac_khu'],
]);

function split(text: string): {digits: string; mark: string; name: string} {
  const [, digits, mark, name] = cell.exec(text) ?? [];
  if (digits === undefined || mark === undefined || name === undefined) {
    throw new VietnamError('bad-data', `not a unit: ${text.slice(0, 40)}`);
  }
  return {digits, mark, name};
}

function decodeProvince(row: string): Province {
  const [head = '', ...cells] = row.split('|');
  const own = split(head);
  const type = own.mark === '.' ? 'thanh_pho' : 'tinh';
  let last = 0;
  const communes = cells.map((text): Commune => {
    const {digits, mark, name} = split(text);
    last += Number(digits);
    const kind = communeTypes.get(mark) ?? 'xa';
    return Object.freeze({
      code: String(last).padStart(5, '0'),
      name: `${communePrefixes[kind]} ${name}`,
      type: kind,
    });
  });
  return Object.freeze({
    code: own.digits,
    name: `${provincePrefixes[type]} ${own.name}`,
    type,
    communes: Object.freeze(communes),
  });
}

/** Rebuilds the units from the rows of the data module, in source order and frozen; throws `bad-data` for another layout. */
export function decodeUnits(rows: readonly string[]): AdminUnits {
  return Object.freeze({provinces: Object.freeze(rows.map(decodeProvince))});
}

import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {
  type AdminUnits,
  describeFormerUnits,
  describeUnits,
  findCommune,
  findProvince,
  type FormerUnits,
  loadFormerUnits,
  loadUnits,
  resolveFormerUnit,
} from '../index.js';

const shared = new URL('../../../../../shared/data/', import.meta.url);
const sha256 = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
const units = await loadUnits();
const former = await loadFormerUnits();

describe('units in force', () => {
  it('are 34 provinces with 3,321 communes of the kinds the law names', () => {
    const communes = units.provinces.flatMap((province) => province.communes);
    const count = (type: string): number => communes.filter((each) => each.type === type).length;
    expect([units.provinces.length, communes.length]).toEqual([34, 3321]);
    expect([count('xa'), count('phuong'), count('dac_khu')]).toEqual([2611, 697, 13]);
    expect(units.provinces.filter(({type}) => type === 'thanh_pho')).toHaveLength(7);
  });

  it('give the digest that was taken from the source', async () => {
    const facts = await describeUnits();
    expect(sha256(units.provinces)).toBe(facts.digest);
    expect(facts.digest).toBe('cc79d123a57e57f33ee8dc2c5e65cd79a8d154a136d844670415845e01779e85');
    expect(facts).toMatchObject({id: '2026-04-30', verified: false, counts: {provinces: 34, communes: 3321}});
    expect(facts.licence).toContain('MIT');
  });

  const source = new URL('admin-units.json', shared);
  it.skipIf(!existsSync(source))('equal the source file (skipped where ../shared is absent)', () => {
    const {provinces} = JSON.parse(readFileSync(source, 'utf8')) as AdminUnits;
    expect(units.provinces).toEqual(provinces);
    expect(JSON.stringify(units.provinces)).toBe(JSON.stringify(provinces));
  });

  it('are the same frozen object on every call, with names in NFC and no code twice', async () => {
    const names = units.provinces.flatMap((province) => [province, ...province.communes]);
    expect(await loadUnits()).toBe(units);
    expect(Object.isFrozen(units.provinces[0]?.communes[0])).toBe(true);
    expect(names.every(({name}) => name === name.normalize('NFC'))).toBe(true);
    expect(new Set(names.map(({code}) => code)).size).toBe(names.length);
  });

  it('are found by code', () => {
    expect(findProvince(units, '75')?.name).toBe('Thành phố Đồng Nai');
    expect(findCommune(units, '00004')).toMatchObject({name: 'Phường Ba Đình', province: {code: '01'}});
    expect(findProvince(units, '02')).toBeUndefined();
    expect(findCommune(units, '__proto__')).toBeUndefined();
  });
});

interface Mapping {
  readonly provinces: readonly {readonly code: string; readonly name: string; readonly new: string}[];
  readonly districts: readonly {readonly code: string; readonly name: string; readonly province: string}[];
  readonly wards: readonly (readonly [
    string | null,
    string | null,
    string,
    readonly string[],
    string | null,
  ])[];
}

/** The former units in the layout of the source file. */
function toMapping({provinces}: FormerUnits): Mapping {
  return {
    provinces: provinces.map(({code, name, now}) => ({code, name, new: now.code})),
    districts: provinces.flatMap(({code: province, districts}) =>
      districts.map(({code, name}) => ({code, name, province})),
    ),
    wards: provinces.flatMap(({districts}) =>
      districts.flatMap((district) =>
        district.units.map(({code, name, targets}) => {
          const own = code === district.code ? ([null, null] as const) : ([code, name] as const);
          return [
            ...own,
            district.code,
            targets.communes.map((each) => each.code),
            targets.guess?.code ?? null,
          ] as const;
        }),
      ),
    ),
  };
}

describe('units until 30/06/2025', () => {
  it('are 63 provinces, 696 districts and 10,040 units that cover all communes of today', () => {
    const {wards, districts, provinces} = toMapping(former);
    expect([provinces.length, districts.length, wards.length]).toEqual([63, 696, 10_040]);
    expect(wards.filter(([code]) => code === null)).toHaveLength(5);
    expect(wards.filter(([, , , targets]) => targets.length > 1)).toHaveLength(471);
    expect(wards.filter(([, , , , guess]) => guess !== null)).toHaveLength(468);
    expect(new Set(wards.flatMap(([, , , targets]) => targets)).size).toBe(3321);
  });

  it('give the digest that was taken from the source', async () => {
    const facts = await describeFormerUnits();
    expect(sha256(toMapping(former))).toBe(facts.digest);
    expect(facts.digest).toBe('de48186ea291ca4563bb6ad2ccb73d05e2d24fefd8584b4d99d5723e11f090b2');
  });

  const source = new URL('admin-units-mapping.json', shared);
  it.skipIf(!existsSync(source))('equal the source file (skipped where ../shared is absent)', () => {
    const {provinces, districts, wards} = JSON.parse(readFileSync(source, 'utf8')) as Mapping;
    // The source has some districts apart from their province.
    const grouped = provinces.flatMap(({code}) => districts.filter(({province}) => province === code));
    expect(toMapping(former)).toEqual({provinces, districts: grouped, wards});
  });

  it('answer moved, split or unknown', () => {
    expect(resolveFormerUnit(former, '00001')).toMatchObject({
      kind: 'moved',
      commune: {province: {code: '01'}},
    });
    const split = resolveFormerUnit(former, '00007');
    expect(split).toMatchObject({kind: 'split', guess: {code: '00008'}});
    expect(split.kind === 'split' && split.candidates.map(({code}) => code)).toEqual(['00025', '00008']);
    expect(resolveFormerUnit(former, '318')).toMatchObject({kind: 'moved', commune: {code: '11948'}});
    for (const code of ['', '99999', 'constructor', '1'])
      expect(resolveFormerUnit(former, code)).toEqual({kind: 'unknown'});
  });

  it('leave out the guess where the source has none, and never choose for the citizen', () => {
    const split = resolveFormerUnit(former, '25534');
    expect(split.kind).toBe('split');
    expect(split).not.toHaveProperty('guess');
    expect(split).not.toHaveProperty('commune');
  });
});

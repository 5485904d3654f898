import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {bareName, createTextSearch, loadUnits, searchUnits} from '../index.js';

const {provinces} = await loadUnits();
const communes = provinces.flatMap((province) => province.communes);
const names = (query: string): readonly string[] => searchUnits(communes, query).map(({name}) => name);
const list = (...found: readonly string[]): readonly {code: string; name: string}[] =>
  found.map((name, index) => ({code: String(index), name}));

describe('searchUnits', () => {
  it.each(['Hoà', 'Hòa', 'hoa', 'HOA', 'Hoà'.normalize('NFD')])('finds Hòa by %j', (query) => {
    expect(names(query)).toContain('Xã Hòa Bình');
    expect(names(query)).toContain('Phường Hòa Cường');
  });

  it('finds provinces without their kind, with it and with its short form', () => {
    const first = (query: string): string | undefined => searchUnits(provinces, query)[0]?.name;
    expect(first('ho chi minh')).toBe('Thành phố Hồ Chí Minh');
    expect(first('chi minh')).toBe('Thành phố Hồ Chí Minh');
    expect(first('tp. hồ chí')).toBe('Thành phố Hồ Chí Minh');
    expect(first('thanh pho hue')).toBe('Thành phố Huế');
    expect(first('t. an giang')).toBe('Tỉnh An Giang');
    expect(first('da')).toBe('Thành phố Đà Nẵng');
  });

  it('puts the whole name first, then its beginning, then a word of it, then what is inside', () => {
    const units = list('Xã Phan Ba', 'Xã Bavi Đông', 'Xã Thaba', 'Xã Ba', 'Xã Tân Bán');
    expect(searchUnits(units, 'ba').map(({name}) => name)).toEqual([
      'Xã Ba',
      'Xã Bavi Đông',
      'Xã Phan Ba',
      'Xã Tân Bán',
      'Xã Thaba',
    ]);
  });

  it('puts names with the same marks first where the query has marks, wherever the tone was placed', () => {
    const units = list('Xã Hoa Lư', 'Xã Hóa Quỳ', 'Xã Hòa An', 'Xã Yên Hòa');
    for (const query of ['hoà', 'Hòa']) {
      expect(searchUnits(units, query).map(({name}) => name)).toEqual([
        'Xã Hòa An',
        'Xã Hoa Lư',
        'Xã Hóa Quỳ',
        'Xã Yên Hòa',
      ]);
    }
    expect(searchUnits(units, 'hoa')[0]?.name).toBe('Xã Hoa Lư');
  });

  it('looks past apostrophes and hyphens', () => {
    expect(names("ea h'leo")[0]).toBe("Xã Ea H'Leo");
    expect(names('ea hleo')[0]).toBe("Xã Ea H'Leo");
  });

  it('finds former units by the short form of their kind', () => {
    const units = list('Quận 1', 'Quận 10', 'Huyện Củ Chi');
    expect(searchUnits(units, 'q.1').map(({name}) => name)).toEqual(['Quận 1', 'Quận 10']);
    expect(searchUnits(units, 'h. cu chi')).toHaveLength(1);
  });

  it('gives the whole list for nothing and nothing for nonsense', () => {
    expect(searchUnits(communes, '  ')).toBe(communes);
    expect(searchUnits(communes, 'qqqq')).toEqual([]);
    expect(searchUnits(communes, 'x'.repeat(1_000_000))).toEqual([]);
  });

  it('finds every commune by its own name, first among equals', () => {
    fc.assert(
      fc.property(fc.constantFrom(...communes), (commune) => {
        const [first] = searchUnits(communes, commune.name);
        expect(first?.name).toBe(commune.name);
        expect(searchUnits(communes, bareName(commune.name))).toContain(commune);
      }),
      {numRuns: 200},
    );
  });

  it('answers from 3,321 communes well within a keystroke', () => {
    searchUnits(communes, 'warm');
    const start = performance.now();
    for (let run = 0; run < 50; run += 1) searchUnits(communes, 'hoà b');
    expect((performance.now() - start) / 50).toBeLessThan(50);
  });
});

describe('createTextSearch', () => {
  it('searches any list by the names it is given', () => {
    const search = createTextSearch(['Kinh', 'Tày', 'Ê Đê'], (full) => ({full}));
    expect(search('e de')).toEqual(['Ê Đê']);
    expect(search('TÀY')).toEqual(['Tày']);
  });
});

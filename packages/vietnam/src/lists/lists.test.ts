import {existsSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {channels, countries, dossierStatuses, ethnicGroups, findText, relations, sexes} from '../index.js';

const lists = {channels, countries, dossierStatuses, ethnicGroups, relations, sexes};

describe('reference lists', () => {
  it.each(Object.entries(lists))(
    '%s names its source, and codes and texts once each, in NFC',
    (_, {source, verified, items}) => {
      expect(source).not.toBe('');
      expect(verified).toBe(false);
      expect(new Set(items.map(({code}) => code)).size).toBe(items.length);
      expect(new Set(items.map(({text}) => text.vi)).size).toBe(items.length);
      expect(
        items.every(({text}) => text.vi !== '' && text.en !== '' && text.vi === text.vi.normalize('NFC')),
      ).toBe(true);
    },
  );

  it('have the sizes they should have', () => {
    expect(Object.values(lists).map(({items}) => items.length)).toEqual([3, 249, 10, 54, 9, 3]);
    expect(countries.items[0]?.code).toBe('VN');
    expect(findText(countries, 'LA')).toEqual({vi: 'Lào', en: 'Laos'});
    expect(findText(sexes, '9')).toBeUndefined();
  });

  const source = new URL('../../../../../shared/data/reference-lists.json', import.meta.url);
  it.skipIf(!existsSync(source))('equal the source file (skipped where ../shared is absent)', () => {
    type Items = readonly {readonly code: string; readonly name: string}[];
    const shared = JSON.parse(readFileSync(source, 'utf8')) as Record<
      'ethnic' | 'dossierStatus' | 'channel' | 'gender',
      {items: Items}
    >;
    const rows = (list: keyof typeof lists): Items =>
      lists[list].items.map(({code, text}) => ({code, name: text.vi}));
    expect(rows('ethnicGroups')).toEqual(shared.ethnic.items);
    expect(rows('dossierStatuses')).toEqual(shared.dossierStatus.items);
    expect(rows('channels')).toEqual(shared.channel.items);
    expect(rows('sexes')).toEqual(shared.gender.items);
  });
});

import {createTextSearch} from '../text/text-search.js';
import {communePrefixes, type NamedUnit, provincePrefixes} from './unit.js';

// Kinds of today and of before, longest first, so that "Thành phố" is not cut at a shorter one.
const prefixes = [
  ...Object.values(provincePrefixes),
  ...Object.values(communePrefixes),
  'Thị trấn',
  'Thị xã',
  'Quận',
  'Huyện',
].sort((a, b) => b.length - a.length);

/** The name without its kind: `Phường Ba Đình` → `Ba Đình`; a name that is only a number keeps its kind (`Quận 1`). */
export function bareName(name: string): string {
  const prefix = prefixes.find((each) => name.startsWith(`${each} `));
  const rest = prefix === undefined ? name : name.slice(prefix.length + 1);
  return /^\d+$/u.test(rest) ? name : rest;
}

const searches = new WeakMap<readonly NamedUnit[], (query: string) => readonly NamedUnit[]>();

/** Short forms people write before a name. */
const shortForms: readonly (readonly [RegExp, string])[] = [
  [/^\s*tp\s*[.\s]\s*(?=\S)/iu, 'Thành phố '],
  [/^\s*tx\s*[.\s]\s*(?=\S)/iu, 'Thị xã '],
  [/^\s*tt\s*[.\s]\s*(?=\S)/iu, 'Thị trấn '],
  [/^\s*p\s*[.\s]\s*(?=\S)/iu, 'Phường '],
  [/^\s*q\s*[.\s]\s*(?=\S)/iu, 'Quận '],
  [/^\s*h\s*[.\s]\s*(?=\S)/iu, 'Huyện '],
  [/^\s*x\s*[.\s]\s*(?=\S)/iu, 'Xã '],
  [/^\s*t\s*[.\s]\s*(?=\S)/iu, 'Tỉnh '],
];

function expandShortForm(query: string): string | undefined {
  const form = shortForms.find(([pattern]) => pattern.test(query));
  return form === undefined ? undefined : query.replace(form[0], form[1]);
}

/**
 * Looks for units by name, without regard to marks and to where tones are placed ("Hoà" finds "Hòa", so does "hoa"), with or
 * without the kind ("p. hòa cường"). Best first; an empty query gives the whole list. Keys are kept per list, so pass the same array (`units.provinces`,
 * `province.communes`) each time.
 */
export function searchUnits<U extends NamedUnit>(list: readonly U[], query: string): readonly U[] {
  // One map serves lists of every kind of unit; what a list's own search gives back are its own items.
  let search = searches.get(list) as ((query: string) => readonly U[]) | undefined;
  if (search === undefined) {
    search = createTextSearch(list, ({name}) => ({full: name, bare: bareName(name)}));
    searches.set(list, search);
  }
  const long = expandShortForm(query.slice(0, 200));
  const found = long === undefined ? [] : search(long);
  return found.length > 0 ? found : search(query);
}

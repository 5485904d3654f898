import type {DraftContent} from '../declaration/declaration.js';
import {canonicalText} from '../json/canonicalize.js';
import type {Json, Locale, Pointer, Text} from '../json/json.js';
import {formatPointer, parsePointer, readPointer} from '../json/pointer.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import {formatValue} from '../review/format-value.js';
import {reviewWords} from '../review/review-words.js';
import {listLeaves, type Leaf} from './draft-leaves.js';
import type {DraftChange} from './taken-over.js';

/** Who can name what stood in the earlier version: its procedure where it is at hand, else the new one. */
export interface Namer {
  readonly from: LoadedProcedure | undefined;
  readonly to: LoadedProcedure;
}

const locales: readonly Locale[] = ['vi', 'en'];

function inBoth(say: (locale: Locale) => string): Text {
  const [vi = '', en = ''] = locales.map(say);
  return {vi, en};
}

/** Label of a place of the earlier version, with the numbers of its rows. */
export function nameFormer({from, to}: Namer, at: Pointer): Text {
  const procedure = from ?? to;
  const general = at.replace(/\/\d+(?=\/|$)/g, '/*');
  const rows = [...at.matchAll(/\/(\d+)(?=\/|$)/g)].map(([, row]) => Number(row) + 1);
  const place = rows.length === 0 ? '' : ` (${rows.join('.')})`;
  return inBoth((locale) => procedure.label(general, locale) + place);
}

/** A former choice in words. */
export function nameChoice({from}: Namer, at: Pointer, value: string): Text {
  const known = from?.index.fields.has(at) === true ? from.optionsAt(at) : [];
  return known.find((option) => option.value === value)?.text ?? {vi: value, en: value};
}

function speak(value: Json, locale: Locale): string {
  const words = reviewWords[locale];
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return String(value).replace('.', words.decimal);
  return typeof value === 'string' ? value : canonicalText(value);
}

/**
 * What has no place any more, for the person to copy: a field as a whole, in the words of the version that it was typed in,
 * where all of it is left; otherwise part by part.
 */
export function describeLeft(namer: Namer, values: Json, left: readonly Leaf[]): readonly DraftChange[] {
  const told = new Set<Pointer>();
  return left.flatMap((leaf): readonly DraftChange[] => {
    const at = formatPointer(leaf.keys);
    const {from} = namer;
    const field = from?.index.locate(at)?.field;
    if (!from || !field) return [describeLeaf(namer, at, at, leaf.value)];
    // A field of a list stands in the plan under `*`; in the values, in its row.
    const place = formatPointer(leaf.keys.slice(0, parsePointer(field.at).length));
    const whole = readPointer(values, place);
    if (whole === undefined || !isAllLeft(place, whole, left))
      return [describeLeaf(namer, at, place, leaf.value)];
    if (told.has(place)) return [];
    told.add(place);
    const words = inBoth((locale) => formatValue(from, field, whole, locale));
    return [{kind: 'left', at: place, label: nameFormer(namer, place), words, value: whole}];
  });
}

function isAllLeft(at: Pointer, whole: Json, left: readonly Leaf[]): boolean {
  const gone = new Set(left.map(({keys}) => formatPointer(keys)));
  return listLeaves(whole).every(({keys, value}) => value === null || gone.has(at + formatPointer(keys)));
}

function describeLeaf(namer: Namer, at: Pointer, named: Pointer, value: Json): DraftChange {
  const words = inBoth((locale) => speak(value, locale));
  return {kind: 'left', at, label: nameFormer(namer, named), words, value};
}

/** An objection whose field no register fills any more. */
export function describeDispute(
  namer: Namer,
  {pointer, note}: DraftContent['disputes'][number],
): DraftChange {
  return {
    kind: 'left',
    at: pointer,
    label: nameFormer(namer, pointer),
    words: {vi: note, en: note},
    value: note,
  };
}

import type {Pointer} from '@tokhai/core';
import {bareName, foldText, searchUnits} from '@tokhai/vietnam';
import {partValue, type Choice, type FieldContext, type FieldView} from '../field/field-view.js';

/** Stands for choices that are still on their way. */
export const loadingChoices: readonly Choice[] = Object.freeze([]);

interface NamedChoice {
  readonly code: string;
  readonly name: string;
  readonly choice: Choice;
}

// The search keeps its keys per list, so each list of choices gets its list of names once.
const namedLists = new WeakMap<readonly Choice[], readonly NamedChoice[]>();

function nameAll(choices: readonly Choice[]): readonly NamedChoice[] {
  const known = namedLists.get(choices);
  if (known !== undefined) return known;
  const named = choices.map((choice) => ({code: choice.value, name: choice.text, choice}));
  namedLists.set(choices, named);
  return named;
}

/** Gives all choices of the combobox at a part; `undefined` while its list is loading. */
export type FindChoices = (
  view: FieldView,
  part: Pointer,
  context: FieldContext,
) => readonly Choice[] | undefined;

/** The choices of a field, or of the units at a part of an address. */
export const choicesAt: FindChoices = (view, part, context) => {
  if (part.endsWith('/former')) return context.units?.former?.units;
  if (part.endsWith('/tinh')) return context.units?.provinces;
  if (part.endsWith('/xa')) {
    const province = partValue(view.value, part.replace(/xa$/u, 'tinh'));
    return context.units?.communes(typeof province === 'string' ? province : undefined);
  }
  return view.choices === loadingChoices ? undefined : view.choices;
};

interface LastSearch {
  readonly query: string;
  readonly matches: readonly Choice[];
}

// What is typed is looked for once, however many parts of the list ask for it.
const lastSearches = new WeakMap<readonly Choice[], LastSearch>();

/** Choices that a query finds, whatever the marks, best first; no query gives the whole list. The same list for the same query. */
export function matchChoices(choices: readonly Choice[], query: string | undefined): readonly Choice[] {
  if (query === undefined || query.trim() === '') return choices;
  const last = lastSearches.get(choices);
  if (last?.query === query) return last.matches;
  const matches = searchChoices(choices, query);
  lastSearches.set(choices, {query, matches});
  return matches;
}

function searchChoices(choices: readonly Choice[], query: string): readonly Choice[] {
  const found = searchUnits(nameAll(choices), query);
  if (found.length > 0) return found.map(({choice}) => choice);
  const wanted = joined(query);
  return choices.filter((choice) => wordsOf(choice).includes(wanted));
}

/** What may be typed to mean a choice: its text, and whatever stands with it. */
function wordsOf({text, detail = ''}: Choice): string {
  return joined(`${text} ${detail}`);
}

/** Without spaces: who types "Viet Nam" in the English form means "Vietnam". */
function joined(text: string): string {
  return foldText(text).replace(/\s+/gu, '');
}

/** Names by which a choice goes, as they are compared. */
function namesOf({text, detail = '', aliases = []}: Choice): readonly string[] {
  return [text, bareName(text), detail, ...aliases].map(joined);
}

/**
 * The choice that a typed text means beyond doubt: the one of the same name, or the only one that fits where a name of it begins so.
 * Anything else stays as typed, with a message, rather than being guessed: "đường" finds one country, the British territory in the
 * Indian Ocean (Ấn Độ Dương), and means none.
 */
export function recogniseChoice(choices: readonly Choice[], text: string): Choice | undefined {
  const wanted = joined(text);
  if (wanted === '') return undefined;
  const matches = matchChoices(choices, text);
  const same = matches.filter((choice) => namesOf(choice).includes(wanted));
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const [only, ...others] = matches;
  if (only === undefined || others.length > 0) return undefined;
  return namesOf(only).some((name) => name.startsWith(wanted)) ? only : undefined;
}

/** The text that stands in a combobox: the choice in words, or what was typed. */
export function comboboxText(
  view: FieldView,
  part: Pointer,
  context: FieldContext,
  find: FindChoices = choicesAt,
): string {
  if (part.endsWith('/former')) return '';
  const value = partValue(view.value, part);
  if (typeof value !== 'string') return '';
  const choice = part.endsWith('/xa') ? context.units?.commune(value) : undefined;
  const all = find(view, part, context);
  const found = choice ?? all?.find((each) => each.value === value);
  if (found !== undefined) return found.text;
  // A code whose list is still loading says nothing to anybody.
  return all === undefined ? '' : value;
}

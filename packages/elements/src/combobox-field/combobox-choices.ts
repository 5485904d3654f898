import type {Pointer} from '@tokhai/core';
import {bareName, foldText, searchUnits} from '@tokhai/vietnam';
import {partValue, type Choice, type FieldContext, type FieldView} from '../field/field-view.js';

/** How many choices a list shows at most: more is not read by anybody, and slow on a small phone. */
export const shownLimit = 50;

/** What a list shows for a query. */
export interface ChoiceMatches {
  readonly shown: readonly Choice[];
  readonly total: number;
}

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

/** Choices that a query finds, whatever the marks, best first; no query gives the whole list. */
export function matchChoices(choices: readonly Choice[], query: string | undefined): ChoiceMatches {
  const found = query === undefined || query.trim() === '' ? undefined : searchUnits(nameAll(choices), query);
  const matching =
    found === undefined
      ? choices
      : found.length > 0
        ? found.map(({choice}) => choice)
        : choices.filter((choice) => wordsOf(choice).includes(joined(query ?? '')));
  return {shown: matching.slice(0, shownLimit), total: matching.length};
}

/** What may be typed to mean a choice: its text, and whatever stands with it. */
function wordsOf({text, detail = ''}: Choice): string {
  return joined(`${text} ${detail}`);
}

/** Without spaces: who types "Viet Nam" in the English form means "Vietnam". */
function joined(text: string): string {
  return foldText(text).replace(/\s+/gu, '');
}

/**
 * The choice that a typed text means beyond doubt: the one of the same name, or the only one that fits.
 * Anything else stays as typed, with a message, rather than being guessed.
 */
export function recogniseChoice(choices: readonly Choice[], text: string): Choice | undefined {
  const wanted = foldText(text);
  if (wanted === '') return undefined;
  const {shown, total} = matchChoices(choices, text);
  if (total === 1) return shown[0];
  const same = shown.filter(({text: name, aliases = []}) =>
    [name, bareName(name), ...aliases].some((each) => foldText(each) === wanted),
  );
  return same.length === 1 ? same[0] : undefined;
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

import type {LayoutSection, Procedure, ProcedureTexts} from '../generated/procedure.js';
import type {Locale, Pointer} from '../json/json.js';
import {appendKey} from '../json/pointer.js';
import type {PlanField} from '../plan/plan.js';
import type {DataTree} from './data-tree.js';
import {createFinding, type Finding} from './finding.js';

const locales: readonly Locale[] = ['vi', 'en'];

/** A text that something needs: any of the keys will do, and the first is the one to add. */
interface Need {
  readonly keys: readonly string[];
}

/** Checks that every language has every text that the document needs, and none that belongs to nothing. */
export function checkTexts(
  document: Procedure,
  fields: readonly PlanField[],
  tree: DataTree,
): readonly Finding[] {
  const needs = [...needsOfFields(fields), ...needsOfParts(document)];
  const shared = new Set(locales.flatMap((locale) => Object.keys(document.texts[locale])));
  return locales.flatMap((locale) => {
    const texts = document.texts[locale];
    const missing = needs
      .filter(({keys}) => !keys.some((key) => Object.hasOwn(texts, key)))
      .map(({keys}) => keys[0] ?? '');
    // What one language has, the other must have too: hints, for example, which nothing asks for.
    const unequal = [...shared].filter((key) => !Object.hasOwn(texts, key));
    const lacking = [...new Set([...missing, ...unequal])].map((key) =>
      createFinding('text-missing', `/texts/${locale}`, {key, language: locale}),
    );
    return [
      ...lacking,
      ...checkKeys(document, texts, locale, needs, tree),
      ...checkRowNames(texts, fields, locale),
      ...checkForm(texts, locale),
    ];
  });
}

function needsOfFields(fields: readonly PlanField[]): readonly Need[] {
  return fields.flatMap(({at, label, options, rows, control}) => {
    const own: Need = {keys: label === at ? [at] : [label, at]};
    // Nobody can agree to what is not shown: the words of a consent stand in full beside its box.
    const statement: readonly Need[] =
      control === 'consent' ? [{keys: own.keys.map((key) => `${key}#statement`)}] : [];
    const choices = options?.map((value): Need => ({
      keys: [...new Set([`${label}=${value}`, `${at}=${value}`])],
    }));
    const inRows = rows ? [{keys: [rows.title]}, ...needsOfFields(rows.fields)] : [];
    return [own, ...statement, ...(choices ?? []), ...inRows];
  });
}

function needsOfParts({
  layout,
  rules,
  prefill,
  documents,
  fees,
  signing,
  migrations = [],
}: Procedure): readonly Need[] {
  const keys = [
    'title',
    'declaration',
    ...layout.steps.flatMap(({id, sections}) => [
      `step:${id}`,
      ...sections.flatMap(({title}) => title ?? []),
      ...sections.flatMap(listNotes),
    ]),
    ...rules.flatMap(({message}) => message ?? []),
    ...prefill.flatMap(({id, source, purpose}) => [
      `binding:${id}`,
      `source:${source}`,
      `purpose:${purpose}`,
    ]),
    ...documents.map(({id}) => `document:${id}`),
    ...fees.map(({id}) => `fee:${id}`),
    ...signing.roles.map(({id}) => `role:${id}`),
    ...migrations.map(({from}) => `migration:${from}`),
  ];
  return [...new Set(keys)].map((key) => ({keys: [key]}));
}

function listNotes(section: LayoutSection): readonly string[] {
  if ('list' in section || !('fields' in section)) return [];
  return section.fields.flatMap((entry) => {
    if ('note' in entry) return [entry.note];
    return 'heading' in entry ? [entry.heading] : [];
  });
}

/** A key that belongs to nothing is mostly a misspelt one. */
function checkKeys(
  {layout, open}: Procedure,
  texts: ProcedureTexts,
  locale: Locale,
  needs: readonly Need[],
  tree: DataTree,
): readonly Finding[] {
  const known = new Set(needs.flatMap(({keys}) => keys));
  for (const [name, fields] of Object.entries(layout.blocks ?? {})) {
    for (const {at} of fields) known.add(`block:${name}/${at}`);
  }
  for (const at of tree.nodes.keys()) known.add(at);
  const opened = new Set<Pointer>(open);
  return Object.keys(texts).flatMap((key) => {
    const at = appendKey(`/texts/${locale}`, key);
    const base = key.replace(/#[a-z-]+$/, '');
    return known.has(base) || known.has(key) || opened.has(at)
      ? []
      : [createFinding('text-unused', at, {key})];
  });
}

/** Without its number one row cannot be told from another, least of all where a message speaks of it. */
function checkRowNames(
  texts: ProcedureTexts,
  fields: readonly PlanField[],
  language: Locale,
): readonly Finding[] {
  return fields.flatMap(({rows}) => {
    const key = rows?.title ?? '';
    const name = Object.hasOwn(texts, key) ? texts[key] : undefined;
    if (name === undefined || name.includes('{n}')) return [];
    return [createFinding('list-row-name', appendKey(`/texts/${language}`, key), {key, language})];
  });
}

function checkForm(texts: ProcedureTexts, locale: Locale): readonly Finding[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    text === text.normalize('NFC')
      ? []
      : [createFinding('text-not-normalized', appendKey(`/texts/${locale}`, key), {key})],
  );
}

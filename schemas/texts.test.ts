import {describe, expect, it} from 'vitest';
import type {LayoutSection, Procedure} from '../packages/core/src/generated/procedure.js';
import {listData} from './testing/data-nodes.js';
import {readExamples, readProcedures, readTypes} from './testing/documents.js';
import {flattenLayout} from './testing/layout.js';

const types = readTypes();
const languages = ['vi', 'en'] as const;

/** Every key that a citizen would miss; a list of several is met by any of them. */
function listNeededKeys(procedure: Procedure): readonly (readonly string[])[] {
  const data = [...listData(procedure, types).values()];
  const inside = (at: string): boolean => data.some((d) => d.type !== undefined && at.startsWith(`${d.at}/`));
  const own = data.filter(({at}) => !inside(at));
  const {layout, rules, prefill, documents, fees, signing, migrations = []} = procedure;
  return [
    ['title'],
    ['declaration'],
    ...layout.steps.map(({id}) => [`step:${id}`]),
    ...layout.steps.flatMap(({sections}) =>
      sections.flatMap(({title}) => (title === undefined ? [] : [[title]])),
    ),
    ...layout.steps.flatMap(({sections}) => sections.flatMap(listNotes)),
    ...flattenLayout(procedure).map(({labels}) => labels),
    ...own.filter(({node, type}) => node.properties !== undefined && type === undefined).map(({at}) => [at]),
    ...own.flatMap(({at, node, type}) =>
      type === undefined ? (node.enum ?? []).map((value) => [`${ofList(at)}=${String(value)}`]) : [],
    ),
    ...rules.flatMap(({message}) => (message === undefined ? [] : [[message]])),
    ...documents.map(({id}) => [`document:${id}`]),
    ...fees.map(({id}) => [`fee:${id}`]),
    ...prefill.flatMap(({id, source, purpose}) => [
      [`binding:${id}`],
      [`source:${source}`],
      [`purpose:${purpose}`],
    ]),
    ...signing.roles.map(({id}) => [`role:${id}`]),
    ...migrations.map(({from}) => [`migration:${from}`]),
  ];
}

/** Several choices of one list are called as their field is: its items have no name of their own. */
function ofList(at: string): string {
  return at.replace(/\/\*$/u, '');
}

function listNotes(section: LayoutSection): string[][] {
  if (!('fields' in section)) return [];
  return section.fields.flatMap((entry) => {
    if ('note' in entry) return [[entry.note]];
    return 'heading' in entry ? [[entry.heading]] : [];
  });
}

describe.each([...readProcedures(), ...readExamples()])('texts of $name', ({document}) => {
  const needed = listNeededKeys(document);

  it('has the same keys in every language', () => {
    expect(Object.keys(document.texts.en)).toEqual(Object.keys(document.texts.vi));
  });

  it.each(languages)('has every key that is needed in %s', (language) => {
    const texts = document.texts[language];
    expect(needed.filter((keys) => !keys.some((key) => texts[key] !== undefined))).toEqual([]);
  });

  it('has no key that nothing asks for', () => {
    const known = new Set(needed.flat());
    const opened = new Set(document.open.map((pointer) => pointer.replace(/^\/texts\/(vi|en)\//, '')));
    const stray = Object.keys(document.texts.vi).filter(
      (key) => !known.has(key.replace(/#(hint|statement|add)$/, '')) && !opened.has(key),
    );
    expect(stray).toEqual([]);
  });

  it.each(languages)('is tidy Unicode in %s', (language) => {
    const untidy = Object.values(document.texts[language]).filter(
      (text) =>
        text !== text.normalize('NFC') ||
        text !== text.trim() ||
        /\s{2}|[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/.test(text),
    );
    expect(untidy).toEqual([]);
  });
});

describe('texts of the shared types', () => {
  it.each(Object.entries(types.types))(
    '%s names itself, its parts and its choices in both languages',
    (name, type) => {
      expect(Object.keys(type.texts.en)).toEqual(Object.keys(type.texts.vi));
      const parts = Object.entries(type.schema.properties ?? {});
      const options = (at: string, values: readonly unknown[] | undefined): string[] =>
        (values ?? []).map((value) => `${at}=${String(value)}`);
      const wanted = [
        name,
        ...options(name, type.schema.enum),
        ...parts.flatMap(([key, node]) => [`${name}/${key}`, ...options(`${name}/${key}`, node.enum)]),
      ];
      expect(wanted.filter((key) => type.texts.vi[key] === undefined)).toEqual([]);
      expect((type.parts ?? []).map(({key}) => key)).toEqual(parts.map(([key]) => key));
    },
  );
});

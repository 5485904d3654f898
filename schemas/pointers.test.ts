import {describe, expect, it} from 'vitest';
import {listData} from './testing/data-nodes.js';
import {readExamples, readProcedures, readTypes} from './testing/documents.js';
import {flattenLayout} from './testing/layout.js';

const types = readTypes();

function resolvePointer(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
      document,
    );
}

describe.each([...readProcedures(), ...readExamples()])('$name: what refers to what', ({document, cases}) => {
  const data = listData(document, types);
  const fields = flattenLayout(document);
  const ids = (list: readonly {readonly id: string}[]): string[] => list.map(({id}) => id);

  it('shows every field of the data once, and nothing else', () => {
    const leaves = [...data.values()].filter(
      ({at, node, type}) =>
        (type !== undefined || node.properties === undefined) && !isInsideType(at) && !isItem(at),
    );
    expect(fields.map(({at}) => at).sort()).toEqual(leaves.map(({at}) => at).sort());
  });

  /** One of a list of plain values, which is a field as a whole. */
  function isItem(at: string): boolean {
    return at.endsWith('/*');
  }

  function isInsideType(at: string): boolean {
    return [...data.values()].some(({at: other, type}) => type !== undefined && at.startsWith(`${other}/`));
  }

  it('has every pointer in the data', () => {
    const pointers = [
      ...fields.map(({at}) => at),
      ...document.layout.steps.flatMap(({sections}) =>
        sections.flatMap((s) => ('at' in s ? [s.at] : 'list' in s ? [s.list] : [])),
      ),
      ...document.rules.map(({at}) => at),
      ...document.prefill.flatMap(({map}) => Object.keys(map)),
      ...document.signing.roles.map(({identity}) => identity),
    ];
    expect(pointers.filter((pointer) => !data.has(pointer))).toEqual([]);
  });

  it('opens only places that exist', () => {
    const missing = document.open.filter((pointer) => resolvePointer(document, pointer) === undefined);
    expect(missing).toEqual([]);
  });

  it('names legal bases and bindings that exist, each id once', () => {
    const bases = [...document.prefill, ...document.documents, ...document.fees, document.deadline].flatMap(
      ({basis}) => basis ?? [],
    );
    expect(bases.filter((basis) => !ids(document.legal).includes(basis))).toEqual([]);
    const satisfying = document.documents.flatMap(({satisfiedBy}) => satisfiedBy ?? []);
    expect(satisfying.filter((id) => !ids(document.prefill).includes(id))).toEqual([]);
    for (const list of [
      document.legal,
      document.layout.steps,
      document.prefill,
      document.documents,
      document.fees,
    ]) {
      expect(new Set(ids(list)).size).toBe(list.length);
    }
  });

  it('has cases that speak of its own fields, bindings and papers', () => {
    for (const {claims = [], attached = [], expect: expected} of cases) {
      const {visible = [], hidden = [], required = [], computed = {}, issues = []} = expected;
      const pointers = [
        ...visible,
        ...hidden,
        ...required,
        ...Object.keys(computed),
        ...issues.map(({at}) => at),
      ];
      // A missing paper is an issue of the whole.
      const foreign = pointers.filter((at) => at !== '' && !data.has(at.replace(/\/\d+(?=\/|$)/, '/*')));
      expect(foreign).toEqual([]);
      for (const {binding, values = {}} of claims) {
        const found = document.prefill.find(({id}) => id === binding);
        expect(Object.keys(values).filter((at) => found?.map[at] === undefined)).toEqual([]);
      }
      expect(attached.filter((id) => !ids(document.documents).includes(id))).toEqual([]);
    }
  });
});

import {checkProcedure, compileProcedure} from '@tokhai/core/compile';
import {loadProcedure, type LoadedProcedure, type Procedure} from '@tokhai/core';
import {beforeAll, describe, expect, it} from 'vitest';
import {readExamples, readProcedures} from './testing/documents.js';
import {flipExpectations} from './testing/flip-case.js';
import {librariesOf} from './testing/publish.js';
import {compareCase, openCase} from './testing/run-case.js';

/** Compiles and loads a document with the libraries that it pins. */
async function publish(document: Procedure): Promise<LoadedProcedure> {
  const environment = await librariesOf(document);
  const {plan, findings} = await compileProcedure(document, environment);
  expect(findings).toEqual([]);
  if (plan === undefined) throw new Error('no plan');
  return loadProcedure(document, {...environment, plan});
}

/** The document with one rule or condition less, for each of them. */
function listWeakened(document: Procedure): readonly {name: string; weaker: Procedure}[] {
  const withoutRule = document.rules.map((rule, index) => ({
    name: `rule ${index} at ${rule.at}`,
    weaker: {...document, rules: document.rules.filter((other) => other !== rule)},
  }));
  const parts = (['prefill', 'documents', 'fees'] as const).flatMap((part) =>
    document[part].flatMap(({id, when}) => {
      if (when === undefined) return [];
      const always = document[part].map((one) => (one.id === id ? {...one, when: 'true'} : one));
      return [{name: `${part} ${id}`, weaker: {...document, [part]: always}}];
    }),
  );
  return [...withoutRule, ...parts];
}

describe.each([...readProcedures(), ...readExamples()])('cases of $name', ({document, cases}) => {
  let procedure: LoadedProcedure;

  beforeAll(async () => {
    procedure = await publish(document);
  });

  it('is without findings', async () => {
    // The meta-schema has its own test.
    const options = {...(await librariesOf(document)), validate: () => []};
    expect((await checkProcedure(JSON.stringify(document), options)).findings).toEqual([]);
  });

  it.each(cases)('$name', (one) => {
    expect(compareCase(openCase(procedure, one), one.expect)).toEqual([]);
  });

  it('fails where any single expectation is flipped', () => {
    const unnoticed = cases.flatMap((one) => {
      const declaration = openCase(procedure, one);
      return flipExpectations(one.expect)
        .filter(({expect: flipped}) => compareCase(declaration, flipped).length === 0)
        .map(({name}) => `${one.name}: ${name}`);
    });
    expect(unnoticed).toEqual([]);
  });

  it('fails where a field that need not be filled in is expected to be required', () => {
    for (const one of cases) {
      const declaration = openCase(procedure, one);
      const free = declaration.fields.filter(({visible, required}) => !visible.value || !required.value);
      expect(free.length).toBeGreaterThan(0);
      for (const {at} of free) expect(compareCase(declaration, {required: [at]})).not.toEqual([]);
    }
  });

  it('notices the loss of any rule and of any condition', async () => {
    const unnoticed: string[] = [];
    for (const {name, weaker} of listWeakened(document)) {
      const loaded = await publish(structuredClone(weaker));
      const failed = cases.some((one) => compareCase(openCase(loaded, one), one.expect).length > 0);
      if (!failed) unnoticed.push(name);
    }
    expect(unnoticed).toEqual([]);
  });

  it('runs every rule without a fault, but for dates that do not exist', () => {
    const codes = cases.flatMap((one) => openCase(procedure, one).faults.value.map(({code}) => code));
    expect(codes.filter((code) => code !== 'invalid-date')).toEqual([]);
  });
});

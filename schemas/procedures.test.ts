import {compileProcedure} from '@tokhai/core/compile';
import {loadProcedure, type LoadedProcedure} from '@tokhai/core';
import {createValueTypes, loadUnits, vietnamRules} from '@tokhai/vietnam';
import {beforeAll, describe, expect, it} from 'vitest';
import {readProcedures, readTypes} from './testing/documents.js';
import {flipExpectations} from './testing/flip-case.js';
import {compareCase, openCase} from './testing/run-case.js';

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

describe.each(readProcedures())('cases of $name', ({document, cases}) => {
  let procedure: LoadedProcedure;

  beforeAll(async () => {
    const types = createValueTypes(readTypes(), {units: await loadUnits()});
    const environment = {types, rules: vietnamRules, sha256};
    const {plan, findings} = await compileProcedure(document, environment);
    expect(findings).toEqual([]);
    if (plan === undefined) throw new Error('no plan');
    procedure = await loadProcedure(document, {...environment, plan});
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

  it('runs every rule without a fault, but for dates that do not exist', () => {
    const codes = cases.flatMap((one) => openCase(procedure, one).faults.value.map(({code}) => code));
    expect(codes.filter((code) => code !== 'invalid-date')).toEqual([]);
  });
});

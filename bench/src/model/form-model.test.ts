import {describe, expect, it} from 'vitest';
import {readFormDocuments} from '@tokhai/core';
import {buildProcedure} from './build-procedure.js';
import {createFormModel, middleSection, requiredFields, shownControls} from './form-model.js';

const sizes = [50, 200, 1_000, 5_000];

describe('the generated form', () => {
  it.each([200, 1_000, 5_000])('of %d fields has its kinds in the promised shares', (fields) => {
    const all = createFormModel(fields).sections.flatMap((section) => section.fields);
    const share = (kind: string): number => all.filter((field) => field.kind === kind).length / fields;
    expect(all).toHaveLength(fields);
    expect(['text', 'select', 'date', 'number', 'checkbox', 'textarea'].map(share)).toEqual([
      0.5, 0.15, 0.1, 0.1, 0.1, 0.05,
    ]);
    expect(all.filter(({required}) => required)).toHaveLength(requiredFields(fields));
    expect(all.filter(({visibleIf}) => visibleIf === undefined)).toHaveLength(shownControls(fields));
  });
  it.each(sizes)(
    'of %d fields is measured in an even section, whose rule hangs on the checkbox',
    (fields) => {
      const section = createFormModel(fields).sections[middleSection(fields)];
      expect(section?.fields.at(-1)?.visibleIf).toEqual({key: 'f6', equals: true});
    },
  );
  it.each(sizes)('of %d fields is a procedure that the linter has nothing against', async (fields) => {
    const {form} = await buildProcedure(fields);
    const {procedure, plan} = readFormDocuments(form);
    const {fields: places, rules} = plan;
    expect(places).toHaveLength(fields + fields / 10);
    const count = (control: string): number => places.filter((place) => place.control === control).length;
    expect(['select', 'date', 'number', 'checkbox'].map(count)).toEqual(
      [0.15, 0.1, 0.1, 0.1].map((share) => Math.ceil(fields * share)),
    );
    expect(count('long-text')).toBe(Math.floor(fields * 0.05));
    expect(rules).toHaveLength(fields / 5);
    expect(procedure.text.length).toBeGreaterThan(fields * 20);
  });
});

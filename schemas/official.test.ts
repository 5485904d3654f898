import {describe, expect, it} from 'vitest';
import {listData} from './testing/data-nodes.js';
import {readDocument, readProcedures, readTypes} from './testing/documents.js';
import {flattenLayout} from './testing/layout.js';

interface OfficialForm {
  readonly id: string;
  readonly sections: readonly {
    readonly fields: readonly {readonly key: string; readonly required: boolean}[];
  }[];
  readonly exceptions: readonly OfficialException[];
}

interface OfficialException {
  readonly kind: 'composite' | 'repeated' | 'not-required';
  readonly keys: readonly string[];
  readonly at: string;
  readonly reason: string;
}

const form = readDocument('official/khai-sinh.json') as OfficialForm;
const procedure = readProcedures().find(({name}) => name === '1.001193/1')?.document;
if (procedure === undefined) throw new Error('the birth form is missing');

const fields = flattenLayout(procedure);
const listed = form.sections.flatMap((section) => section.fields);
const data = listData(procedure, readTypes());
const exceptionsOf = (kind: OfficialException['kind']): readonly OfficialException[] =>
  form.exceptions.filter((exception) => exception.kind === kind);

describe('the birth form against the official list of fields', () => {
  it('answers every official field once, and no field but these', () => {
    const answered = fields.flatMap(({official}) => official);
    expect([...answered].sort()).toEqual(listed.map(({key}) => `${form.id}/${key}`).sort());
    expect(fields.filter(({official}) => official.length === 0)).toEqual([]);
  });

  it('keeps the order of the official list within each step', () => {
    const order = new Map(listed.map(({key}, index) => [`${form.id}/${key}`, index]));
    const parents = fields.filter(({at}) => /^\/(me|cha|ketHon)\//.test(at));
    const positions = parents.flatMap(({official}) => official.map((key) => order.get(key) ?? -1));
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
  });

  it('takes several official fields together only where an exception gives the reason', () => {
    const composites = fields.filter(({official}) => official.length > 1);
    const allowed = exceptionsOf('composite').map(({at, keys}) => ({
      at,
      official: keys.map((k) => `${form.id}/${k}`),
    }));
    expect(composites.map(({at, official}) => ({at, official}))).toEqual(allowed);
  });

  it('repeats a key only where an exception gives the reason', () => {
    const keys = fields.flatMap(({official}) => official);
    const repeated = [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
    expect(repeated).toEqual(
      exceptionsOf('repeated').flatMap((e) => e.keys.map((key) => `${form.id}/${key}`)),
    );
    for (const {at, reason} of form.exceptions) {
      expect(data.has(at)).toBe(true);
      expect(reason.length).toBeGreaterThan(20);
    }
  });

  it('requires what the official form requires', () => {
    const free = exceptionsOf('not-required').flatMap(({keys}) => keys);
    const wanted = new Set(
      listed.filter(({key, required}) => required && !free.includes(key)).map(({key}) => `${form.id}/${key}`),
    );
    const loose = fields.filter(
      ({at, official}) => official.some((key) => wanted.has(key)) && data.get(at)?.required !== true,
    );
    expect(loose.map(({at}) => at)).toEqual([]);
  });
});

import {beforeAll, describe, expect, it} from 'vitest';
import type {LoadedProcedure, Procedure} from '@tokhai/core';
import {fieldControls} from '../packages/core/src/plan/control-kinds.js';
import {publishProcedure} from '../stories/fixtures/publish-procedure.js';
import document from './examples/moi-loai-truong/1.json' with {type: 'json'};

describe('the example with every kind of field', () => {
  const example = document as unknown as Procedure;
  let loaded: LoadedProcedure;
  beforeAll(async () => {
    loaded = await publishProcedure(example);
  });

  it('has every kind of control, and lists of both kinds', () => {
    // The fields of a row stand in the field that is its list.
    const all = loaded.plan.fields.flatMap((field) => [field, ...(field.rows?.fields ?? [])]);
    const shown = new Set<string>(all.map(({control}) => control));
    const kinds: readonly string[] = [...fieldControls, 'repeat', 'table'];
    expect(kinds.filter((kind) => !shown.has(kind))).toEqual([]);
  });

  it('has notes and headings, in sections with a title and without', () => {
    const noted = loaded.plan.steps.flatMap(({sections}) =>
      sections.flatMap(({notes = [], title}) =>
        notes.map(({kind}) => `${kind} ${String(title !== undefined)}`),
      ),
    );
    expect([...new Set(noted)].sort()).toEqual(['heading false', 'heading true', 'note false', 'note true']);
  });

  it('asks for papers of one file and of several, one of which a camera may take', () => {
    const documents = example.documents;
    expect(documents.some(({maxFiles = 1}) => maxFiles === 1)).toBe(true);
    expect(documents.some(({maxFiles = 1, accept}) => maxFiles > 1 && accept.includes('image/jpeg'))).toBe(
      true,
    );
  });

  it('fills in values that are held and values that are confirmed', () => {
    expect(new Set(example.prefill.map(({lock}) => lock))).toEqual(new Set(['locked', 'confirm']));
  });
});

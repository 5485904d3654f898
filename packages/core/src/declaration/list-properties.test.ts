import fc from 'fast-check';
import {beforeAll, describe, expect, it} from 'vitest';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import {householdDocument} from '../test-fixtures/list-documents.js';
import {loadDocument} from '../test-fixtures/lists.js';
import {createDeclaration} from './create-declaration.js';
import type {Declaration} from './declaration.js';
import {replayDeclaration} from './replay-declaration.js';
import {start} from './testing/household-samples.js';
import {checkAgainst, edits, list, manyOf, type Model, watch} from './testing/list-model.js';

describe('random edits of rows', () => {
  let household: LoadedProcedure;
  const ho = {chu: 'Nguyễn Văn Thử', so: '001099000011', coNhanKhau: true};
  const open = (more: object = {}): Declaration => createDeclaration(household, {...start, ...more});
  beforeAll(async () => {
    household = await loadDocument(householdDocument());
  });

  it('come to what plain arrays come to, watched or not', () => {
    fc.assert(
      fc.property(manyOf(edits), fc.boolean(), (steps, watched) => {
        const declaration = open({values: {ho}});
        const model: Model = {ho, rows: []};
        const stop = watched ? watch(declaration) : () => undefined;
        for (const step of steps) {
          expect(step.run(declaration)).toEqual(step.expected(model));
          checkAgainst(declaration, model);
        }
        stop();
      }),
      {numRuns: 50},
    );
  });

  it('leave nothing of the way behind: drafts, fresh values and replays come to the same', () => {
    fc.assert(
      fc.property(manyOf(edits), (steps) => {
        const declaration = open({values: {ho}});
        const model: Model = {ho, rows: []};
        for (const step of steps) {
          step.run(declaration);
          step.expected(model);
        }
        const draft = declaration.snapshot('');
        expect(open({draft}).snapshot('')).toEqual(draft);
        checkAgainst(open({draft}), model);
        checkAgainst(open({values: {nhanKhau: model.rows, ho: model.ho}}), model);
        const replay = replayDeclaration({
          ...start,
          procedure: household,
          agency: 'x',
          locale: 'vi',
          values: declaration.freeze().values,
          lookups: [],
          disputes: [],
          documents: [],
        });
        expect(replay.differences).toEqual([]);
        expect(replay.issues).toEqual(declaration.issues.value);
      }),
      {numRuns: 50},
    );
  });

  it('keep every row its key and its fields', () => {
    fc.assert(
      fc.property(manyOf(edits), (steps) => {
        const declaration = open({values: {ho}});
        const fields = new Map<string, unknown>();
        for (const step of steps) {
          step.run(declaration);
          const now = declaration.list(list).rows.value;
          expect(new Set(now.map(({key}) => key)).size).toBe(now.length);
          for (const row of now) {
            expect(fields.get(row.key) ?? row.fields).toBe(row.fields);
            fields.set(row.key, row.fields);
            for (const field of row.fields) expect(declaration.field(field.at)).toBe(field);
          }
        }
      }),
      {numRuns: 40},
    );
  });
});

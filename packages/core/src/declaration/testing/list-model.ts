import {effect} from '@preact/signals-core';
import fc from 'fast-check';
import {expect} from 'vitest';
import type {Json} from '../../json/json.js';
import {readPointer, writePointer} from '../../json/pointer.js';
import type {Declaration} from '../declaration.js';
import {start} from './household-samples.js';

/** Long runs, since mistakes about rows need several edits to show. */
export const manyOf = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(arbitrary, {minLength: 8, maxLength: 40, size: 'max'});

/** One row as plain JSON. */
export type Row = Readonly<Record<string, Json>>;
/** Rows in order. */
export type Rows = readonly Row[];

/** The list that is edited. */
export const list = '/nhanKhau';
const keys = [
  'hoTen',
  'ngaySinh',
  'soDinhDanh',
  'quanHe',
  'quanHeKhac',
  'giayTo/so',
  'giayTo/ngayCap',
] as const;
const values: Readonly<Record<(typeof keys)[number], readonly string[]>> = {
  hoTen: ['An', 'Bình', ''],
  ngaySinh: ['1990-05-01', '2013-01-01', '2027-01-01', '2020-02-31', ''],
  soDinhDanh: ['001099000012', '001099000013', '12', ''],
  quanHe: ['con', 'vo-chong', 'khac', 'la', ''],
  quanHeKhac: ['cháu', ''],
  'giayTo/so': ['A1', ''],
  'giayTo/ngayCap': ['1980-01-01', '2010-01-01', ''],
};

const cells = fc
  .constantFrom(...keys)
  .chain((key) => fc.tuple(fc.constant(key), fc.constantFrom(...values[key])));
const rowOf = (parts: readonly (readonly [string, string])[]): Row =>
  parts.reduce<Json>(
    (row, [key, value]) => (value === '' ? row : writePointer(row, `/${key}`, value)),
    {},
  ) as Row;
const rows = fc.array(cells, {maxLength: 7}).map(rowOf);
/** Few enough that most are rows that are there. */
/** A place in the list, or just outside of it. */
export const place = fc.integer({min: -1, max: 4});
const outside = fc.oneof(
  fc.tuple(fc.constantFrom('coNhanKhau', 'docThan', 'khoa'), fc.boolean()),
  fc.tuple(fc.constant('so'), fc.constantFrom('001099000011', '')),
);

/** The household as plain objects: what was typed, and the slow way to everything else. */
export interface Model {
  ho: Row;
  rows: Rows;
}

function textOf(row: Row, key: string): string {
  const value = readPointer(row, `/${key}`);
  return typeof value === 'string' ? value : '';
}

function isShown(row: Row, key: string): boolean {
  const born = textOf(row, 'ngaySinh');
  if (key === 'quanHeKhac') return row['quanHe'] === 'khac';
  return !key.startsWith('giayTo') || (born !== '' && born < '2012-01-01');
}

function effectiveRow(row: Row): Row {
  const shown = keys.filter((key) => isShown(row, key));
  return rowOf(shown.map((key) => [key, textOf(row, key)]));
}

function isLocked({ho, rows: typed}: Model, at?: number, key?: string): boolean {
  if (ho['khoa'] === true) return true;
  const row = typed[at ?? -1];
  if (key !== 'giayTo/so' || row === undefined) return false;
  // A rule sees nothing of a list that is hidden, so that a date in it is missing too.
  return ho['coNhanKhau'] !== true || textOf(effectiveRow(row), 'giayTo/ngayCap') === '';
}

/** One edit, of a model and of a declaration; both answer alike. */
interface Edit {
  readonly expected: (model: Model) => unknown;
  readonly run: (declaration: Declaration) => unknown;
  readonly toString: () => string;
}

function describeEdit(name: string, edit: Pick<Edit, 'expected' | 'run'>): Edit {
  return {...edit, toString: () => name};
}

const outsideEdits = outside.map(([key, value]) =>
  describeEdit(`${key} = ${String(value)}`, {
    expected: (model) => {
      model.ho = {...model.ho, [key]: value};
      return true;
    },
    run: (declaration) => declaration.set(`/ho/${key}`, value),
  }),
);

const additions = fc.tuple(rows, fc.option(place, {nil: undefined})).map(([row, at]) =>
  describeEdit(`add ${JSON.stringify(row)} at ${String(at)}`, {
    expected: (model) => {
      if (isLocked(model) || model.rows.length >= 5) return false;
      model.rows = model.rows.toSpliced(Math.max(0, at ?? model.rows.length), 0, row);
      return true;
    },
    run: (declaration) => declaration.addRow(list, row, at),
  }),
);

const removals = place.map((at) =>
  describeEdit(`remove ${at}`, {
    expected: (model) => {
      const row = model.rows[at];
      if (isLocked(model) || !row) return undefined;
      model.rows = model.rows.toSpliced(at, 1);
      return row;
    },
    run: (declaration) => declaration.removeRow(list, at),
  }),
);

const moves = fc.tuple(place, place).map(([from, to]) =>
  describeEdit(`move ${from} to ${to}`, {
    expected: (model) => {
      const row = model.rows[from];
      if (isLocked(model) || !row || !model.rows[to]) return false;
      model.rows = model.rows.toSpliced(from, 1).toSpliced(to, 0, row);
      return true;
    },
    run: (declaration) => declaration.moveRow(list, from, to),
  }),
);

const replacements = fc.array(rows, {maxLength: 7}).map((all) =>
  describeEdit(`set ${JSON.stringify(all)}`, {
    expected: (model) => {
      if (isLocked(model)) return false;
      model.rows = all;
      return true;
    },
    run: (declaration) => declaration.set(list, all),
  }),
);

const settings = fc.tuple(place, cells).map(([at, [key, value]]) =>
  describeEdit(`${at} ${key} = ${value}`, {
    expected: (model) => {
      const row = model.rows[at];
      if (!row) return 'unknown-field';
      if (isLocked(model, at, key)) return false;
      const all = keys.map((each): [string, string] => [each, each === key ? value : textOf(row, each)]);
      model.rows = model.rows.with(at, rowOf(all));
      return true;
    },
    run: (declaration) => {
      try {
        return declaration.set(`${list}/${at}/${key}`, value);
      } catch {
        return 'unknown-field';
      }
    },
  }),
);

/** Any edit of a household. */
export const edits: fc.Arbitrary<Edit> = fc.oneof(outsideEdits, additions, removals, moves, replacements, {
  arbitrary: settings,
  weight: 2,
});

function isWanted(row: Row, key: string, {ho}: Model): boolean {
  if (key === 'soDinhDanh') return row['ngaySinh'] !== undefined && !ho['so'];
  return key === 'hoTen' || key === 'quanHe' || key === 'quanHeKhac';
}

function breaksRule(row: Row, key: string, all: Rows): boolean {
  const value = textOf(row, key);
  if (key === 'ngaySinh') return value > start.today;
  return key === 'soDinhDanh' && all.filter((other) => other['soDinhDanh'] === value).length > 1;
}

function fieldIssues(row: Row, key: string, model: Model, all: Rows): string[] {
  const value = textOf(row, key);
  if (!isShown(row, key)) return [];
  if (value === '') return isWanted(row, key, model) ? ['required'] : [];
  const isOffered = value !== 'la' && !(value === 'vo-chong' && model.ho['docThan'] === true);
  return [
    ...(value === '2020-02-31' ? ['invalid-date'] : []),
    ...(value === '12' ? ['pattern-mismatch'] : []),
    ...(isOffered ? [] : ['not-in-list']),
    ...(breaksRule(row, key, all) ? ['constraint'] : []),
  ];
}

function rowIssues(row: Row, index: number, model: Model, all: Rows): string[] {
  const at = `${list}/${index}`;
  const ofFields = keys.flatMap((key) =>
    fieldIssues(row, key, model, all).map((code) => `${code} ${at}/${key}`),
  );
  const [issued, born] = [textOf(row, 'giayTo/ngayCap'), textOf(row, 'ngaySinh')];
  const isEarly = issued !== '' && born !== '' && issued <= born;
  return isEarly ? [...ofFields, `constraint ${at}/giayTo`] : ofFields;
}

function listModelIssues(model: Model): string[] {
  if (model.ho['coNhanKhau'] !== true) return [];
  const all = model.rows.map(effectiveRow);
  if (all.length === 0) return [`required ${list}`];
  const relations = all.map((row) => row['quanHe']);
  const isJudged = relations.includes('con') || !relations.includes(undefined);
  return [
    ...(all.length < 2 ? [`too-few-items ${list}`] : []),
    ...(all.length > 5 ? [`too-many-items ${list}`] : []),
    ...(isJudged && !relations.includes('con') ? [`constraint ${list}`] : []),
    ...all.flatMap((row, index) => rowIssues(row, index, model, all)),
  ];
}

/** Findings in order: code and place. */
export function issuesOf({issues}: Declaration): string[] {
  return issues.value.map(({code, at}) => `${code} ${at}`);
}

/** Subscribes to all findings, as a form does. */
export function watch({issues}: Declaration): () => void {
  return effect(() => {
    expect(issues.value.length).toBeGreaterThanOrEqual(0);
  });
}

/** Expects a declaration to stand as the plain arrays do. */
export function checkAgainst(declaration: Declaration, model: Model): void {
  const shown = model.ho['coNhanKhau'] === true && model.rows.length > 0;
  expect(declaration.freeze().values['nhanKhau']).toEqual(shown ? model.rows.map(effectiveRow) : undefined);
  expect(issuesOf(declaration)).toEqual(listModelIssues(model));
  expect(declaration.snapshot('').values['nhanKhau']).toEqual(model.rows.length > 0 ? model.rows : undefined);
  expect(declaration.list(list).rows.value.map(({index}) => index.value)).toEqual([...model.rows.keys()]);
  expect(declaration.faults.value).toEqual([]);
}

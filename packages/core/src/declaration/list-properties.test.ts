import {effect} from '@preact/signals-core';
import fc from 'fast-check';
import {beforeAll, describe, expect, it} from 'vitest';
import type {Json, JsonObject} from '../json/json.js';
import {equalJson, readPointer, writePointer} from '../json/pointer.js';
import type {RuleLibrary} from '../plan/plan.js';
import type {ClaimLock, LookupOutcomeName} from '../prefill/claim.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import {householdDocument, parcelsDocument} from '../test-fixtures/list-documents.js';
import {householdLookup, loadDocument} from '../test-fixtures/lists.js';
import {createDeclaration} from './create-declaration.js';
import type {Declaration} from './declaration.js';
import {replayDeclaration} from './replay-declaration.js';
import {listStatedClaims} from './stated-claims.js';

const start = {submission: 'submission-1', today: '2026-11-22'} as const;

/** Long runs, since mistakes about rows need several edits to show. */
const manyOf = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(arbitrary, {minLength: 8, maxLength: 40, size: 'max'});

type Row = Readonly<Record<string, Json>>;
type Rows = readonly Row[];

const list = '/nhanKhau';
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
const place = fc.integer({min: -1, max: 4});
const outside = fc.oneof(
  fc.tuple(fc.constantFrom('coNhanKhau', 'docThan', 'khoa'), fc.boolean()),
  fc.tuple(fc.constant('so'), fc.constantFrom('001099000011', '')),
);

/** The household as plain objects: what was typed, and the slow way to everything else. */
interface Model {
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

const edits: fc.Arbitrary<Edit> = fc.oneof(outsideEdits, additions, removals, moves, replacements, {
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

function issuesOf({issues}: Declaration): string[] {
  return issues.value.map(({code, at}) => `${code} ${at}`);
}

/** Subscribes to all findings, as a form does. */
function watch({issues}: Declaration): () => void {
  return effect(() => {
    expect(issues.value.length).toBeGreaterThanOrEqual(0);
  });
}

function checkAgainst(declaration: Declaration, model: Model): void {
  const shown = model.ho['coNhanKhau'] === true && model.rows.length > 0;
  expect(declaration.freeze().values['nhanKhau']).toEqual(shown ? model.rows.map(effectiveRow) : undefined);
  expect(issuesOf(declaration)).toEqual(listModelIssues(model));
  expect(declaration.snapshot('').values['nhanKhau']).toEqual(model.rows.length > 0 ? model.rows : undefined);
  expect(declaration.list(list).rows.value.map(({index}) => index.value)).toEqual([...model.rows.keys()]);
  expect(declaration.faults.value).toEqual([]);
}

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

describe('random answers of a register that fills a list', () => {
  const locks = new Map<ClaimLock, LoadedProcedure>();
  beforeAll(async () => {
    for (const lock of ['locked', 'confirm', 'editable'] as const)
      locks.set(lock, await loadDocument(householdDocument(lock)));
  });

  const person = fc.record(
    {hoTen: fc.constantFrom('Một', 'Hai'), ghiChu: fc.constantFrom('a', 'b')},
    {requiredKeys: ['hoTen']},
  );
  const people = fc.array(person, {maxLength: 3});
  const steps = fc.oneof(
    fc.record({do: fc.constant('found' as const), rows: people}),
    fc.record({do: fc.constantFrom<LookupOutcomeName>('empty', 'unavailable')}),
    fc.record({do: fc.constant('confirm' as const)}),
    fc.record({do: fc.constant('add' as const), row: person}),
    fc.record({do: fc.constant('remove' as const), at: place}),
    fc.record({do: fc.constant('move' as const), from: place, to: place}),
    fc.record({do: fc.constant('name' as const), at: place, name: fc.constantFrom('Một', 'Hai')}),
    fc.record({do: fc.constant('all' as const), rows: people}),
  );
  type Step = typeof steps extends fc.Arbitrary<infer T> ? T : never;

  /** What was typed (`null` where all was taken away by hand) and what the register says. */
  interface Book {
    readonly lock: ClaimLock;
    own: Rows | null | undefined;
    claim: Rows | undefined;
    confirmed: boolean;
    answered: boolean;
  }

  const shownOf = ({lock, own, claim}: Book): Rows =>
    claim && (lock === 'locked' || own === undefined) ? claim : (own ?? []);
  const holds = (book: Book): boolean => book.claim !== undefined && equalJson(shownOf(book), book.claim);

  function originOf(book: Book): string {
    if (shownOf(book).length === 0) return 'empty';
    if (!holds(book)) return 'typed';
    return book.lock === 'confirm' && (book.confirmed || book.own !== undefined) ? 'confirmed' : 'claimed';
  }

  function answer(book: Book, outcome: string, found: Rows): void {
    if (outcome === 'unavailable' && book.answered) return;
    const claim = outcome === 'found' && found.length > 0 ? found : undefined;
    if (book.claim && !equalJson(book.claim, claim)) book.confirmed = false;
    if (book.claim && outcome !== 'found' && book.own === undefined) book.own = book.claim;
    if (claim && book.own === null) book.own = undefined;
    book.claim = claim;
    book.answered = outcome === 'found';
  }

  function edit(book: Book, change: (rows: Rows) => Rows | undefined): void {
    if (book.lock === 'locked' && book.claim) return;
    const after = change(shownOf(book));
    if (after) book.own = after.length > 0 ? after : book.claim ? null : undefined;
  }

  function applyStep(book: Book, step: Step): void {
    if (step.do === 'confirm') book.confirmed ||= holds(book);
    else if (step.do === 'add') edit(book, (now) => (now.length < 10 ? [...now, step.row] : undefined));
    else if (step.do === 'remove')
      edit(book, (now) => (now[step.at] ? now.toSpliced(step.at, 1) : undefined));
    else if (step.do === 'all') edit(book, () => step.rows);
    else if (step.do === 'name')
      edit(book, (now) =>
        now[step.at] ? now.with(step.at, {...now[step.at], hoTen: step.name}) : undefined,
      );
    else if (step.do === 'move')
      edit(book, (now) => {
        const row = now[step.from];
        if (!row || !now[step.to] || step.from === step.to) return undefined;
        return now.toSpliced(step.from, 1).toSpliced(step.to, 0, row);
      });
    else answer(book, step.do, 'rows' in step ? step.rows : []);
  }

  function runStep(declaration: Declaration, step: Step, minute: number): void {
    const at = '/nguoiO';
    const count = declaration.list(at).rows.value.length;
    if (step.do === 'confirm') declaration.confirm(at);
    else if (step.do === 'add') declaration.addRow(at, step.row);
    else if (step.do === 'remove') declaration.removeRow(at, step.at);
    else if (step.do === 'move') declaration.moveRow(at, step.from, step.to);
    else if (step.do === 'all') declaration.set(at, step.rows);
    else if (step.do !== 'name') {
      const when = `2026-11-22T04:${String(minute).padStart(2, '0')}:00Z`;
      declaration.applyLookup(householdLookup(step.do, 'rows' in step ? step.rows : [], when));
    } else if (step.at >= 0 && step.at < count) declaration.set(`${at}/${step.at}/hoTen`, step.name);
  }

  it.each(['locked', 'confirm', 'editable'] as const)('%s: rows are whose they should be', (lock) => {
    const procedure = locks.get(lock);
    if (!procedure) throw new Error('no such fixture');
    fc.assert(
      fc.property(manyOf(steps), (all) => {
        const declaration = createDeclaration(procedure, {...start, values: {ho: {chu: 'A'}}});
        const book: Book = {lock, own: undefined, claim: undefined, confirmed: false, answered: false};
        for (const [minute, step] of all.entries()) {
          runStep(declaration, step, minute);
          applyStep(book, step);
          const {value, origin, rows: states} = declaration.list('/nguoiO');
          expect(value.value ?? []).toEqual(shownOf(book));
          expect(origin.value).toBe(originOf(book));
          expect(listStatedClaims(declaration)).toHaveLength(holds(book) ? 1 : 0);
          const names = states.value.map(({fields}) => fields[0]?.origin.value);
          expect(names).toEqual(shownOf(book).map(() => originOf(book)));
        }
        const draft = declaration.snapshot('');
        expect(draft.values['nguoiO'] ?? null).toEqual(book.own ?? null);
        const resumed = createDeclaration(procedure, {...start, draft});
        expect(resumed.snapshot('')).toEqual(draft);
        expect(resumed.freeze()).toEqual(declaration.freeze());
        expect(resumed.list('/nguoiO').origin.value).toBe(originOf(book));
      }),
      {numRuns: 80},
    );
  });
});

describe('what one edit runs', () => {
  const runs = new Map<string, number>();
  const counting: RuleLibrary = {
    id: 'test-rules@1',
    functions: (['string', 'int'] as const).map((type) => ({
      name: 'seen',
      params: ['string', type],
      result: 'bool',
      call: ([rule]) => {
        if (typeof rule === 'string') runs.set(rule, (runs.get(rule) ?? 0) + 1);
        return true;
      },
    })),
  };
  let procedure: LoadedProcedure;
  beforeAll(async () => {
    const message = 'trung-ten';
    const rules = [
      {at: '/thua/*/thanhTien', computed: 'item.dienTich * item.donGia'},
      {at: '/chu/tong', computed: 'thua.map(t, has(t.thanhTien), t.thanhTien).sum()'},
      {at: '/chu/soThua', computed: 'thua.size()'},
      {
        at: '/thua/*/ten',
        constraint: "seen('name', item.ten) && thua.filter(t, t.ten == item.ten).size() == 1",
        message,
      },
      {at: '/thua/*/donGia', constraint: "seen('price', item.donGia)", message},
      {at: '/thua/*/thanhTien', constraint: "seen('amount', item.thanhTien)", message},
      {at: '/chu', constraint: "seen('names', 0) && thua.all(t, t.ten != 'x')", message},
      {at: '/chu/soThua', constraint: "seen('count', chu.soThua)", message},
      {at: '/chu/tong', constraint: "seen('sum', chu.tong)", message},
    ];
    procedure = await loadDocument({...parcelsDocument, rules}, counting);
  });

  function measure(edit: (declaration: Declaration) => void): JsonObject {
    const thua = Array.from({length: 150}, (_, i) => ({ten: `T${i}`, dienTich: 2, donGia: i + 1}));
    const declaration = createDeclaration(procedure, {...start, values: {thua}});
    const stop = watch(declaration);
    expect(declaration.issues.value).toEqual([]);
    runs.clear();
    edit(declaration);
    stop();
    return Object.fromEntries([...runs].sort());
  }

  it('is what reads the field of that row, and what reads it of all rows', () => {
    expect(measure((declaration) => declaration.set('/thua/70/donGia', 7))).toEqual({
      price: 1,
      amount: 1,
      sum: 1,
    });
    expect(measure((declaration) => declaration.set('/thua/70/dienTich', 3))).toEqual({amount: 1, sum: 1});
    expect(measure((declaration) => declaration.set('/chu/so', '1'))).toEqual({});
    expect(measure((declaration) => declaration.set('/thua/70/ten', 'x'))).toEqual({name: 150, names: 1});
  });

  it('is nothing of the rows that only move, but what looks at the list', () => {
    expect(measure((declaration) => declaration.moveRow('/thua', 0, 149))).toEqual({name: 150, names: 1});
    expect(measure((declaration) => declaration.removeRow('/thua', 0))).toEqual({
      name: 149,
      names: 1,
      count: 1,
      sum: 1,
    });
    expect(measure((declaration) => declaration.addRow('/thua', {ten: 'N'}))).toEqual({
      name: 151,
      names: 1,
      count: 1,
    });
  });
});

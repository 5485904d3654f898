import {describe, expect, it} from 'vitest';
import type {MigrationStep, Procedure} from '../generated/procedure.js';
import {sha256} from '../test-fixtures/sha256.js';
import {checkProcedure} from './check-procedure.js';
import {createSample, sampleGroups, sampleRules, sampleTypes} from './testing/sample.js';

const former = createSample();
const child = Object.fromEntries(
  Object.entries(sampleGroups.tre?.properties ?? {}).filter(
    ([key]) => key !== 'ghiChu' && key !== 'truongHop',
  ),
);
/** `ghiChu` is called `loiNhan` now, `truongHop` has other choices, `so/co` is gone, `so/moi` is new. */
const groups = {
  ...sampleGroups,
  tre: {
    type: 'object',
    additionalProperties: false,
    properties: {
      ...child,
      loiNhan: {type: 'string'},
      truongHop: {type: 'string', enum: ['du', 'thieu-me', 'thieu-cha']},
    },
  },
  so: {
    type: 'object',
    additionalProperties: false,
    properties: {
      a: {type: 'integer'},
      b: {type: 'integer'},
      x: {type: 'number'},
      y: {type: 'number'},
      khong: {type: 'boolean'},
      moi: {type: 'integer', minimum: 1},
    },
  },
} as const;

function renew(steps: readonly MigrationStep[], from = 1): Procedure {
  const sample = createSample({groups});
  const texts = {...sample.texts.vi, [`migration:${String(from)}`]: 'Mẫu mới'};
  return {
    ...sample,
    version: 2,
    signing: {...sample.signing, roles: [{id: 'nguoi-ky', identity: '/tre/loiNhan'}]},
    migrations: [{from, steps}],
    texts: {vi: texts, en: texts},
  };
}

async function findingsOf(document: Procedure, earlier: readonly Procedure[] = [former]) {
  const options = {types: sampleTypes, rules: sampleRules, sha256, validate: () => [], earlier};
  const {findings} = await checkProcedure(JSON.stringify(document), options);
  return findings.map(({code, at}) => `${code} ${at}`);
}

const sound: readonly MigrationStep[] = [
  {move: '/tre/ghiChu', to: '/tre/loiNhan'},
  {note: '/so/co'},
  {map: '/tre/truongHop', values: {'khong-ro-me': 'thieu-me', 'khong-ro-cha': 'thieu-cha'}},
  {default: '/so/moi', value: 1},
];

describe('migrations of drafts', () => {
  it('pass where everything has its place', async () => {
    expect(await findingsOf(renew(sound))).toEqual([]);
    expect(await findingsOf(renew(sound), [])).toEqual([]);
  });

  it('are found out where they leave or reach what is not there', async () => {
    const steps: readonly MigrationStep[] = [
      ...sound,
      {move: '/tre/khongCo', to: '/tre/cungKhong'},
      {note: '/so/nua'},
      {map: '/tre/hai', values: {a: 'b'}},
      {default: '/tre/ba', value: 'x'},
      {default: '/so/zz', value: 1},
    ];
    const reached = [
      'migration-unknown-field /migrations/0/steps/4/to',
      'migration-unknown-field /migrations/0/steps/6/map',
      'migration-unknown-field /migrations/0/steps/7/default',
      'migration-unknown-field /migrations/0/steps/8/default',
    ];
    expect(await findingsOf(renew(steps), [])).toEqual(reached);
    const left = [
      'migration-unknown-field /migrations/0/steps/4/move',
      'migration-unknown-field /migrations/0/steps/5/note',
    ];
    expect((await findingsOf(renew(steps))).toSorted()).toEqual([...left, ...reached].toSorted());
  });

  it('are found out where they forget a field of the earlier version', async () => {
    expect(await findingsOf(renew(sound.slice(1)))).toEqual(['migration-unhandled /migrations/0/steps']);
    expect(await findingsOf(renew([{move: '/tre', to: '/tre'}, ...sound.slice(1)]))).toEqual([]);
  });

  it.each<[string, readonly MigrationStep[]]>([
    ['migration-twice /migrations/0/steps/4', [...sound, {note: '/tre/ghiChu'}]],
    ['migration-twice /migrations/0/steps/4', [...sound, {move: '/so/a', to: '/tre/loiNhan'}]],
    ['migration-stars /migrations/0/steps/4', [...sound, {move: '/bang/dong/*/ten', to: '/tre/hoTen'}]],
    [
      'migration-unknown-choice /migrations/0/steps/4/values/x',
      [...sound, {map: '/tre/gioiTinh', values: {x: '3'}}],
    ],
    ['migration-unknown-choice /migrations/0/steps/4/values/x', [...sound, {map: '/so/a', values: {x: '3'}}]],
    ['migration-default-invalid /migrations/0/steps/4', [...sound, {default: '/so/a', value: 'nhiều'}]],
    ['migration-default-invalid /migrations/0/steps/4', [...sound, {default: '/tre', value: 'x'}]],
  ])('%s', async (finding, steps) => {
    expect(await findingsOf(renew(steps))).toEqual([finding]);
  });

  it('take over from an earlier version, each once', async () => {
    expect(await findingsOf(renew(sound, 2))).toEqual(['migration-version /migrations/0/from']);
    const twice = renew(sound);
    const [migration] = twice.migrations ?? [];
    expect(await findingsOf({...twice, migrations: migration ? [migration, migration] : []})).toEqual([
      'migration-version /migrations/1/from',
    ]);
  });

  it('begin no field that is computed', async () => {
    const document = {
      ...renew([...sound, {default: '/so/a', value: 1}]),
      rules: [{at: '/so/a', computed: 'so.b + 1'}],
    };
    expect(await findingsOf(document)).toEqual(['migration-default-invalid /migrations/0/steps/4']);
  });

  it('say in words what changed', async () => {
    const {vi, en} = renew(sound).texts;
    const silent = {...createSample({groups}).texts.vi, title: vi.title, declaration: vi.declaration};
    expect(await findingsOf({...renew(sound), texts: {vi: silent, en}})).toEqual(['text-missing /texts/vi']);
  });
});

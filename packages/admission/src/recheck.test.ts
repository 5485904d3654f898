import type {Json, LookupOutcomeName, Pointer} from '@tokhai/core';
import {beforeAll, describe, expect, it} from 'vitest';
import {admit} from './admit.js';
import type {RecheckAnswer} from './admission.js';
import {accept} from './testing/judge.js';
import {answers, fail, typed} from './testing/people.js';
import {omit} from './testing/omit.js';
import {submit, type Changes} from './testing/submission.js';
import {createWorld, type World} from './testing/world.js';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

const name = '/nguoiYeuCau/hoTen';
const home = '/nguoiYeuCau/noiCuTru';

function answer(outcome: LookupOutcomeName, values: Readonly<Record<Pointer, Json>> = {}): RecheckAnswer {
  return {outcome, values: new Map(Object.entries(values))};
}

/** The changed submission, whose register answers so when it is asked again. */
async function ask(again: RecheckAnswer, changes: Changes = {}) {
  const asked: string[] = [];
  const recheck = (binding: string) => {
    asked.push(binding);
    return Promise.resolve(again);
  };
  return {asked, input: {...(await submit(world, changes)), recheck}};
}

const typedByHand: Changes = {
  answers: {...answers, self: fail()},
  start: {
    values: {
      ...typed,
      nguoiYeuCau: {
        hoTen: 'Trần Thị Mẫu',
        ngaySinh: '1998-03-08',
        giayTo: answers.self.values['/nguoiYeuCau/giayTo'],
        quanHe: 'me',
      },
    },
  },
};

describe('asking again', () => {
  it('asks locked bindings only', async () => {
    const {asked, input} = await ask(answer('found', answers.self.values));
    expect(await accept(input)).toMatchObject({recheckPending: [], officerNotes: []});
    expect(asked).toEqual(['self']);
  });

  it('asks nobody about what would be refused anyway', async () => {
    const {asked, input} = await ask(answer('found', answers.self.values), {
      settled: (s) => ({...s, review: {...s.review, digest: '0'.repeat(64)}}),
    });
    expect((await admit(input)).accepted).toBe(false);
    expect(asked).toEqual([]);
  });

  it.each(['unavailable', 'denied', 'mismatch', 'expired'] as const)(
    'is pending where the register gives no answer: %s',
    async (outcome) => {
      const {input} = await ask(answer(outcome));
      expect(await accept(input)).toMatchObject({recheckPending: ['self'], officerNotes: []});
    },
  );

  it('lets what it throws through, so that the caller decides', async () => {
    const input = await submit(world);
    const recheck = () => Promise.reject(new Error('budget'));
    await expect(admit({...input, recheck})).rejects.toThrow('budget');
  });
});

describe('a stated value', () => {
  it('is stale where the register now tells another', async () => {
    const {input} = await ask(answer('found', {...answers.self.values, [name]: 'Trần Thị Mới'}));
    expect(await admit(input)).toEqual({
      accepted: false,
      issues: [{code: 'claim-stale', at: name, params: {binding: 'self', register: 'Trần Thị Mới'}}],
    });
  });

  it('is the same whatever the order of its members', async () => {
    const paper = answers.self.values['/nguoiYeuCau/giayTo'];
    const reversed = Object.fromEntries(Object.entries(paper).toReversed());
    const {input} = await ask(answer('found', {...answers.self.values, '/nguoiYeuCau/giayTo': reversed}));
    expect(await accept(input)).toMatchObject({recheckPending: []});
  });

  it('is stale where the register tells it no longer', async () => {
    const rest = omit(answers.self.values, home);
    const {input} = await ask(answer('found', rest));
    expect(await admit(input)).toMatchObject({
      issues: [{code: 'claim-stale', at: home, params: {binding: 'self', register: null}}],
    });
  });

  it('is stale where the register knows no such record any more', async () => {
    const {input} = await ask(answer('empty'));
    expect(await admit(input)).toMatchObject({
      issues: Object.keys(answers.self.values)
        .sort()
        .map((at) => ({code: 'claim-stale', at})),
    });
  });

  it('is stale where the register has it now and had not before', async () => {
    const rest = omit(answers.self.values, home);
    const {input} = await ask(answer('found', answers.self.values), {
      answers: {...answers, self: {outcome: 'found', values: rest}},
    });
    expect(await admit(input)).toMatchObject({issues: [{code: 'claim-stale', at: home}]});
  });
});

describe('a value typed under a genuine failure', () => {
  it('becomes a note where the register tells another', async () => {
    const {input} = await ask(answer('found', {...answers.self.values, [name]: 'Trần Thị Mới'}), typedByHand);
    expect(await accept(input)).toMatchObject({
      recheckPending: [],
      officerNotes: [{at: name, binding: 'self', stated: 'Trần Thị Mẫu', register: 'Trần Thị Mới'}],
    });
  });

  it('needs no note where the register agrees or knows nothing', async () => {
    for (const again of [answer('found', answers.self.values), answer('empty')]) {
      const {input} = await ask(again, typedByHand);
      expect(await accept(input)).toMatchObject({recheckPending: [], officerNotes: []});
    }
  });

  it('is pending while the register is still down', async () => {
    const {input} = await ask(answer('unavailable'), typedByHand);
    expect(await accept(input)).toMatchObject({recheckPending: ['self']});
  });
});

it('passes over a register that speaks of places that no form has', async () => {
  const {input} = await ask(answer('found', {...answers.self.values, '/khong/co': 'x', '/tre': {}}));
  expect(await accept(input)).toMatchObject({recheckPending: [], officerNotes: []});
});

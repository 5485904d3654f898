import {beforeAll, describe, expect, it} from 'vitest';
import {admit} from './admit.js';
import {withoutClaim, withoutLookup, withValue} from './testing/edit-statement.js';
import {accept, judge} from './testing/judge.js';
import {answers, fail, typed} from './testing/people.js';
import {paper, submit} from './testing/submission.js';
import {createWorld, type World} from './testing/world.js';

const name = '/me/hoTen';

let world: World;

// The birth notice names the mother too, to be confirmed, in front of the population register, which is locked.
beforeAll(async () => {
  world = await createWorld((document) => ({
    ...document,
    prefill: document.prefill.map((binding) => {
      if (binding.id === 'birth') return {...binding, map: {...binding.map, [name]: 'motherName'}};
      return binding.id === 'self-as-mother' ? {...binding, lock: 'locked' as const} : binding;
    }),
  }));
});

const twoRegisters = {
  ...answers,
  birth: {outcome: 'found' as const, values: {...answers.birth.values, [name]: 'Trần T. Mẫu'}},
};

describe('a field that two registers know', () => {
  it('holds the value of the first, which may be changed where that one lets it', async () => {
    expect(await judge(world, {answers: twoRegisters})).toEqual([]);
    const input = await submit(world, {
      answers: twoRegisters,
      start: {documents: [paper]},
      edit: (declaration) => {
        declaration.set(name, 'Trần Thị Mẫu Mực');
      },
    });
    expect((await accept(input)).changedClaims).toEqual([{at: name, binding: 'birth'}]);
  });

  it('is locked by the second where the first knows nothing or is not stated', async () => {
    for (const birth of [answers.birth, fail('empty')]) {
      const codes = await judge(world, {
        answers: {...answers, birth},
        statement: (statement) => withoutClaim(withValue(statement, name, 'Ai Đó'), name),
      });
      expect(codes).toContain(`claim-mismatch ${name}`);
    }
    const codes = await judge(world, {
      answers: twoRegisters,
      statement: (statement) =>
        withoutLookup(withoutClaim(withValue(statement, name, 'Ai Đó'), name), 'birth'),
    });
    expect(codes).toContain(`claim-mismatch ${name}`);
  });

  it('is not stale because the second tells another value', async () => {
    const input = await submit(world, {answers: twoRegisters});
    const again = {
      self: answers.self.values,
      'self-as-mother': {...answers['self-as-mother'].values, [name]: 'Trần Thị Mới'},
    };
    const recheck = (binding: string) =>
      Promise.resolve({
        outcome: 'found' as const,
        values: new Map(Object.entries(binding === 'self' ? again.self : again['self-as-mother'])),
      });
    expect((await admit({...input, recheck})).accepted).toBe(true);
  });
});

it('leaves alone what a locked register knows of a field that is hidden', async () => {
  const hiding = await createWorld((document) => ({
    ...document,
    prefill: document.prefill.map((binding) =>
      binding.id === 'self' ? {...binding, map: {...binding.map, '/banSao/soLuong': 'copies'}} : binding,
    ),
  }));
  const values = {...answers.self.values, '/banSao/soLuong': 3};
  const told = {...answers, self: {outcome: 'found' as const, values}};
  const input = await submit(hiding, {answers: told, start: {values: {...typed, banSao: {can: false}}}});
  const recheck = () =>
    Promise.resolve({
      outcome: 'found' as const,
      values: new Map(Object.entries({...values, '/banSao/soLuong': 4})),
    });
  expect(await accept({...input, recheck})).toMatchObject({changedClaims: []});
  const shown = await submit(hiding, {answers: told});
  expect(await admit({...shown, recheck})).toMatchObject({
    issues: [{code: 'claim-stale', at: '/banSao/soLuong'}],
  });
});

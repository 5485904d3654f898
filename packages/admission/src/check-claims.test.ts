import type {Statement} from '@tokhai/core';
import {beforeAll, describe, expect, it} from 'vitest';
import {valueAt, withLookup, withValue, withoutClaim} from './testing/edit-statement.js';
import {accept, judge} from './testing/judge.js';
import {answers} from './testing/people.js';
import {paper, submit} from './testing/submission.js';
import {createWorld, type World} from './testing/world.js';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

const name = '/nguoiYeuCau/hoTen';

describe('a value that is stated as the register’s', () => {
  it('is the register’s', async () => {
    expect(await judge(world, {statement: (s) => withValue(s, name, 'Trần Thị Khác')})).toEqual([
      `claim-mismatch ${name}`,
    ]);
    // Inside a composite too: the hash covers the whole paper.
    expect(
      await judge(world, {statement: (s) => withValue(s, '/nguoiYeuCau/giayTo/ngayCap', '2020-01-01')}),
    ).toEqual(['claim-mismatch /nguoiYeuCau/giayTo']);
  });

  it('is there', async () => {
    expect(await judge(world, {statement: (s) => withValue(s, name, undefined)})).toEqual([
      `claim-mismatch ${name}`,
    ]);
  });

  it('opens the receipt’s hash with the salt of that very claim', async () => {
    const resalt = (s: Statement) =>
      withLookup(s, 'self', (lookup) => ({
        ...lookup,
        pointers: lookup.pointers.map((claim) => ({...claim, salt: 'f'.repeat(32)})),
      }));
    expect(await judge(world, {statement: resalt})).toHaveLength(4);
    expect((await judge(world, {statement: resalt}))[0]).toBe(`claim-mismatch ${name}`);
  });

  it('cannot be moved to another field', async () => {
    // The mother's own name, proved for her, stated as the register's name of the father.
    const move = (s: Statement) =>
      withLookup(withValue(s, '/cha/hoTen', valueAt(s, '/me/hoTen')), 'self-as-mother', (lookup) => ({
        ...lookup,
        pointers: lookup.pointers.map((claim) =>
          claim.pointer === '/me/hoTen' ? {...claim, pointer: '/cha/hoTen'} : claim,
        ),
      }));
    expect(await judge(world, {statement: move})).toContain('claim-mismatch /cha/hoTen');
  });

  it.each(['/constructor', '/__proto', '/toString', '/tre', '/nguoiYeuCau/giayTo/so'])(
    'cannot stand at %s, for which there is no hash',
    async (pointer) => {
      const claim = {pointer, salt: '5'.repeat(32)};
      const add = (s: Statement) =>
        withLookup(s, 'self', (lookup) => ({...lookup, pointers: [...lookup.pointers, claim]}));
      const codes = await judge(world, {statement: add});
      // Some are no pointers of a statement at all.
      expect(codes.every((code) => /^(claim-mismatch|invalid-statement)/.test(code))).toBe(true);
      expect(codes).not.toEqual([]);
    },
  );

  it('does not count from a lookup that does not apply', async () => {
    const fatherly = answers['spouse-as-father'];
    const codes = await judge(world, {
      answers: {...answers, 'self-as-father': fatherly},
      statement: (s) => ({
        ...s,
        claims: [
          ...s.claims,
          {binding: 'self-as-father', outcome: 'found', receipt: '0'.repeat(64), pointers: []},
        ],
      }),
    });
    expect(codes).toEqual(['statement-mismatch /claims']);
  });

  it('stands once in the order of the declaration', async () => {
    const codes = await judge(world, {statement: (s) => ({...s, claims: s.claims.toReversed()})});
    expect(codes).toEqual(['statement-mismatch /claims']);
  });
});

describe('a locked value', () => {
  it('cannot be left out of the claims', async () => {
    expect(await judge(world, {statement: (s) => withoutClaim(s, name)})).toEqual([`claim-mismatch ${name}`]);
  });

  it('cannot be left out of the claims to be changed', async () => {
    const change = (s: Statement) => withoutClaim(withValue(s, name, 'Trần Thị Khác'), name);
    expect(await judge(world, {statement: change})).toEqual([`claim-mismatch ${name}`]);
  });

  it('cannot be emptied', async () => {
    const at = '/nguoiYeuCau/noiCuTru';
    const empty = (s: Statement) => withoutClaim(withValue(s, at, undefined), at);
    expect(await judge(world, {statement: empty})).toEqual([`claim-mismatch ${at}`]);
  });

  it('may be typed where the register knew nothing of it', async () => {
    const {'/nguoiYeuCau/noiCuTru': home, ...known} = answers.self.values;
    const self = {outcome: 'found' as const, values: known};
    const changes = {answers: {...answers, self}};
    const typeHome = {
      edit: (declaration: {set: (at: string, value: typeof home) => boolean}) => {
        declaration.set('/nguoiYeuCau/noiCuTru', home);
      },
    };
    expect(await judge(world, {...changes, ...typeHome})).toEqual([]);
  });
});

describe('a value to confirm', () => {
  it('may be changed, is typed then, and the officer hears of it', async () => {
    const input = await submit(world, {
      start: {documents: [paper]},
      edit: (declaration) => {
        declaration.set('/tre/gioiTinh', '1');
        declaration.set('/ketHon/noi', undefined);
      },
    });
    const {review, changedClaims} = await accept(input);
    const entries = review.steps.flatMap(({sections}) => sections.flatMap((section) => section.entries));
    expect(entries.find(({at}) => at === '/tre/gioiTinh')).toMatchObject({value: 'Nam', origin: 'typed'});
    expect(changedClaims).toEqual([
      {at: '/tre/gioiTinh', binding: 'birth'},
      {at: '/ketHon/noi', binding: 'marriage'},
    ]);
  });

  it('no longer replaces a paper once it was changed', async () => {
    const codes = await judge(world, {
      edit: (declaration) => {
        declaration.set('/tre/gioiTinh', '1');
      },
    });
    expect(codes).toEqual(['document-missing']);
  });

  it('that was changed cannot be stated as the register’s', async () => {
    expect(await judge(world, {statement: (s) => withValue(s, '/tre/gioiTinh', '1')})).toEqual([
      'claim-mismatch /tre/gioiTinh',
    ]);
  });
});

describe('a dispute', () => {
  const note = 'Ngày sinh ghi sai';

  it('of a stated claim is accepted and shown', async () => {
    const input = await submit(world, {
      edit: (declaration) => {
        declaration.dispute('/nguoiYeuCau/ngaySinh', note);
      },
    });
    const {statement, review} = await accept(input);
    expect(statement.disputes).toEqual([{pointer: '/nguoiYeuCau/ngaySinh', binding: 'self', note}]);
    expect(JSON.stringify(review)).toContain(note);
  });

  const dispute = (part: object) => (s: Statement) => ({
    ...s,
    disputes: [{pointer: '/nguoiYeuCau/ngaySinh', binding: 'self', note, ...part}],
  });

  it.each([
    ['a typed value', {pointer: '/tre/hoTen'}],
    ['no value', {pointer: '/khong/co'}],
    ['another lookup', {binding: 'birth'}],
    ['no lookup', {binding: 'khong-co'}],
  ])('of %s speaks of nothing', async (_, part) => {
    const [code] = await judge(world, {statement: dispute(part)});
    expect(code).toMatch(/^dispute-unfounded \//);
  });

  it.each([
    ['too long', 'a'.repeat(501)],
    ['not composed', 'Ngày sinh sai'.normalize('NFD')],
    ['padded', ` ${note}`],
  ])('whose note is %s could not have been written', async (_, text) => {
    const codes = await judge(world, {statement: dispute({note: text})});
    expect(codes).toEqual(['statement-mismatch /disputes/0/note']);
  });

  it('may be as long as the declaration allows, in characters', async () => {
    expect(await judge(world, {statement: dispute({note: '𠀀'.repeat(500)})})).toEqual([]);
  });

  it('cannot hide characters', async () => {
    const codes = await judge(world, {statement: dispute({note: 'đúng \u202Eias'})});
    expect(codes).toEqual(['forbidden-character /nguoiYeuCau/ngaySinh']);
  });

  it('stands once for a value', async () => {
    const twice = (s: Statement) => {
      const once = dispute({})(s);
      return {...once, disputes: [...once.disputes, ...dispute({note: 'Khác'})(s).disputes]};
    };
    expect(await judge(world, {statement: twice})).toEqual(['statement-mismatch /disputes']);
  });
});

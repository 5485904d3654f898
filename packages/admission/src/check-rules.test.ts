import type {Statement} from '@tokhai/core';
import {beforeAll, describe, expect, it} from 'vitest';
import {admit} from './admit.js';
import {withValue, withoutClaim} from './testing/edit-statement.js';
import {accept, judge} from './testing/judge.js';
import {answers, fail, typed} from './testing/people.js';
import {paper, submit} from './testing/submission.js';
import {createWorld, type World} from './testing/world.js';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

describe('what is stated beside what the declaration would state', () => {
  it.each([
    ['a hidden value', '/nguoiYeuCau/soDinhDanh', '001198000011'],
    ['an unknown group', '/ghiChu', {duyet: true}],
    ['an empty object', '/ghiChu', {}],
    ['an empty member', '/nguoiYeuCau/ghiChu', ''],
    ['a null', '/tre/ghiChu', null],
    ['a computed value of one’s own', '/tre/ngaySinhChu', 'Ngày nào đó'],
    ['a key like an object’s own', '/tre/toString', 'x'],
    ['a key like a map’s own', '/hasOwnProperty', {x: 1}],
  ])('%s is smuggled in', async (_, pointer, value) => {
    expect(await judge(world, {statement: (s) => withValue(s, pointer, value)})).toContain(
      'statement-mismatch /values',
    );
  });

  it('a value of a hidden group is smuggled in', async () => {
    const unknownFather = {...typed, tre: {...typed.tre, truongHop: 'khong-ro-cha'}};
    const codes = await judge(world, {
      start: {values: unknownFather},
      statement: (s) => withValue(s, '/cha/hoTen', 'Nguyễn Văn Thử'),
    });
    expect(codes).toEqual(['statement-mismatch /values']);
  });

  it('a missing computed value is missing', async () => {
    expect(await judge(world, {statement: (s) => withValue(s, '/tre/ngaySinhChu', undefined)})).toEqual([
      'statement-mismatch /values',
    ]);
  });

  it.each([
    ['decomposed', 'Nguyễn Thị Bé Thử'.normalize('NFD')],
    ['padded', ' Nguyễn Thị Bé Thử'],
  ])('a %s text is not what a declaration holds', async (_, text) => {
    expect(await judge(world, {statement: (s) => withValue(s, '/tre/hoTen', text)})).toEqual([
      'statement-mismatch /values',
    ]);
  });

  it.each(['tre', 'banSao', 'me'])('the group %s is not replaced by another kind of value', async (group) => {
    for (const value of ['x', 1, true, ['x']]) {
      expect(await judge(world, {statement: (s) => withValue(s, `/${group}`, value)})).not.toEqual([]);
    }
  });
});

describe('the procedure’s own rules', () => {
  it('hold again: a birth date in the future', async () => {
    const admission = await admit(
      await submit(world, {
        start: {documents: [paper]},
        edit: (declaration) => {
          declaration.set('/tre/ngaySinh', '2026-11-23');
        },
      }),
    );
    expect(admission).toEqual({
      accepted: false,
      issues: [{code: 'constraint', at: '/tre/ngaySinh', message: 'ngay-sinh-tuong-lai'}],
    });
  });

  it('hold on the challenge’s day, not the browser’s', async () => {
    const changes = {
      start: {today: '2026-11-22', documents: [paper]},
      edit: (declaration: {set: (at: string, value: string) => boolean}) => {
        declaration.set('/tre/ngaySinh', '2026-11-22');
      },
    };
    expect(await judge(world, changes)).toEqual([]);
    const codes = await judge(world, {
      ...changes,
      challenge: (challenge) => ({...challenge, today: '2026-11-21'}),
    });
    expect(codes).toEqual(['constraint /tre/ngaySinh']);
  });

  it.each([
    ['/tre/hoTen', undefined, 'required /tre/hoTen'],
    ['/tre/hoTen', 'Bé \u200BThử', 'forbidden-character /tre/hoTen'],
    ['/tre/gioiTinh', '3', 'not-in-list /tre/gioiTinh', 'document-missing'],
    ['/banSao/soLuong', 21, 'too-big /banSao/soLuong'],
    ['/banSao/soLuong', '2', 'wrong-type /banSao/soLuong'],
    ['/tre/hoTen', 'x'.repeat(100_000), 'too-long /tre/hoTen'],
  ])('hold again: %s as %j', async (pointer, value, ...codes) => {
    const change = (s: Statement) => withoutClaim(withValue(s, pointer, value), pointer);
    expect(await judge(world, {statement: change})).toEqual(codes);
  });

  it('that cannot run are told, never passed over', async () => {
    const dividing = await createWorld((document) => ({
      ...document,
      rules: [
        ...document.rules,
        {
          at: '/banSao/soLuong',
          constraint: '10 / (banSao.soLuong - 2) > 0',
          message: 'ngay-cap-tuong-lai',
        },
      ],
    }));
    expect(await judge(dividing, {})).toEqual(['rule-fault /banSao/soLuong']);
  });

  it('are told one by one, but no longer than an answer may be', async () => {
    const many = Array.from({length: 300}, () => ({pointer: '/tre/hoTen', binding: 'self', note: 'x'}));
    const admission = await admit(await submit(world, {statement: (s) => ({...s, disputes: many})}));
    expect(admission.accepted ? [] : admission.issues).toHaveLength(100);
  });
});

describe('papers', () => {
  const withoutNotice = {...answers, birth: fail('empty')};
  const child = {
    ...typed,
    tre: {
      ...typed.tre,
      ngaySinh: '2026-11-05',
      gioiTinh: '2',
      noiSinh: {tinh: '01', xa: '00070', chiTiet: 'Bệnh viện Thử Nghiệm'},
    },
  };
  const byHand = () => ({answers: withoutNotice, start: {values: child, documents: [paper]}});

  it('are wanted where no register replaces them', async () => {
    expect(await judge(world, {answers: withoutNotice, start: {values: child}})).toEqual([
      'document-missing',
    ]);
    expect(await judge(world, byHand())).toEqual([]);
  });

  it('are accepted and reviewed with their digest', async () => {
    const {review} = await accept(await submit(world, byHand()));
    expect(review.documents[0]).toMatchObject({status: 'attached'});
    expect(review.documents[0]?.detail).toContain(paper.digest);
  });

  const pages = ['1', '2', '3'].map((page) => ({
    ...paper,
    name: `trang-${page}.pdf`,
    digest: page.repeat(64),
  }));
  const several = () =>
    createWorld((document) => ({
      ...document,
      documents: document.documents.map((one) => ({...one, maxFiles: 2})),
    }));

  it('may be of several files where the procedure says so', async () => {
    const start = {values: child, documents: pages.slice(0, 2)};
    const {statement, review} = await accept(await submit(await several(), {answers: withoutNotice, start}));
    expect(statement.documents.map(({digest}) => digest)).toEqual(
      pages.slice(0, 2).map(({digest}) => digest),
    );
    expect(review.documents.map(({label}) => label.slice(-5))).toEqual(['(1/2)', '(2/2)']);
    expect(await judge(world, {answers: withoutNotice, start})).toEqual(['too-many-files']);
    const more = {values: child, documents: pages};
    expect(await judge(await several(), {answers: withoutNotice, start: more})).toEqual(['too-many-files']);
  });

  it('of several files are each held by the gateway, none left out of the review', async () => {
    const start = {values: child, documents: pages.slice(0, 2)};
    const held = await judge(await several(), {
      answers: withoutNotice,
      start,
      input: (input) => ({...input, storedDocuments: input.storedDocuments.slice(0, 1)}),
    });
    expect(held).toEqual(['document-mismatch /documents/1']);
    const dropped = await judge(await several(), {
      answers: withoutNotice,
      start,
      settled: (statement) => ({...statement, documents: statement.documents.slice(0, 1)}),
    });
    expect(dropped).toEqual(['review-mismatch /review/digest']);
  });

  it.each([
    ['id', {id: 'uy-quyen'}],
    ['digest', {digest: '1'.repeat(64)}],
    ['size', {size: 1}],
    ['mediaType', {mediaType: 'image/png'}],
  ])('are those that the gateway holds: another %s', async (_, part) => {
    const codes = await judge(world, {
      ...byHand(),
      input: (input) => ({
        ...input,
        storedDocuments: input.storedDocuments.map((stored) => ({...stored, ...part})),
      }),
    });
    expect(codes).toEqual(['document-mismatch /documents/0']);
  });

  it.each([
    ['twice', () => [paper, paper]],
    ['unknown', () => [paper, {...paper, id: 'khong-co'}]],
    ['unwanted', () => [paper, {...paper, id: 'uy-quyen'}]],
    ['renamed in disguise', () => [{...paper, name: 'giấy.pdf'.normalize('NFD')}]],
  ])('that are %s are not stated', async (_, documents) => {
    const codes = await judge(world, {...byHand(), statement: (s) => ({...s, documents: documents()})});
    expect(codes).toEqual(['statement-mismatch /documents']);
  });

  it.each([
    ['document-type', {mediaType: 'text/html'}],
    ['document-too-large', {size: 5_242_881}],
    ['forbidden-character', {name: 'giay\u202Efdp.exe'}],
  ])('are judged by the procedure: %s', async (code, part) => {
    const codes = await judge(world, {
      ...byHand(),
      statement: (s) => ({...s, documents: [{...paper, ...part}]}),
    });
    expect(codes).toEqual([code]);
  });
});

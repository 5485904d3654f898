import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {RegisterRequest} from '../index.js';
import {readEdgeAnswer, readRegisterAnswer} from '../index.js';

const request: RegisterRequest = {
  subject: {number: '001099000001'},
  attributes: ['name', 'sex'],
  purpose: 'p',
  basis: 'b',
};
const good = {
  outcome: 'found',
  recordId: 'r1',
  assurance: 'high',
  attributes: {name: 'Thử', sex: null, extra: 1},
};

describe('readRegisterAnswer', () => {
  it('keeps what was asked for, drops the rest and what is null', () => {
    expect(readRegisterAnswer(good, request)).toEqual({...good, attributes: {name: 'Thử'}});
  });

  it.each([
    ['null', null],
    ['text', '<html>'],
    ['a list', []],
    ['an unknown outcome', {outcome: 'ok'}],
    ['no record id', {...good, recordId: ''}],
    ['an endless record id', {...good, recordId: 'x'.repeat(201)}],
    ['an unknown assurance', {...good, assurance: 'certain'}],
    ['attributes as a list', {...good, attributes: []}],
    ['a number that is none', {...good, attributes: {name: Number.NaN}}],
    ['a lone surrogate', {...good, attributes: {name: '\ud800'}}],
    ['a date object', {...good, attributes: {name: new Date(0)}}],
    ['a function', {...good, attributes: {name: () => 'x'}}],
  ])('cannot read %s', (_, answer) => {
    expect(readRegisterAnswer(answer, request)).toBeUndefined();
  });

  it('refuses structures too deep or too large', () => {
    let deep: unknown = 'x';
    for (let index = 0; index < 40; index += 1) deep = [deep];
    expect(readRegisterAnswer({...good, attributes: {name: deep}}, request)).toBeUndefined();
    expect(readRegisterAnswer({...good, attributes: {name: Array(10_000).fill(1)}}, request)).toBeUndefined();
  });

  it('does not take inherited attributes for answers', () => {
    const wanted = {...request, attributes: ['toString', 'constructor']};
    expect(readRegisterAnswer(good, wanted)).toEqual({...good, attributes: {}});
  });

  it('never throws and never returns an attribute that was not asked for', () => {
    fc.assert(
      fc.property(fc.anything(), (attributes) => {
        const answer = readRegisterAnswer({...good, attributes}, request);
        if (answer?.outcome !== 'found') return;
        expect(Object.keys(answer.attributes).every((name) => request.attributes.includes(name))).toBe(true);
      }),
    );
  });
});

describe('readEdgeAnswer', () => {
  it('reads numbers and record ids', () => {
    const answer = {outcome: 'found', subjects: [{number: '1'}, {recordId: 'r'}]};
    expect(readEdgeAnswer(answer)).toEqual(answer);
  });

  it('takes no subjects as empty', () => {
    expect(readEdgeAnswer({outcome: 'found', subjects: []})).toEqual({outcome: 'empty'});
  });

  it.each([
    [null],
    [{outcome: 'found'}],
    [{outcome: 'found', subjects: [{}]}],
    [{outcome: 'found', subjects: Array(60).fill({number: '1'})}],
  ])('cannot read %j', (answer) => {
    expect(readEdgeAnswer(answer)).toBeUndefined();
  });
});

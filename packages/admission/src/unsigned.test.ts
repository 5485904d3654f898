import {describe, expect, it} from 'vitest';
import {withValue} from './testing/edit-statement.js';
import {accept, judge} from './testing/judge.js';
import {answers, fail, motherNumber, strangerNumber} from './testing/people.js';
import {submit} from './testing/submission.js';
import {by, nobody, role, stranger, typedPaper, world} from './testing/signers.js';

describe('without a signature', () => {
  it('nothing is accepted where the procedure wants one', async () => {
    const codes = await judge(world, {
      sign: nobody,
      challenge: (challenge) => ({...challenge, accept: ['signature']}),
    });
    expect(codes).toEqual(['signature-missing /signatures']);
  });

  it('the session’s person is the role’s person', async () => {
    const codes = await judge(world, {
      sign: nobody,
      input: (input) => ({
        ...input,
        submission: {...input.submission, subjectNumber: strangerNumber},
      }),
    });
    expect(codes).toEqual([`signer-mismatch ${role}`]);
  });

  it('nobody types another person’s number', async () => {
    const values = typedPaper(strangerNumber);
    const codes = await judge(world, {sign: nobody, answers: {...answers, self: fail()}, start: {values}});
    expect(codes).toEqual([`signer-mismatch ${role}`]);
  });

  it('a session without a number is nobody', async () => {
    const codes = await judge(world, {
      sign: nobody,
      challenge: (challenge) => ({...challenge, roles: [{id: 'x', identity: '/khong/co'}]}),
      input: (input) => ({...input, submission: {...input.submission, subjectNumber: ''}}),
    });
    expect(codes).toEqual(['signer-mismatch /khong/co']);
  });

  it('two roles of two people cannot be served', async () => {
    const codes = await judge(world, {
      sign: nobody,
      challenge: (challenge) => ({
        ...challenge,
        roles: [
          {id: 'me', identity: '/me/soDinhDanh'},
          {id: 'cha', identity: '/cha/soDinhDanh'},
        ],
      }),
    });
    expect(codes).toEqual(['signer-mismatch /cha/soDinhDanh']);
  });
});

it('refuses a change of the signer in the values, where the register names another', async () => {
  const codes = await judge(world, {
    statement: (statement) => withValue(statement, role, strangerNumber),
    sign: by(stranger),
  });
  expect(codes).toEqual(['claim-mismatch /nguoiYeuCau/giayTo']);
});

it('reports every signature that it accepts', async () => {
  const {verification} = await accept(await submit(world));
  expect(verification[0]?.signatures[0]?.signer.ids).toEqual([{type: 'CCCD', value: motherNumber}]);
});

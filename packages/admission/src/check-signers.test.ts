import {describe, expect, it} from 'vitest';
import type {Issue} from '@tokhai/core';
// The only builder of such a CMS; no room's product makes one.
import {authorityExtensions, makeParty} from '../../sign/src/testing/make-certificates.js';
import {makeCms} from '../../sign/src/testing/make-cms.js';
import {admit} from './admit.js';
import {judge} from './testing/judge.js';
import {answers, fail, motherNumber, strangerNumber} from './testing/people.js';
import {submit, type Changes} from './testing/submission.js';
import {createCitizen, createTestAuthority, createWorld, type World} from './testing/world.js';
import {by, cccd, father, nobody, role, stranger, subjectOf, typedPaper, world} from './testing/signers.js';

describe('a signature', () => {
  const checksOf = async (changes: Changes): Promise<Issue | undefined> => {
    const admission = await admit(await submit(world, changes));
    return admission.accepted ? undefined : admission.issues[0];
  };

  it('with any bit flipped is invalid', async () => {
    const input = await submit(world);
    const [cms = new Uint8Array()] = input.signatures;
    for (let at = 0; at < cms.length; at += 97) {
      const spoiled = cms.slice();
      spoiled[at] = (spoiled[at] ?? 0) ^ (1 << (at % 8));
      const admission = await admit({...input, signatures: [spoiled]});
      expect(admission).toMatchObject({
        accepted: false,
        issues: [{code: 'signature-invalid', at: '/signatures/0'}],
      });
    }
  });

  it('over other bytes is invalid and says why', async () => {
    const other = new TextEncoder().encode('{}');
    const issue = await checksOf({sign: async () => [await world.mother.sign(other)]});
    expect(issue).toEqual({
      code: 'signature-invalid',
      at: '/signatures/0',
      params: {checks: ['content-digest']},
    });
  });

  it('of an expired certificate is invalid', async () => {
    const expired = await createCitizen(world.authority, {
      notBefore: new Date('2026-02-01T00:00:00Z'),
      days: 30,
    });
    const issue = await checksOf({sign: by(expired)});
    expect(issue).toMatchObject({code: 'signature-invalid', params: {checks: ['validity']}});
  });

  it('of a certificate that is not valid yet is invalid', async () => {
    const early = await createCitizen(world.authority, {notBefore: new Date('2026-12-01T00:00:00Z')});
    expect(await judge(world, {sign: by(early)})).toEqual(['signature-invalid /signatures/0']);
  });

  it('under another authority is invalid, even one of the same name', async () => {
    const forged = await createCitizen(await createTestAuthority());
    expect(await judge(world, {sign: by(forged)})).toEqual(['signature-invalid /signatures/0']);
  });

  it('without any anchor is invalid', async () => {
    expect(await judge(world, {input: (input) => ({...input, anchors: []})})).toEqual([
      'signature-invalid /signatures/0',
    ]);
  });

  it('of a certificate that is not for signing documents is invalid', async () => {
    const wrong = await createCitizen(world.authority, {keyUsage: ['keyAgreement']});
    expect(await judge(world, {sign: by(wrong)})).toEqual(['signature-invalid /signatures/0']);
  });

  it('under an algorithm that the challenge does not name is invalid', async () => {
    const legacy = await createCitizen(world.authority, {algorithm: 'PKCS1-SHA256'});
    const issue = await checksOf({sign: by(legacy)});
    expect(issue).toMatchObject({code: 'signature-invalid', params: {checks: ['signature-algorithm']}});
    const strong = await createCitizen(world.authority, {algorithm: 'PSS-SHA256'});
    expect(await judge(world, {sign: by(strong)})).toEqual([]);
  });

  it('that is nothing of the kind is invalid', async () => {
    for (const cms of [new Uint8Array(), Uint8Array.of(0x30, 0x80), new Uint8Array(4000).fill(0x30)]) {
      expect(await judge(world, {sign: () => Promise.resolve([cms])})).toEqual([
        'signature-invalid /signatures/0',
      ]);
    }
  });
});

describe('the signer', () => {
  it('is the person whom the role names', async () => {
    expect(await judge(world, {sign: by(stranger)})).toContain('signer-mismatch /signatures');
    expect(await judge(world, {sign: by(father)})).toContain('signer-mismatch /signatures');
  });

  it.each([
    ['the right one in front', () => by(world.mother, stranger)],
    ['the right one behind', () => by(stranger, world.mother)],
    ['the right one twice', () => by(world.mother, world.mother)],
  ])('signs alone: %s', async (_, sign) => {
    expect(await judge(world, {sign: sign()})).toEqual(['signer-mismatch /signatures']);
  });

  it.each([
    ['two personal numbers', [cccd(motherNumber), cccd(strangerNumber)]],
    ['two personal numbers, the other way round', [cccd(strangerNumber), cccd(motherNumber)]],
    ['no number', []],
    ['her number as a tax code', [{type: 'MST' as const, value: motherNumber}]],
    ['her number without a kind', [{type: 'UID' as const, value: motherNumber}]],
    ['her number with a blank', [cccd(`${motherNumber} `)]],
    ['her number in other digits', [cccd('００１１９８００００１１')]],
    ['an empty number', [cccd('')]],
  ])('with %s is nobody', async (_, ids) => {
    const person = await createCitizen(world.authority, subjectOf(...ids));
    expect(await judge(world, {sign: by(person)})).toContain('signer-mismatch /signatures');
  });

  it('may have other numbers beside the personal one', async () => {
    const ids = [cccd(motherNumber), cccd(motherNumber), {type: 'MST' as const, value: '0100109106'}];
    expect(await judge(world, {sign: by(await createCitizen(world.authority, subjectOf(...ids)))})).toEqual(
      [],
    );
  });

  it('cannot be nobody because the role names nobody', async () => {
    const unnamed = await createCitizen(world.authority, subjectOf());
    const codes = await judge(world, {
      answers: {...answers, self: fail()},
      start: {values: typedPaper()},
      sign: by(unnamed),
    });
    expect(codes).not.toEqual([]);
    const hidden = await judge(world, {
      challenge: (challenge) => ({
        ...challenge,
        roles: [{id: 'x', identity: '/khong/co'}],
      }),
      sign: by(unnamed),
    });
    expect(hidden).toEqual(['signer-mismatch /signatures', 'signer-mismatch /signatures/0']);
  });

  it('cannot be named by a value that is no text', async () => {
    const codes = await judge(world, {
      challenge: (challenge) => ({...challenge, roles: [{id: 'x', identity: '/nguoiYeuCau/giayTo'}]}),
    });
    expect(codes).toEqual(['signer-mismatch /signatures', 'signer-mismatch /signatures/0']);
  });
});

describe('two roles', () => {
  const roles = [
    {id: 'me', identity: '/me/soDinhDanh'},
    {id: 'cha', identity: '/cha/soDinhDanh'},
  ];
  const both = {challenge: <T extends object>(challenge: T) => ({...challenge, roles})};

  it('want both people, in any order', async () => {
    expect(await judge(world, {...both, sign: by(world.mother, father)})).toEqual([]);
    expect(await judge(world, {...both, sign: by(father, world.mother)})).toEqual([]);
  });

  it.each([
    ['one person', () => by(world.mother)],
    ['one person twice', () => by(world.mother, world.mother)],
    ['a stranger for one of them', () => by(world.mother, stranger)],
  ])('are not served by %s', async (_, sign) => {
    const codes = await judge(world, {...both, sign: sign()});
    expect(codes[0]).toBe('signer-mismatch /signatures');
  });

  it('are not served by somebody without a personal number beside one of them', async () => {
    const agency = await createCitizen(world.authority, subjectOf({type: 'MST', value: '0100109106'}));
    const codes = await judge(world, {...both, sign: by(world.mother, agency)});
    expect(codes).toEqual(['signer-mismatch /signatures', 'signer-mismatch /signatures/1']);
  });

  it('are two, also where a procedure calls both the same', async () => {
    const twins = {
      challenge: <T extends object>(challenge: T) => ({
        ...challenge,
        roles: roles.toReversed().map(({identity}) => ({id: 'ky', identity})),
      }),
    };
    expect(await judge(world, {...twins, sign: by(world.mother)})).toEqual(['signer-mismatch /signatures']);
    expect(await judge(world, {...twins, sign: by(world.mother, father)})).toEqual([]);
    expect(await judge(world, {...twins, sign: nobody})).toEqual(['signer-mismatch /cha/soDinhDanh']);
  });

  it('of one person want one signature, and take no stranger’s in place of a second', async () => {
    const same = {
      challenge: <T extends object>(challenge: T) => ({
        ...challenge,
        roles: [
          {id: 'me', identity: '/me/soDinhDanh'},
          {id: 'nguoi-yeu-cau', identity: role},
        ],
      }),
    };
    expect(await judge(world, {...same, sign: by(world.mother)})).toEqual([]);
    expect(await judge(world, {...same, sign: by(world.mother, world.mother)})).toEqual([]);
    expect(await judge(world, {...same, sign: by(world.mother, stranger)})).toEqual([
      'signer-mismatch /signatures/1',
    ]);
  });
});

describe('a role with a condition', () => {
  const withCondition = (when: string): Promise<World> =>
    createWorld((document) => ({
      ...document,
      signing: {...document.signing, roles: document.signing.roles.map((one) => ({...one, when}))},
    }));

  it('asks for its signer where it holds and where it cannot be told', async () => {
    for (const when of ["tre.truongHop == 'du'", 'banSao.soLuong > 30']) {
      const conditional = await withCondition(when);
      const other = await createCitizen(conditional.authority, subjectOf(cccd(strangerNumber)));
      expect(await judge(conditional, {sign: by(other)})).toContain('signer-mismatch /signatures');
    }
  });

  it('opens the dossier to nobody where every role falls away', async () => {
    const conditional = await withCondition("tre.truongHop == 'bo-roi'");
    expect(await judge(conditional, {})).toEqual(['signer-mismatch /signatures']);
    expect(await judge(conditional, {sign: nobody})).toEqual(['signer-mismatch /signatures']);
  });

  it('asks for nobody where it is false, and for the others as ever', async () => {
    const conditional = await createWorld((document) => ({
      ...document,
      signing: {
        ...document.signing,
        roles: [
          ...document.signing.roles,
          {id: 'nguoi-giam-ho', identity: '/me/soDinhDanh', when: "tre.truongHop == 'bo-roi'"},
        ],
      },
    }));
    expect(await judge(conditional, {})).toEqual([]);
  });
});

describe('one CMS with several signers', () => {
  it('has no room for a stranger or for the same person again', async () => {
    const root = await makeParty({subject: {commonName: 'TEST Root'}, extensions: authorityExtensions()});
    const party = (value: string) =>
      makeParty({subject: {commonName: 'Người Thử', ids: [cccd(value)]}, issuer: root});
    const [right, wrong] = [await party(motherNumber), await party(strangerNumber)];
    const anchored = (sign: NonNullable<Changes['sign']>): Changes => ({
      sign,
      input: (input) => ({...input, anchors: [root.certificate]}),
    });
    const make =
      (others: (content: Uint8Array) => Promise<readonly Uint8Array[]>): NonNullable<Changes['sign']> =>
      async (content) => {
        const more = await others(content);
        const certificates = [right.certificate, ...(more.length > 0 ? [wrong.certificate] : [])];
        const cms = await makeCms(right, content, {signerInfos: (own) => [own, ...more], certificates});
        return [cms];
      };
    const infoOf = async (person: typeof right, content: Uint8Array) => {
      const found: Uint8Array[] = [];
      await makeCms(person, content, {signerInfos: (own) => (found.push(own), [own])});
      return found;
    };
    expect(await judge(world, anchored(make(() => Promise.resolve([]))))).toEqual([]);
    expect(await judge(world, anchored(make((content) => infoOf(wrong, content))))).toEqual([
      'signer-mismatch /signatures/0',
    ]);
    expect(await judge(world, anchored(make((content) => infoOf(right, content))))).toEqual([
      'signer-mismatch /signatures/0',
    ]);
  });
});

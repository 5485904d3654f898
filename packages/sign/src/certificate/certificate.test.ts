import {describe, expect, it} from 'vitest';
import {encodeExtension} from '../authority/encode-extensions.js';
import {concatBytes} from '../bytes.js';
import {encodeName} from '../authority/encode-name.js';
import {readDer} from '../der/node.js';
import {asn1Null, oid, printableString, sequence, setOf, utf8String} from '../der/write.js';
import {identitiesOf, readCertificate} from '../index.js';
import {oids} from '../oids.js';
import {makeFamily, makeParty, signerExtensions} from '../testing/make-certificates.js';
import {namesMatch, readIdentities, readName} from './name.js';

function attribute(type: string, value: Uint8Array): Uint8Array {
  return sequence(oid(type), value);
}

describe('readCertificate', () => {
  it('reads names, identity numbers, validity, usages and key', async () => {
    const {citizen, authority} = await makeFamily();
    const certificate = readCertificate(citizen.certificate);
    expect(certificate).toMatchObject({
      subject: {name: 'Nguyễn Văn Thử', country: 'VN'},
      issuer: {name: 'DEMO Issuing'},
      ids: [{type: 'CCCD', value: '001099000012'}],
      keyUsage: ['digitalSignature', 'nonRepudiation'],
      algorithm: {kind: 'EC', curve: 'P-256'},
      notBefore: new Date('2026-01-01T00:00:00Z'),
    });
    expect(certificate.extKeyUsage).toBeUndefined();
    expect(certificate.serial).toMatch(/^[0-9a-f]+$/);
    expect(readCertificate(authority.certificate).extensions.basicConstraints).toEqual({
      ca: true,
      pathLength: 0,
    });
    expect(identitiesOf(citizen.certificate)).toEqual(certificate.ids);
    expect(identitiesOf(certificate)).toEqual(certificate.ids);
  });

  it('refuses two signature algorithms that differ', async () => {
    const {certificate} = await makeParty({subject: {commonName: 'Lê Mẫu'}});
    const announced = oid(oids.ecdsaWithSha256);
    const at = Buffer.from(certificate).lastIndexOf(announced);
    const altered = concatBytes(
      certificate.subarray(0, at),
      oid(oids.ecdsaWithSha384),
      certificate.subarray(at + announced.length),
    );
    expect(() => readCertificate(altered)).toThrow(expect.objectContaining({code: 'invalid-certificate'}));
  });

  it('refuses a repeated extension', async () => {
    const twice = encodeExtension('1.2.3', false, asn1Null());
    const {certificate} = await makeParty({
      subject: {commonName: 'Lê Mẫu'},
      extensions: [...signerExtensions(), twice, twice],
    });
    expect(() => readCertificate(certificate)).toThrow(
      expect.objectContaining({name: 'SignError', code: 'invalid-certificate'}),
    );
  });
});

describe('identity numbers', () => {
  const idsOf = (name: Uint8Array): unknown => readIdentities(readName(readDer(name)));

  it('come from every UID, whatever else the name says', () => {
    const subject = encodeName({
      commonName: 'UID=CCCD:001099000099, Mẫu',
      organization: 'CCCD:001099000098',
      ids: [
        {type: 'MST', value: '0100000001-001'},
        {type: 'CCCD', value: '001099000012'},
        {type: 'UID', value: 'cccd:001099000097'},
        {type: 'UID', value: 'mau'},
      ],
    });
    expect(idsOf(subject)).toEqual([
      {type: 'MST', value: '0100000001-001'},
      {type: 'CCCD', value: '001099000012'},
      {type: 'UID', value: 'cccd:001099000097'},
      {type: 'UID', value: 'mau'},
    ]);
  });

  it('are found inside a multi-valued RDN', () => {
    const rdn = setOf([
      attribute(oids.commonName, utf8String('Lê Mẫu')),
      attribute(oids.userId, utf8String('CCCD:001099000012')),
    ]);
    expect(idsOf(sequence(rdn))).toEqual([{type: 'CCCD', value: '001099000012'}]);
  });

  it('are refused with control characters around them', () => {
    const name = sequence(setOf([attribute(oids.userId, utf8String('CCCD:001099000012\u0000'))]));
    expect(() => idsOf(name)).toThrow(expect.objectContaining({code: 'invalid-der'}));
  });
});

describe('namesMatch', () => {
  const name = (...rdns: Uint8Array[]): ReturnType<typeof readName> => readName(readDer(sequence(...rdns)));
  const cn = (value: Uint8Array): Uint8Array => setOf([attribute(oids.commonName, value)]);

  it('looks past case, string type and white space, and at everything else', () => {
    const plain = name(cn(utf8String('Demo  Root')));
    expect(namesMatch(plain, name(cn(printableString(' DEMO root '))))).toBe(true);
    expect(namesMatch(plain, name(cn(utf8String('Demo Roots'))))).toBe(false);
    expect(namesMatch(plain, name(setOf([attribute(oids.organization, utf8String('Demo Root'))])))).toBe(
      false,
    );
    expect(namesMatch(plain, name(cn(utf8String('Demo Root')), cn(utf8String('x'))))).toBe(false);
  });

  it('tells one RDN of two values from two RDNs', () => {
    const country = attribute(oids.country, printableString('VN'));
    const common = attribute(oids.commonName, utf8String('A'));
    const separate = name(setOf([country]), setOf([common]));
    expect(namesMatch(separate, name(setOf([country, common])))).toBe(false);
    const other = attribute(oids.organization, utf8String('Mẫu'));
    const front = name(setOf([country, common]), setOf([other]));
    expect(namesMatch(front, name(setOf([common]), setOf([country, other])))).toBe(false);
  });
});

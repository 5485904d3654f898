import {
  AuthenticatedSafe,
  CertBag,
  CryptoEngine,
  EncryptedData,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeContents,
  type ContentInfo,
  type MacData,
} from 'pkijs';
import {OctetString} from 'asn1js';
import {ownBytes, type OwnBytes} from '../bytes.js';
import {SignError} from '../sign-error.js';
import {checkIterations, checkProtection} from './check-protection.js';

/** What a PKCS#12 file holds. */
export interface Pkcs12Contents {
  /** PKCS#8 keys in the clear: to be imported and wiped. */
  readonly keys: readonly OwnBytes[];
  readonly certificates: readonly OwnBytes[];
}

const contentTypes = {data: '1.2.840.113549.1.7.1', encrypted: '1.2.840.113549.1.7.6'};

/** Reads a PKCS#12 file with pkijs as parser (RFC 7292). @throws SignError */
export async function readPkcs12(
  bytes: Uint8Array,
  password: ArrayBuffer,
  subtle: SubtleCrypto,
): Promise<Pkcs12Contents> {
  const engine = new CryptoEngine({name: 'tokhai', crypto: platformWith(subtle)});
  const file = PFX.fromBER(ownBytes(bytes));
  const safes = readSafes(file);
  await checkIntegrity(file, password, engine);
  const keys: OwnBytes[] = [];
  const certificates: OwnBytes[] = [];
  for (const safe of safes) {
    const contents = await openSafe(safe, password, engine);
    for (const {bagValue} of contents.safeBags) {
      if (bagValue instanceof PKCS8ShroudedKeyBag) keys.push(await openKey(bagValue, password, engine));
      if (bagValue instanceof PrivateKeyInfo) keys.push(encodeKey(bagValue));
      if (bagValue instanceof CertBag) certificates.push(readCertificateBag(bagValue));
    }
  }
  return {keys, certificates};
}

function platformWith(subtle: SubtleCrypto): Crypto {
  return {
    subtle,
    getRandomValues: (array) => crypto.getRandomValues(array),
    randomUUID: () => crypto.randomUUID(),
  };
}

/** One safe of the file, its bags in the clear or behind the password. */
type Safe =
  | {readonly kind: 'clear'; readonly content: ArrayBuffer}
  | {readonly kind: 'encrypted'; readonly data: EncryptedData};

function readSafes({authSafe}: PFX): readonly Safe[] {
  if (authSafe.contentType !== contentTypes.data) {
    throw new SignError('invalid-pkcs12', 'only files with a password are opened');
  }
  return AuthenticatedSafe.fromBER(readOctets(authSafe)).safeContents.map(readSafe);
}

function readOctets({content}: ContentInfo): ArrayBuffer {
  const octets: unknown = content;
  if (octets instanceof OctetString) return octets.getValue();
  throw new SignError('invalid-pkcs12', 'content is missing');
}

function readSafe(safe: ContentInfo): Safe {
  if (safe.contentType === contentTypes.data) return {kind: 'clear', content: readOctets(safe)};
  if (safe.contentType !== contentTypes.encrypted) {
    throw new SignError('unsupported-encryption', 'only protection by a password is opened');
  }
  const data = new EncryptedData({schema: safe.content});
  checkProtection(data.encryptedContentInfo.contentEncryptionAlgorithm);
  return {kind: 'encrypted', data};
}

async function checkIntegrity(file: PFX, password: ArrayBuffer, engine: CryptoEngine): Promise<void> {
  const mac: MacData | undefined = file.macData;
  if (mac === undefined) throw new SignError('invalid-pkcs12', 'the file has no integrity check');
  checkIterations(mac.iterations ?? 1);
  try {
    await file.parseInternalValues({password, checkIntegrity: true}, engine);
  } catch (cause) {
    throw new SignError('wrong-password', 'wrong password, or the file is damaged', {cause});
  }
}

async function openSafe(safe: Safe, password: ArrayBuffer, engine: CryptoEngine): Promise<SafeContents> {
  const content = safe.kind === 'clear' ? safe.content : await safe.data.decrypt({password}, engine);
  return SafeContents.fromBER(content);
}

async function openKey(
  bag: PKCS8ShroudedKeyBag,
  password: ArrayBuffer,
  engine: CryptoEngine,
): Promise<OwnBytes> {
  checkProtection(bag.encryptionAlgorithm);
  const encrypted = new EncryptedData();
  encrypted.encryptedContentInfo.contentEncryptionAlgorithm = bag.encryptionAlgorithm;
  encrypted.encryptedContentInfo.encryptedContent = bag.encryptedData;
  return new Uint8Array(await encrypted.decrypt({password}, engine));
}

function encodeKey(key: PrivateKeyInfo): OwnBytes {
  return new Uint8Array(key.toSchema().toBER());
}

function readCertificateBag({certValue}: CertBag): OwnBytes {
  if (certValue instanceof OctetString) return new Uint8Array(certValue.getValue());
  throw new SignError('invalid-pkcs12', 'a certificate is not X.509');
}

import {BaseBlock} from 'asn1js';
import {PBES2Params, PBKDF2Params, type AlgorithmIdentifier} from 'pkijs';
import {SignError} from '../sign-error.js';

/** Rounds of password stretching that a file may ask for: enough for today's advice, not for a stopped machine. */
const maxIterations = 2_000_000;

const pbes2 = '1.2.840.113549.1.5.13';
const pbkdf2 = '1.2.840.113549.1.5.12';
const aesCbc: readonly string[] = [
  '2.16.840.1.101.3.4.1.2',
  '2.16.840.1.101.3.4.1.22',
  '2.16.840.1.101.3.4.1.42',
];

/**
 * Lets only PBES2 with PBKDF2 and AES-CBC through (RFC 8018 §6.2), before any password work is done.
 *
 * @throws SignError `unsupported-encryption` for RC2, 3DES and other schemes, `invalid-pkcs12` for excessive rounds
 */
export function checkProtection(algorithm: AlgorithmIdentifier): void {
  if (algorithm.algorithmId !== pbes2) refuse();
  const {encryptionScheme, keyDerivationFunc} = PBES2Params.fromBER(encodeParameters(algorithm));
  if (!aesCbc.includes(encryptionScheme.algorithmId) || keyDerivationFunc.algorithmId !== pbkdf2) refuse();
  checkIterations(PBKDF2Params.fromBER(encodeParameters(keyDerivationFunc)).iterationCount);
}

/** A copy to parse: pkijs consumes the tree that it reads, and decryption reads it once more. */
function encodeParameters({algorithmParams}: AlgorithmIdentifier): ArrayBuffer {
  const parameters: unknown = algorithmParams;
  if (parameters instanceof BaseBlock) return parameters.toBER();
  throw new SignError('invalid-pkcs12', 'an algorithm has no parameters');
}

/** @throws SignError `invalid-pkcs12` */
export function checkIterations(iterations: number): void {
  if (!(iterations >= 1 && iterations <= maxIterations)) {
    throw new SignError('invalid-pkcs12', 'the file asks for too many rounds');
  }
}

function refuse(): never {
  throw new SignError(
    'unsupported-encryption',
    'the file is protected by an outdated scheme such as RC2 or 3DES: export it again with AES-256',
  );
}

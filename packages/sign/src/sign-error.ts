/**
 * Why a signing or reading step stopped.
 *
 * - `invalid-input`: the caller's options contradict each other or are empty.
 * - `invalid-der`: bytes are not exactly one DER value, or exceed the limits.
 * - `invalid-certificate`: bytes are DER but not an X.509 certificate that can be read safely.
 * - `unsupported-algorithm`: the key or algorithm is outside the profile.
 * - `key-mismatch`: key, certificate and algorithm do not belong together.
 * - `certificate-expired`, `certificate-not-yet-valid`: the signer's certificate at the signing time.
 * - `no-certificate`: a key without a certificate.
 * - `signer-failed`: the signer refused or broke; its error is the `cause`.
 * - `signature-mismatch`: the signer's answer does not verify under the chosen certificate; nothing is released.
 * - `invalid-pkcs12`: not a PKCS#12 file, or one that exceeds the limits.
 * - `wrong-password`: the PKCS#12 integrity check fails.
 * - `unsupported-encryption`: PKCS#12 protected by RC2, 3DES or another outdated scheme.
 */
export type SignErrorCode =
  | 'invalid-input'
  | 'invalid-der'
  | 'invalid-certificate'
  | 'unsupported-algorithm'
  | 'key-mismatch'
  | 'certificate-expired'
  | 'certificate-not-yet-valid'
  | 'no-certificate'
  | 'signer-failed'
  | 'signature-mismatch'
  | 'invalid-pkcs12'
  | 'wrong-password'
  | 'unsupported-encryption';

/** The one exception of this package; tell it by `name` and `code`. */
export class SignError extends Error {
  override readonly name = 'SignError';
  readonly code: SignErrorCode;

  constructor(code: SignErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Runs `read` and gives every failure the one code that the caller promised, the first failure kept as cause. */
export function withCode<T>(code: SignErrorCode, message: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new SignError(code, message, {cause});
  }
}

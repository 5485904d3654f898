import type {SignatureAlgorithm} from '../algorithm.js';

/** DER certificates, the signer's first, each followed by its issuer; the root may be left out. */
export type CertificateChain = readonly Uint8Array[];

/** What a key holder may show the person whose key it is, in the portal's words. */
export interface SigningDisplay {
  /** Short identifier that portal and device both show, so that a person can compare them. */
  readonly documentId: string;
  /** What is being signed, in plain words. */
  readonly text: string;
}

/** One request for a raw signature. */
export interface SigningRequest {
  /** Octets to sign: DER of the signed attributes. WebCrypto and PKCS#11 mechanisms that hash take these. */
  readonly tbs: Uint8Array;
  /** SHA-256 of `tbs`, 32 octets. Cards and remote services that take nothing else sign this. */
  readonly digest: Uint8Array;
  readonly algorithm: SignatureAlgorithm;
  /** DER certificate whose key shall sign: a holder may have several. */
  readonly certificate: Uint8Array;
  readonly display: SigningDisplay;
}

/**
 * A key holder that makes raw signatures: a software key, a token behind an agent, a remote service behind the gateway.
 * ECDSA signatures may come as `r || s` or as DER. A refusal or failure rejects; `signDetached` keeps it as the cause.
 */
export interface HashSigner {
  listCertificates(): Promise<readonly CertificateChain[]>;
  sign(request: SigningRequest): Promise<Uint8Array>;
}

/** One request for a signed document. */
export interface DocumentSigningRequest {
  readonly content: Uint8Array;
  readonly display: SigningDisplay;
}

/**
 * A key holder that takes the whole document and returns a finished signature, as the government's local agent does.
 * Its answer counts only if it is a detached CMS over exactly these octets and passes `verifyDetached`.
 */
export interface DocumentSigner {
  sign(request: DocumentSigningRequest): Promise<Uint8Array>;
}

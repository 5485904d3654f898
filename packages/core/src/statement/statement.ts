import type {DigestHex, JsonObject, Locale, Pointer} from '../json/json.js';
import type {Dispute, LookupOutcomeName} from '../prefill/claim.js';
import type {Challenge} from './challenge.js';

/** One lookup as the signer states it; the receipt itself travels beside the statement. */
export interface StatementLookup {
  readonly binding: string;
  readonly outcome: LookupOutcomeName;
  /** Digest of the lookup receipt. */
  readonly receipt: DigestHex;
  /** Pointers whose stated value is the register's, with the salt that opens the receipt's hash. */
  readonly pointers: readonly {readonly pointer: Pointer; readonly salt: string}[];
}

/** One attached file; a paper of several files is as many entries under one `id`, each with a digest of its own. */
export interface StatementDocument {
  /** Id of the required document. */
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly digest: DigestHex;
}

/** What is signed: the RFC 8785 bytes of this object, and nothing else. */
export interface Statement {
  readonly challenge: Challenge;
  readonly values: JsonObject;
  readonly claims: readonly StatementLookup[];
  readonly disputes: readonly Dispute[];
  readonly documents: readonly StatementDocument[];
  readonly review: {readonly locale: Locale; readonly digest: DigestHex};
}

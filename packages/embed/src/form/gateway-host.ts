import type {GatewayClient} from '@tokhai/connectors/gateway';
import {
  digestBytes,
  type Challenge,
  type Declaration,
  type DigestHex,
  type DraftContent,
  type Instant,
  type LoadedProcedure,
  type Locale,
  type LookupOutcome,
  type StatementDocument,
  type SubmissionReceipt,
} from '@tokhai/core';
import type {FormHost, OutgoingSubmission, SignerChoice} from '@tokhai/elements';
import {loadFormerUnits, loadUnits, type AdminUnits, type FormerUnits} from '@tokhai/vietnam';
import type {DraftStore} from '../drafts/draft-store.js';
import {translating} from '../embed-error.js';
import {sha256} from '../sha256.js';
import type {SignerBook} from './signer-book.js';

/** What an open form stands on. */
export interface GatewayHostParts {
  readonly client: GatewayClient;
  readonly procedure: LoadedProcedure;
  readonly declaration: Declaration;
  readonly drafts: DraftStore;
  readonly signers: SignerBook;
  readonly agencyName: string;
  readonly locale: Locale;
  readonly step?: string;
}

/** The form's host over a gateway: lookups, uploads, challenge and submission there, drafts and keys here. */
export class GatewayHost implements FormHost {
  readonly procedure: LoadedProcedure;
  readonly declaration: Declaration;
  readonly agencyName: string;
  readonly step?: string;
  readonly #parts: GatewayHostParts;

  constructor(parts: GatewayHostParts) {
    this.#parts = parts;
    this.procedure = parts.procedure;
    this.declaration = parts.declaration;
    this.agencyName = parts.agencyName;
    if (parts.step !== undefined) this.step = parts.step;
  }

  loadUnits(): Promise<AdminUnits> {
    return loadUnits();
  }

  loadFormerUnits(): Promise<FormerUnits> {
    return loadFormerUnits();
  }

  lookup(binding: string): Promise<LookupOutcome> {
    return translating(this.#parts.client.lookup(this.declaration.submission, binding));
  }

  async uploadDocument(id: string, file: File): Promise<StatementDocument> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return translating(this.#parts.client.upload(this.declaration.submission, id, {name: file.name, bytes}));
  }

  requestChallenge(valuesDigest: DigestHex): Promise<Challenge> {
    return translating(this.#parts.client.challenge(this.declaration.submission, valuesDigest));
  }

  listSigners(): Promise<readonly SignerChoice[]> {
    return this.#parts.signers.list();
  }

  sign(
    statementBytes: Uint8Array<ArrayBuffer>,
    signer: SignerChoice,
    challenge: Challenge,
  ): Promise<Uint8Array<ArrayBuffer>> {
    return this.#parts.signers.sign(
      statementBytes,
      signer,
      challenge,
      this.procedure.text('title', this.#parts.locale),
    );
  }

  async submit({statementBytes, signatures}: OutgoingSubmission): Promise<SubmissionReceipt> {
    const {client, drafts} = this.#parts;
    const receipts = [...this.declaration.lookups.value.values()].map(({receipt}) => receipt);
    // The key follows from what is sent: the same bytes sent again are the same request, even after a reload.
    const key = await digestParts([statementBytes, ...signatures]);
    const receipt = await translating(
      client.submit(this.declaration.submission, {statement: statementBytes, signatures, receipts}, key),
    );
    await drafts.remove(this.declaration.submission);
    return receipt;
  }

  saveDraft(content: DraftContent): Promise<Instant> {
    return this.#parts.drafts.save(content);
  }
}

async function digestParts(parts: readonly Uint8Array<ArrayBuffer>[]): Promise<DigestHex> {
  const digests = await Promise.all(parts.map((part) => digestBytes(part, sha256)));
  return digestBytes(new TextEncoder().encode(digests.join('\n')), sha256);
}

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
import type {FormHost, OutgoingSubmission, SignerChoice, UploadFollowing} from '@tokhai/elements';
import {loadFormerUnits, loadUnits, type AdminUnits, type FormerUnits} from '@tokhai/vietnam';
import type {DraftStore} from '../drafts/draft-store.js';
import {EmbedError, translating} from '../embed-error.js';
import {sha256} from '../sha256.js';
import type {SignerBook} from './signer-book.js';

/** What an open form stands on. */
export interface GatewayHostParts {
  readonly client: GatewayClient;
  readonly procedure: LoadedProcedure;
  readonly declaration: Declaration;
  readonly drafts: DraftStore;
  readonly signers: SignerBook;
  /** In the language of the moment. */
  readonly agencyName: () => string;
  readonly locale: () => Locale;
  readonly step?: string;
}

/** The form's host over a gateway: lookups, uploads, challenge and submission there, drafts and keys here. */
export class GatewayHost implements FormHost {
  readonly procedure: LoadedProcedure;
  readonly declaration: Declaration;
  readonly step?: string;
  readonly #parts: GatewayHostParts;
  #lastStep: string;

  constructor(parts: GatewayHostParts) {
    this.#parts = parts;
    this.procedure = parts.procedure;
    this.declaration = parts.declaration;
    this.#lastStep = parts.step ?? '';
    if (parts.step !== undefined) this.step = parts.step;
  }

  get agencyName(): string {
    return this.#parts.agencyName();
  }

  loadUnits(): Promise<AdminUnits> {
    return loadUnits();
  }

  loadFormerUnits(): Promise<FormerUnits> {
    return loadFormerUnits();
  }

  lookup(binding: string): Promise<LookupOutcome> {
    return inSession(this.#parts.client.lookup(this.declaration.submission, binding));
  }

  async uploadDocument(id: string, file: File, following: UploadFollowing = {}): Promise<StatementDocument> {
    const {client} = this.#parts;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const upload = (): Promise<StatementDocument> =>
      inSession(client.upload(this.declaration.submission, id, {name: file.name, bytes}, following));
    try {
      return await upload();
    } catch (error) {
      if (!(error instanceof EmbedError) || error.code !== 'too-many-files') throw error;
      await this.#dropUnknown(id);
      return upload();
    }
  }

  removeDocument({id, digest}: StatementDocument): Promise<void> {
    return inSession(this.#parts.client.removeDocument(this.declaration.submission, {id, digest}));
  }

  /** Deletes files of a paper that the declaration no longer has: one whose deletion failed must not take up room. */
  async #dropUnknown(id: string): Promise<void> {
    const {submission, documents} = this.declaration;
    const known = documents.value.find((document) => document.id === id)?.files ?? [];
    const held = await inSession(this.#parts.client.documents(submission));
    const unknown = held.filter(
      (file) => file.id === id && !known.some(({digest}) => digest === file.digest),
    );
    for (const file of unknown) await inSession(this.#parts.client.removeDocument(submission, file));
  }

  requestChallenge(valuesDigest: DigestHex): Promise<Challenge> {
    return inSession(this.#parts.client.challenge(this.declaration.submission, valuesDigest));
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
      this.procedure.text('title', this.#parts.locale()),
    );
  }

  async submit({statementBytes, signatures}: OutgoingSubmission): Promise<SubmissionReceipt> {
    const {client, drafts} = this.#parts;
    const receipts = [...this.declaration.lookups.value.values()].map(({receipt}) => receipt);
    // The key follows from what is sent: the same bytes sent again are the same request, even after a reload.
    const key = await digestParts([statementBytes, ...signatures]);
    const receipt = await inSession(
      client.submit(this.declaration.submission, {statement: statementBytes, signatures, receipts}, key),
    );
    // A draft that cannot be deleted is found out at the next opening; the receipt must not be lost over it.
    await drafts.remove(this.declaration.submission).catch(() => undefined);
    return receipt;
  }

  saveDraft(content: DraftContent): Promise<Instant> {
    this.#lastStep = content.step;
    return this.#parts.drafts.save(content);
  }

  /** Keeps everything as it stands now, before the page or the declaration is left. */
  async keep(): Promise<void> {
    await this.#parts.drafts.save(this.declaration.snapshot(this.#lastStep));
  }
}

/** A form is opened by somebody logged in: that nobody is any more means that the session came to its end. */
async function inSession<T>(call: Promise<T>): Promise<T> {
  try {
    return await translating(call);
  } catch (error) {
    if (!(error instanceof EmbedError) || error.code !== 'login-required') throw error;
    throw new EmbedError('session-expired', error.message, {cause: error});
  }
}

async function digestParts(parts: readonly Uint8Array<ArrayBuffer>[]): Promise<DigestHex> {
  const digests = await Promise.all(parts.map((part) => digestBytes(part, sha256)));
  return digestBytes(new TextEncoder().encode(digests.join('\n')), sha256);
}

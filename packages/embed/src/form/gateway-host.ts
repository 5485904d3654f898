import type {GatewayClient} from '@tokhai/connectors/gateway';
import {
  digestBytes,
  readStatement,
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
import type {
  FormHost,
  OutgoingSubmission,
  SignerChoice,
  UnsentFiles,
  UploadFollowing,
} from '@tokhai/elements';
import {loadFormerUnits, loadUnits, type AdminUnits, type FormerUnits} from '@tokhai/vietnam';
import {HeldDraft, type HeldDraftParts} from '../drafts/held-draft.js';
import {EmbedError, translating} from '../embed-error.js';
import type {NetworkWatch} from '../offline/network-watch.js';
import {sha256} from '../sha256.js';
import type {SignerBook} from './signer-book.js';

/** What an open form stands on. */
export interface GatewayHostParts extends HeldDraftParts {
  readonly client: GatewayClient;
  readonly procedure: LoadedProcedure;
  readonly signers: SignerBook;
  /** In the language of the moment. */
  readonly agencyName: () => string;
  readonly locale: () => Locale;
  /** Tells when the gateway can be reached again. */
  readonly network?: NetworkWatch;
}

/** The form's host over a gateway: lookups, uploads, challenge and submission there, drafts and keys here. */
export class GatewayHost implements FormHost {
  readonly procedure: LoadedProcedure;
  readonly declaration: Declaration;
  readonly step: string | undefined;
  readonly checked: readonly string[] | undefined;
  /** Its draft, which is this tab's for as long as somebody fills the form in. */
  readonly draft: HeldDraft;
  readonly #parts: GatewayHostParts;

  constructor(parts: GatewayHostParts) {
    this.#parts = parts;
    this.draft = new HeldDraft(parts);
    this.procedure = parts.procedure;
    this.declaration = parts.declaration;
    this.step = parts.standing?.step;
    this.checked = parts.standing?.checked;
  }

  get draftPlace(): 'device' | 'page' {
    return this.#parts.drafts.place;
  }

  /** Beside the draft, where that outlives the page. */
  get unsentFiles(): UnsentFiles | undefined {
    const {files} = this.#parts.drafts;
    const {submission} = this.declaration;
    if (files === undefined) return undefined;
    return {
      list: () => files.list(submission),
      keep: (document, file) => files.keep(submission, document, file),
      drop: (key) => files.drop(key),
    };
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
    const title = this.procedure.text('title', this.#parts.locale());
    return this.draft.whileBusy(() => this.#parts.signers.sign(statementBytes, signer, challenge, title));
  }

  submit(outgoing: OutgoingSubmission): Promise<SubmissionReceipt> {
    return this.draft.whileBusy(() => this.#submit(outgoing));
  }

  async #submit({statementBytes, signatures}: OutgoingSubmission): Promise<SubmissionReceipt> {
    const {client, drafts} = this.#parts;
    const {submission} = this.declaration;
    const receipts = [...this.declaration.lookups.value.values()].map(({receipt}) => receipt);
    // The key follows from what is sent: the same bytes sent again are the same request, even after a reload.
    const key = await digestParts([statementBytes, ...signatures]);
    const {challenge} = readStatement(statementBytes);
    const signed = {challenge: challenge.id, at: new Date().toISOString()};
    // From here on it may have arrived. That the draft cannot be written must not keep it from being sent.
    await this.draft.keep({signed}).catch(() => undefined);
    try {
      const receipt = await inSession(
        client.submit(submission, {statement: statementBytes, signatures, receipts}, key),
      );
      // A draft that cannot be deleted is found out at the next opening; the receipt must not be lost over it.
      await drafts.remove(submission).catch(() => undefined);
      this.draft.release();
      return receipt;
    } catch (error) {
      const unknown = error instanceof EmbedError && mayHaveArrived.has(error.code);
      if (!unknown) await this.draft.keep().catch(() => undefined);
      throw error;
    }
  }

  saveDraft(content: DraftContent): Promise<Instant> {
    return this.draft.save(content);
  }

  watchNetwork(changed: (online: boolean) => void, ended: AbortSignal): void {
    this.#parts.network?.listen(changed, ended);
  }
}

/** Failures after which nobody knows whether a submission arrived. */
const mayHaveArrived: ReadonlySet<string> = new Set(['unreachable', 'timeout', 'cancelled', 'internal']);

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

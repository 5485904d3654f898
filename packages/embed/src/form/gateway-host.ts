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
  type TakenOver,
} from '@tokhai/core';
import type {
  FormHost,
  OutgoingSubmission,
  SignerChoice,
  UnsentFiles,
  UploadFollowing,
} from '@tokhai/elements';
import {loadFormerUnits, loadUnits, type AdminUnits, type FormerUnits} from '@tokhai/vietnam';
import type {DraftHold} from '../drafts/draft-hold.js';
import type {DraftStore, StoredDraft} from '../drafts/draft-store.js';
import type {SessionKeeper} from '../drafts/kept-session.js';
import {EmbedError, translating} from '../embed-error.js';
import type {NetworkWatch} from '../offline/network-watch.js';
import {sha256} from '../sha256.js';
import type {SignerBook} from './signer-book.js';

/** Where the person stands in the form, and the steps that were checked. */
type Standing = Pick<DraftContent, 'step' | 'checked'>;

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
  /** Where the draft goes on. */
  readonly standing?: Standing;
  /** That no other tab writes the draft. */
  readonly hold?: DraftHold;
  /** Lengthens the kept session with each saving. */
  readonly keeper?: SessionKeeper;
  /** Tells when the gateway can be reached again. */
  readonly network?: NetworkWatch;
  /** What became of the draft when it went over into this version. */
  readonly takenOver?: TakenOver;
}

/** The form's host over a gateway: lookups, uploads, challenge and submission there, drafts and keys here. */
export class GatewayHost implements FormHost {
  readonly procedure: LoadedProcedure;
  readonly declaration: Declaration;
  readonly step: string | undefined;
  readonly checked: readonly string[] | undefined;
  readonly #parts: GatewayHostParts;
  #hold: DraftHold | undefined;
  /** What was held before nobody filled it in any more, and when it had been saved by then. */
  #rested: {readonly hold: DraftHold; readonly savedAt: Instant | undefined} | undefined;
  #standing: Standing;
  #takenOver: TakenOver | undefined;
  #busy = 0;
  /** Writings that are under way. */
  #writing: Promise<unknown> = Promise.resolve();
  /** When the draft was last written, once another tab has it. */
  #leftAt: Instant | undefined;

  constructor(parts: GatewayHostParts) {
    this.#parts = parts;
    this.#hold = parts.hold;
    this.#takenOver = parts.takenOver;
    this.procedure = parts.procedure;
    this.declaration = parts.declaration;
    this.step = parts.standing?.step;
    this.checked = parts.standing?.checked;
    this.#standing = parts.standing ?? {step: ''};
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

  get takenOver(): TakenOver | undefined {
    return this.#takenOver;
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
    return this.#whileBusy(() => this.#parts.signers.sign(statementBytes, signer, challenge, title));
  }

  submit(outgoing: OutgoingSubmission): Promise<SubmissionReceipt> {
    return this.#whileBusy(() => this.#submit(outgoing));
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
    await this.#write({signed}).catch(() => undefined);
    try {
      const receipt = await inSession(
        client.submit(submission, {statement: statementBytes, signatures, receipts}, key),
      );
      // A draft that cannot be deleted is found out at the next opening; the receipt must not be lost over it.
      await drafts.remove(submission).catch(() => undefined);
      this.release();
      return receipt;
    } catch (error) {
      const unknown = error instanceof EmbedError && mayHaveArrived.has(error.code);
      if (!unknown) await this.keep().catch(() => undefined);
      throw error;
    }
  }

  saveDraft(content: DraftContent): Promise<Instant> {
    this.#standing = content;
    void this.#parts.keeper?.touch();
    const takenOver = this.#takenOver;
    return this.#put(takenOver === undefined ? content : {...content, takenOver});
  }

  watchNetwork(changed: (online: boolean) => void, ended: AbortSignal): void {
    this.#parts.network?.listen(changed, ended);
  }

  /** Keeps everything as it stands now, before the page or the declaration is left. */
  async keep(): Promise<void> {
    await this.#write({});
  }

  /** The draft was saved elsewhere meanwhile: what stands here is written over it, since the person chose so. */
  async keepOver(): Promise<void> {
    await this.#parts.drafts.read(this.declaration.submission);
    await this.keep();
  }

  /** What another tab saved meanwhile, to look at: it is not written over for that. */
  async readSaved(): Promise<StoredDraft | undefined> {
    const drafts = await this.#parts.drafts.list();
    return drafts.find(({submission}) => submission === this.declaration.submission);
  }

  /** The person saw what became of the draft when it went over into its version. */
  async dismissTakenOver(): Promise<void> {
    this.#takenOver = undefined;
    await this.keep();
  }

  /** It is being signed or sent: no moment to let go of it. */
  get busy(): boolean {
    return this.#busy > 0;
  }

  /**
   * The draft is another tab's from now on: nothing that comes late, such as a register's answer, is written over what the person
   * types there. Resolves when what is being written is there.
   */
  async leave(): Promise<void> {
    this.#leftAt ??= new Date().toISOString();
    await this.#writing;
  }

  /** Lets another tab write the draft. */
  release(): void {
    this.#hold?.release();
  }

  /**
   * Nobody fills the form in at the moment: once what is being written is there, another tab may have the draft, as long as
   * `isAway` still says so.
   */
  async rest(isAway: () => boolean): Promise<void> {
    await this.#writing;
    const hold = this.#hold;
    if (this.busy || hold?.isGone !== false) return;
    const savedAt = await this.#savedAt();
    if (!isAway()) return;
    this.#rested = {hold, savedAt};
    this.release();
  }

  /** Somebody goes on with it after a rest; another tab may have the draft now, or have saved it meanwhile. */
  async resume(): Promise<'same' | 'elsewhere' | 'changed'> {
    const rested = this.#rested;
    if (rested === undefined) return 'same';
    this.#rested = undefined;
    this.#hold = await rested.hold.retake();
    if (this.#hold === undefined) return 'elsewhere';
    return (await this.#savedAt()) === rested.savedAt ? 'same' : 'changed';
  }

  async #savedAt(): Promise<Instant | undefined> {
    return (await this.readSaved().catch(() => undefined))?.savedAt;
  }

  async #whileBusy<T>(run: () => Promise<T>): Promise<T> {
    this.#busy += 1;
    try {
      return await run();
    } finally {
      this.#busy -= 1;
    }
  }

  async #write(more: Pick<DraftContent, 'signed'>): Promise<void> {
    const takenOver = this.#takenOver;
    const {step, checked} = this.#standing;
    const content = this.declaration.snapshot(step);
    await this.#put({...content, ...(checked && {checked}), ...(takenOver && {takenOver}), ...more});
  }

  #put(content: DraftContent): Promise<Instant> {
    if (this.#leftAt !== undefined) return Promise.resolve(this.#leftAt);
    const put = this.#parts.drafts.save(content);
    this.#writing = Promise.allSettled([this.#writing, put]);
    return put;
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

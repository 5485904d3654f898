import type {Issue, Procedure, StatementDocument} from '@tokhai/core';
import type {FileFailure, FileLimits, FileRefusal} from '../../file-field/file-view.js';
import {showFileName} from '../../file-field/file-words.js';
import {
  FileTray,
  type FileTaker,
  type HeldFile,
  type LetGo,
  type TakeOptions,
} from '../../file-field/file-tray.js';
import {codeOf} from '../../events/code-of.js';
import type {FormContext} from '../form-context.js';

/** What papers of one form share. */
export interface PaperTools {
  readonly context: FormContext;
  /** Something is to be kept in the draft. */
  readonly changed: () => void;
  /** Runs one sending after another. */
  readonly inTurn: <T>(send: () => Promise<T>) => Promise<T>;
}

/** Refusals of the gateway that have words of their own. */
const refusals: ReadonlyMap<string, FileRefusal> = new Map([
  ['document-type', 'wrong-type'],
  ['document-too-large', 'too-large'],
  ['too-large', 'too-large'],
  ['too-many-files', 'too-many'],
]);

/** One paper that the procedure asks for: its files on the way, and those that the declaration holds. */
export class Paper implements FileTaker {
  readonly tray: FileTray;
  readonly #rule: Procedure['documents'][number];
  readonly #tools: PaperTools;

  constructor(rule: Procedure['documents'][number], tools: PaperTools) {
    this.#rule = rule;
    this.#tools = tools;
    this.tray = new FileTray(this);
  }

  /** One finding for the files that are not sent yet; the person waits, sends them again or takes them away. */
  get unsent(): readonly Issue[] {
    const kinds = this.tray.lines.map(({state}) => state.kind);
    const params = {document: this.#rule.id};
    if (kinds.includes('failed')) return [{code: 'file-unsent', at: '', params}];
    const moving = kinds.some((kind) => kind === 'sending' || kind === 'checking' || kind === 'shrinking');
    return moving ? [{code: 'file-sending', at: '', params}] : [];
  }

  limits(): FileLimits {
    const {accept, maxBytes, maxFiles = 1} = this.#rule;
    return {accept, maxBytes, maxFiles};
  }

  held(): readonly HeldFile[] {
    return this.#files().map(({name, size, digest}) => ({
      key: digest,
      name: showFileName(name),
      size,
      digest,
    }));
  }

  async take(
    file: File,
    digest: string | undefined,
    {signal, onProgress}: TakeOptions,
  ): Promise<() => string> {
    const {context, changed, inTurn} = this.#tools;
    const document = await inTurn(() => {
      signal.throwIfAborted();
      return context.host.uploadDocument(this.#rule.id, file, {signal, onProgress});
    });
    if (signal.aborted) {
      this.#giveBack(document);
      signal.throwIfAborted();
    }
    // What is signed is what the person chose: an answer about other bytes is none.
    if (digest !== undefined && document.digest !== digest)
      throw Object.assign(new Error('The answer is about another file'), {code: 'document-mismatch'});
    return () => {
      context.declaration.attach(document);
      changed();
      return document.digest;
    };
  }

  async keep(file: File, signal: AbortSignal): Promise<LetGo | undefined> {
    const {context, changed} = this.#tools;
    const {unsentFiles} = context.host;
    if (unsentFiles === undefined) return undefined;
    try {
      const key = await unsentFiles.keep(this.#rule.id, file);
      // A draft that was never written would not lead back to it.
      if (!signal.aborted) changed();
      return this.#dropping(key);
    } catch (error) {
      context.report(error, 'draft');
      return undefined;
    }
  }

  /** Takes in what an earlier visit kept. */
  restore(key: string, file: File): void {
    void this.tray.restore(file, this.#dropping(key));
  }

  drop(key: string): void {
    const file = this.#files().find(({digest}) => digest === key);
    if (file === undefined) return;
    this.#tools.context.declaration.detach(file.id, file.digest);
    this.#tools.changed();
    this.#giveBack(file);
  }

  failed(error: unknown): FileFailure | {readonly refused: FileRefusal} {
    this.#tools.context.report(error, 'upload');
    const code = codeOf(error);
    const refused = refusals.get(code);
    if (refused !== undefined) return {refused};
    if (code === 'session-expired') return 'session';
    return code === 'unreachable' || code === 'timeout' || !navigator.onLine ? 'offline' : 'other';
  }

  #files(): readonly StatementDocument[] {
    const {value} = this.#tools.context.declaration.documents;
    return value.find(({id}) => id === this.#rule.id)?.files ?? [];
  }

  #dropping(key: string): LetGo {
    const {host, report} = this.#tools.context;
    return () => {
      void host.unsentFiles?.drop(key).catch((error: unknown) => {
        report(error, 'draft');
      });
    };
  }

  /** Nobody waits for this: what stays behind is not stated, and goes when the dossier is stored. */
  #giveBack(document: StatementDocument): void {
    const {context} = this.#tools;
    context.host.removeDocument(document).catch((error: unknown) => {
      context.report(error, 'upload');
    });
  }
}

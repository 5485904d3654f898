import {batch, signal, type Signal} from '@preact/signals-core';
import type {DigestHex} from '@tokhai/core';
import type {MessageParams} from '../messages/translate.js';
import type {MessageKey} from '../messages/vi.js';
import {checkFile, findRemedy} from './check-file.js';
import type {FileFailure, FileLimits, FileLine, FileRefusal, FileState} from './file-view.js';
import {showFileName} from './file-words.js';

/** How a file on its way is followed and ended. */
export interface TakeOptions {
  readonly signal: AbortSignal;
  /** Hears how much is sent, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** A file that is held already. */
export interface HeldFile extends Omit<FileLine, 'state'> {
  readonly digest: DigestHex | undefined;
}

/** What the owner of a tray does with files that passed. */
export interface FileTaker {
  limits(): FileLimits;
  held(): readonly HeldFile[];
  /**
   * Sends a file and gives what puts it among `held`, which answers its key there: the tray calls it as it lets go of the
   * file, so that it is never in both. Rejects where the file could not be sent.
   */
  take(file: File, digest: DigestHex | undefined, options: TakeOptions): Promise<() => string>;
  /**
   * Keeps a file outside the page while it is on its way; answers what lets go of it, `undefined` where it could not be kept.
   * Absent: nothing outlives the page.
   */
  keep?(file: File, signal: AbortSignal): Promise<LetGo | undefined>;
  /** Gives a held file back. */
  drop(key: string): void;
  /** Tells of a file that could not be sent, and answers why; a refusal is final. */
  failed(error: unknown): FileFailure | {readonly refused: FileRefusal};
}

/** Something to be told to whoever does not see the list. */
export interface Spoken {
  readonly key: MessageKey;
  readonly params: MessageParams;
}

/** Lets go of a file that was kept outside the page. */
export type LetGo = () => void;

interface Pending {
  readonly key: string;
  readonly file: File;
  readonly state: Signal<FileState>;
  /** Ends what is under way with it. */
  readonly stop: AbortController;
  /** It is being kept outside the page, or was. */
  keeping?: Promise<LetGo | undefined>;
  isKept: boolean;
  /** An earlier visit left it. */
  readonly isLeft: boolean;
}

let count = 0;

/** The files that somebody chose and that are not held yet: looked at and taken in one after another. */
export class FileTray {
  /** What was last to be told. */
  readonly spoken: Signal<Spoken | undefined> = signal(undefined);
  readonly #taker: FileTaker;
  readonly #pending: Signal<readonly Pending[]> = signal([]);
  /** What held files were while they were pending, by their key: their lines stay the same, and keep their picture. */
  readonly #before = new Map<string, Pending>();
  #queue: Promise<void> = Promise.resolve();

  constructor(taker: FileTaker) {
    this.#taker = taker;
  }

  /** Held files first, then those that were chosen, in the order of choosing; reading it subscribes. */
  get lines(): readonly FileLine[] {
    const held = this.#taker.held().map(({key, name, size, preview}): FileLine => {
      const before = this.#before.get(key);
      return {key: before?.key ?? key, name, size, state: {kind: 'held'}, preview: before?.file ?? preview};
    });
    const pending = this.#pending.value.map(({key, file, state}) => ({
      key,
      name: showFileName(file.name),
      size: file.size,
      state: state.value,
      preview: file,
    }));
    return [...held, ...pending];
  }

  /** Takes a choice in; what was refused before goes, since somebody chose anew. Resolves when all came to something. */
  add(files: readonly File[]): Promise<void> {
    const chosen = files.map((file) => this.#begin(file));
    const kept = this.#pending.peek().filter(({state}) => state.peek().kind !== 'refused');
    this.#pending.value = [...kept, ...chosen];
    return this.#each(chosen);
  }

  /** Files would be lost with the page: they are neither held nor kept. */
  get atRisk(): boolean {
    return this.#pending.peek().some(({state, isKept}) => state.peek().kind !== 'refused' && !isKept);
  }

  /** Takes in what an earlier visit kept, as a file that could not be sent; it is sent when it can be. */
  restore(file: File, letGo: LetGo): Promise<void> {
    const left: Pending = {
      ...this.#begin(file),
      state: signal<FileState>({kind: 'failed', why: 'offline', kept: true}),
      keeping: Promise.resolve(letGo),
      isKept: true,
      isLeft: true,
    };
    this.#pending.value = [...this.#pending.peek(), left];
    return this.#each([left]);
  }

  /** Takes a file away, wherever it stands; what is being sent is stopped. */
  remove(key: string): void {
    const pending = this.#find(key);
    const name = this.lines.find((line) => line.key === key)?.name ?? '';
    if (pending === undefined) this.#taker.drop(this.#heldKey(key));
    else this.#forget(pending);
    this.#speak('files.removed', {name});
  }

  /** Sends a file again that could not be sent. */
  retry(key: string): Promise<void> {
    const pending = this.#find(key);
    return pending?.state.peek().kind === 'failed' ? this.#each([pending]) : Promise.resolve();
  }

  /** Sends everything again that could not be sent for want of a connection. */
  resume(): Promise<void> {
    return this.#each(
      this.#pending.peek().filter(({state}) => {
        const now = state.peek();
        return now.kind === 'failed' && now.why === 'offline';
      }),
    );
  }

  /** Makes an image fit, on the person's wish: smaller, or a JPEG. */
  async shrink(key: string): Promise<void> {
    const pending = this.#find(key);
    if (pending === undefined) return;
    pending.state.value = {kind: 'shrinking'};
    const {shrinkImage} = await import('./shrink-image.js');
    const smaller = await shrinkImage(pending.file, this.#taker.limits().maxBytes).catch(() => undefined);
    if (this.#find(key) === undefined) return;
    if (smaller === undefined) {
      this.#refuse(pending, {kind: 'refused', why: 'unshrinkable'});
      return;
    }
    const chosen = this.#begin(smaller);
    this.#pending.value = this.#pending.peek().map((other) => (other === pending ? chosen : other));
    await this.#each([chosen]);
  }

  /** Stops everything. */
  clear(): void {
    for (const {stop} of this.#pending.peek()) stop.abort();
    this.#pending.value = [];
    this.spoken.value = undefined;
  }

  #begin(file: File): Pending {
    count += 1;
    return {
      key: `new-${String(count)}`,
      file,
      state: signal<FileState>({kind: 'checking'}),
      stop: new AbortController(),
      isKept: false,
      isLeft: false,
    };
  }

  /** One after another: a phone's line is narrow, and the next is judged by what is held then. */
  #each(chosen: readonly Pending[]): Promise<void> {
    for (const one of chosen) this.#queue = this.#queue.then(() => this.#process(one));
    return this.#queue;
  }

  async #process(pending: Pending): Promise<void> {
    const {state, stop} = pending;
    if (isOver(stop)) return;
    state.value = {kind: 'checking'};
    const limits = this.#taker.limits();
    if (this.#taker.held().length >= limits.maxFiles) {
      this.#refuse(pending, {kind: 'refused', why: 'too-many'});
      return;
    }
    const check = await checkFile(pending.file, limits);
    if (isOver(stop)) return;
    if (!check.fit) {
      const remedy = findRemedy(check.why, pending.file, limits.accept);
      this.#refuse(pending, {kind: 'refused', why: check.why, ...(remedy && {remedy})});
      return;
    }
    const same = this.#taker.held().find(({digest}) => digest !== undefined && digest === check.digest);
    if (same === undefined) await this.#take(pending, check.file, check.digest);
    else if (pending.isLeft) this.#forget(pending);
    else this.#refuse(pending, {kind: 'refused', why: 'duplicate', other: same.name});
  }

  async #take(pending: Pending, file: File, digest: DigestHex | undefined): Promise<void> {
    const {state, stop} = pending;
    const name = showFileName(file.name);
    state.value = {kind: 'sending', share: undefined};
    this.#keep(pending, file);
    try {
      const hold = await this.#taker.take(file, digest, {
        signal: stop.signal,
        onProgress: (share) => {
          const now = state.peek();
          if (now.kind === 'sending' && now.share !== share) state.value = {kind: 'sending', share};
        },
      });
      batch(() => {
        this.#before.set(hold(), pending);
        this.#forget(pending);
        this.#speak('files.heldSpoken', {name});
      });
    } catch (error) {
      if (isOver(stop)) return;
      const answer = this.#taker.failed(error);
      await pending.keeping;
      if (isOver(stop)) return;
      if (typeof answer === 'object') this.#refuse(pending, {kind: 'refused', why: answer.refused});
      else {
        state.value = {kind: 'failed', why: answer, kept: pending.isKept};
        this.#speak('files.failedSpoken', {name});
      }
    }
  }

  /** As long as it is on its way, unless it is kept already. */
  #keep(pending: Pending, file: File): void {
    if (pending.isKept || this.#taker.keep === undefined) return;
    pending.keeping = this.#taker.keep(file, pending.stop.signal).then((letGo) => {
      pending.isKept = letGo !== undefined;
      return letGo;
    });
  }

  #letGo(pending: Pending): void {
    void pending.keeping?.then((letGo) => letGo?.());
    delete pending.keeping;
    pending.isKept = false;
  }

  #refuse(pending: Pending, state: FileState): void {
    this.#letGo(pending);
    pending.state.value = state;
    this.#speak('files.refusedSpoken', {name: showFileName(pending.file.name)});
  }

  #forget(pending: Pending): void {
    pending.stop.abort();
    this.#letGo(pending);
    this.#pending.value = this.#pending.peek().filter((other) => other !== pending);
  }

  #heldKey(key: string): string {
    const [held] = [...this.#before].find(([, before]) => before.key === key) ?? [];
    return held ?? key;
  }

  #find(key: string): Pending | undefined {
    return this.#pending.peek().find((pending) => pending.key === key);
  }

  #speak(key: MessageKey, params: MessageParams): void {
    this.spoken.value = {key, params};
  }
}

function isOver({signal: {aborted}}: AbortController): boolean {
  return aborted;
}

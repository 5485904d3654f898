/** What a tab that holds a draft does when another one wants it. */
export interface HoldEvents {
  /** Writes everything and stops writing; `false` where it could not be written, so that the draft stays here. */
  readonly onAsked: () => Promise<boolean>;
  /** It was taken without asking, since this tab did not answer. */
  readonly onTaken: () => void;
}

/** `wait` waits a moment for it to be given, `steal` takes it from a tab that does not answer. */
export type HoldMode = 'if-free' | 'wait' | 'steal';

/** How another tab answered when it was asked for a draft. */
export type Handover = 'given' | 'refused' | 'silent';

type Message =
  | {readonly kind: 'ask'; readonly submission: string; readonly from: string}
  | {readonly kind: 'heard' | 'given' | 'refused'; readonly submission: string; readonly to: string};

const channelName = 'tokhai-drafts';
/** A tab that lives says within this time that it was asked, and lets go within it once it said that it gives the draft. */
const patience = 4_000;
/** A tab that was asked has written everything within this time, on a slow machine too. */
const writingTime = 20_000;

function lockName(submission: string): string {
  return `tokhai-draft:${submission}`;
}

/**
 * That this tab, and no other, writes a draft (Web Locks). Where the browser has no locks every tab holds it, and the number of
 * each saving tells them apart.
 */
export class DraftHold {
  readonly #submission: string;
  readonly #events: HoldEvents;
  readonly #release: () => void;
  readonly #channel: BroadcastChannel | undefined;
  #isGone = false;
  /** The giving that is under way: of two tabs that ask at once, none is told before everything is written. */
  #giving: Promise<boolean> | undefined;

  private constructor(submission: string, events: HoldEvents, release: () => void) {
    this.#submission = submission;
    this.#events = events;
    this.#release = release;
    this.#channel = openChannel((message) => void this.#hear(message));
  }

  /**
   * Holds a draft; `undefined` where another tab does.
   */
  static take(
    submission: string,
    events: HoldEvents,
    mode: HoldMode = 'if-free',
  ): Promise<DraftHold | undefined> {
    const locks = findLocks();
    if (locks === undefined) return Promise.resolve(new DraftHold(submission, events, () => undefined));
    return new Promise((resolve) => {
      let held: DraftHold | undefined;
      const begin = (lock: Lock | null): Promise<void> | undefined => {
        if (lock === null) {
          resolve(undefined);
          return undefined;
        }
        return new Promise((release) => {
          held = new DraftHold(submission, events, release);
          resolve(held);
        });
      };
      locks.request(lockName(submission), optionsOf(mode), begin).catch(() => {
        if (held === undefined) resolve(undefined);
        else held.#lose();
      });
    });
  }

  /** Others may write it: it was let go of, given, or taken. */
  get isGone(): boolean {
    return this.#isGone;
  }

  /** Holds the same draft again after it was let go of; `undefined` where another tab does now. */
  retake(): Promise<DraftHold | undefined> {
    return DraftHold.take(this.#submission, this.#events);
  }

  /** Lets others write it. */
  release(): void {
    this.#end();
    this.#release();
  }

  #lose(): void {
    this.#end();
    this.#events.onTaken();
  }

  #end(): void {
    this.#isGone = true;
    this.#channel?.close();
  }

  async #hear(message: Message): Promise<void> {
    const {kind, submission} = message;
    if (kind !== 'ask' || submission !== this.#submission) return;
    // Giving up the draft closes the hold's own channel.
    const channel = openChannel();
    const answer = (kind: 'heard' | 'given' | 'refused'): void =>
      channel?.postMessage({kind, submission, to: message.from} satisfies Message);
    answer('heard');
    this.#giving ??= this.#events.onAsked().finally(() => (this.#giving = undefined));
    const given = await this.#giving;
    if (given) this.release();
    answer(given ? 'given' : 'refused');
    channel?.close();
  }
}

/** Asks the tab that holds a draft to write everything and give it. */
export function askForDraft(submission: string): Promise<Handover> {
  return new Promise((resolve) => {
    const from = crypto.randomUUID();
    const settle = (handover: Handover): void => {
      clearTimeout(timer);
      channel?.close();
      resolve(handover);
    };
    const wait = (time: number): ReturnType<typeof setTimeout> =>
      setTimeout(() => {
        settle('silent');
      }, time);
    let timer = wait(patience);
    const channel = openChannel((message) => {
      if (message.kind === 'ask' || message.to !== from) return;
      if (message.kind !== 'heard') {
        settle(message.kind);
        return;
      }
      clearTimeout(timer);
      timer = wait(writingTime);
    });
    channel?.postMessage({kind: 'ask', submission, from} satisfies Message);
  });
}

function optionsOf(mode: HoldMode): LockOptions {
  if (mode === 'steal') return {steal: true};
  return mode === 'wait' ? {signal: AbortSignal.timeout(patience)} : {ifAvailable: true};
}

/** Browsers give locks to secure pages only. */
function findLocks(): LockManager | undefined {
  return 'locks' in navigator ? navigator.locks : undefined;
}

function openChannel(hear: (message: Message) => void = () => undefined): BroadcastChannel | undefined {
  if (!('BroadcastChannel' in globalThis)) return undefined;
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({data}: MessageEvent<unknown>) => {
    if (isMessage(data)) hear(data);
  });
  return channel;
}

function isMessage(data: unknown): data is Message {
  return typeof data === 'object' && data !== null && 'kind' in data && 'submission' in data;
}

import {deviceClock, type Clock} from '../clock.js';

/** After a call without an answer the gateway is asked again this much later, then each time twice as late. */
const firstWait = 2_000;
const lastWait = 16_000;

/**
 * Knows whether the gateway can be reached. Browsers tell that their own line is cut or mended, but not that nothing lies behind
 * it: while nobody answers, the gateway is asked again and again.
 */
export class NetworkWatch {
  readonly #reach: () => Promise<boolean>;
  readonly #clock: Clock;
  readonly #listeners = new Set<(online: boolean) => void>();
  #online = true;
  #started: AbortController | undefined;
  #forgetLook: (() => void) | undefined;
  #wait = firstWait;

  /** `reach` asks the gateway for something small; whether there was any answer. */
  constructor(reach: () => Promise<boolean>, clock: Clock = deviceClock) {
    this.#reach = reach;
    this.#clock = clock;
  }

  /** Begins listening to the browser. */
  start(): void {
    this.stop();
    const started = new AbortController();
    this.#started = started;
    const {signal} = started;
    const look = (): void => {
      if (!this.#online) void this.#look(started);
    };
    addEventListener('online', look, {signal});
    document.addEventListener('visibilitychange', look, {signal});
    const cut = (): void => {
      this.lost();
    };
    addEventListener('offline', cut, {signal});
    look();
  }

  stop(): void {
    this.#forgetLook?.();
    this.#started?.abort();
    this.#started = undefined;
  }

  /** Hears each change until the signal ends it. */
  listen(changed: (online: boolean) => void, ended?: AbortSignal): void {
    this.#listeners.add(changed);
    ended?.addEventListener('abort', () => this.#listeners.delete(changed));
  }

  /** A call got no answer: it is found out whether any does. */
  suspect(): void {
    if (this.#online && this.#started !== undefined) void this.#look(this.#started);
  }

  /** Nobody answers. */
  lost(): void {
    this.#wait = firstWait;
    this.#turn(false);
    this.#lookLater();
  }

  async #look(started: AbortController): Promise<void> {
    this.#forgetLook?.();
    const reached = document.visibilityState === 'hidden' ? this.#online : await this.#reach();
    if (started.signal.aborted) return;
    this.#turn(reached);
    if (!reached) this.#lookLater();
  }

  #lookLater(): void {
    this.#forgetLook?.();
    const started = this.#started;
    if (started === undefined) return;
    this.#forgetLook = this.#clock.after(this.#wait, () => void this.#look(started));
    this.#wait = Math.min(this.#wait * 2, lastWait);
  }

  #turn(online: boolean): void {
    if (online === this.#online) return;
    this.#online = online;
    if (online) this.#wait = firstWait;
    for (const changed of [...this.#listeners]) changed(online);
  }
}

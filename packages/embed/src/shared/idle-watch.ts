import {deviceClock, type Clock} from '../clock.js';

/** When a session without activity is warned of and ended, in milliseconds. */
export interface IdleTimes {
  /** Without activity for this long the session ends. */
  readonly idle: number;
  /** So long before, the person is asked; WCAG 2.2.1 wants twenty seconds at least. */
  readonly warning: number;
}

/** What happens to somebody who does nothing. */
export interface IdleEvents {
  /** Asks whether somebody is still there; it ends at `until` otherwise. */
  readonly warn: (until: Date) => void;
  /** Nobody was. */
  readonly end: () => void;
}

/** What counts as somebody being there. */
const signs = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;

/**
 * Watches for the person having left: on a machine that others use, what is on the screen must not wait for the next one. Once
 * the question stands, only its answer counts: a stranger's touch must not keep it open.
 */
export class IdleWatch {
  readonly #times: IdleTimes;
  readonly #events: IdleEvents;
  readonly #clock: Clock;
  readonly #ended = new AbortController();
  #active: number;
  #asked = false;
  #forgetLook: (() => void) | undefined;

  constructor(times: IdleTimes, events: IdleEvents, clock: Clock = deviceClock) {
    this.#times = times;
    this.#events = events;
    this.#clock = clock;
    this.#active = clock.now();
  }

  /** Begins watching the page. */
  start(): void {
    const {signal} = this.#ended;
    const active = (): void => {
      if (!this.#asked) this.#active = this.#clock.now();
    };
    for (const sign of signs) addEventListener(sign, active, {signal, capture: true, passive: true});
    // Timers stand still while a machine sleeps.
    const wake = (): void => {
      this.#look();
    };
    document.addEventListener('visibilitychange', wake, {signal});
    addEventListener('pageshow', wake, {signal});
    this.extend();
  }

  /** Somebody is there. */
  extend(): void {
    this.#active = this.#clock.now();
    this.#asked = false;
    this.#look();
  }

  stop(): void {
    this.#forgetLook?.();
    this.#ended.abort();
  }

  #look(): void {
    this.#forgetLook?.();
    if (this.#ended.signal.aborted) return;
    const {idle, warning} = this.#times;
    const now = this.#clock.now();
    const end = this.#active + idle;
    if (now >= end) {
      this.stop();
      this.#events.end();
      return;
    }
    if (now >= end - warning && !this.#asked) {
      this.#asked = true;
      this.#events.warn(new Date(end));
    }
    this.#forgetLook = this.#clock.after((this.#asked ? end : end - warning) - now, () => {
      this.#look();
    });
  }
}

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
  readonly #ended = new AbortController();
  #active = Date.now();
  #asked = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(times: IdleTimes, events: IdleEvents) {
    this.#times = times;
    this.#events = events;
  }

  /** Begins watching the page. */
  start(): void {
    const {signal} = this.#ended;
    const active = (): void => {
      if (!this.#asked) this.#active = Date.now();
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
    this.#active = Date.now();
    this.#asked = false;
    this.#look();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#ended.abort();
  }

  #look(): void {
    clearTimeout(this.#timer);
    if (this.#ended.signal.aborted) return;
    const {idle, warning} = this.#times;
    const now = Date.now();
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
    this.#timer = setTimeout(
      () => {
        this.#look();
      },
      (this.#asked ? end : end - warning) - now,
    );
  }
}

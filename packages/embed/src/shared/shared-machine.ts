import {IdleWatch} from './idle-watch.js';

/** What the person answered about the machine; `undefined` until then. */
export type MachineAnswer = 'own' | 'shared' | undefined;

/**
 * Whether a machine is one that others use, by the attribute `shared-machine`: absent or `no` is the person's own, `ask` is what
 * the person answers, anything else is shared. `undefined` while that is not known.
 */
export function isShared(attribute: string | undefined, answer: MachineAnswer): boolean | undefined {
  if (attribute === undefined || attribute === 'no') return false;
  if (attribute !== 'ask') return true;
  return answer === undefined ? undefined : answer === 'shared';
}

/** What a form does on a machine that others use. */
export interface SharedEvents {
  /** Asks whether somebody is there; `undefined` takes the question back. */
  readonly ask: (until: Date | undefined) => void;
  readonly wipe: (why: 'idle' | 'left' | 'ended') => void;
}

const minute = 60_000;
/** The question stands for two minutes, or half of a shorter time; never for less than twenty seconds (WCAG 2.2.1). */
const longestWarning = 2 * minute;
const shortestWarning = 20_000;

/** Without activity for this long, in milliseconds, a form is wiped: never too short for the question before. */
export function idleTime(minutes: number): number {
  return Math.max(minutes * minute, 2 * shortestWarning);
}

/** Watches over a form on a machine that others use: nothing of it outlives the person. */
export class SharedMachine {
  readonly #events: SharedEvents;
  readonly #ended = new AbortController();
  readonly #watch: IdleWatch;

  constructor(idleMinutes: number, events: SharedEvents) {
    this.#events = events;
    const idle = idleTime(idleMinutes);
    const warning = Math.max(Math.min(longestWarning, idle / 2), shortestWarning);
    this.#watch = new IdleWatch(
      {idle, warning},
      {
        warn: events.ask,
        end: () => {
          this.#wipe('idle');
        },
      },
    );
    // A page that the browser keeps for the way back would show everything again.
    addEventListener(
      'pagehide',
      () => {
        this.#wipe('left');
      },
      {signal: this.#ended.signal},
    );
    this.#watch.start();
  }

  /** Somebody is there. */
  stay(): void {
    this.#events.ask(undefined);
    this.#watch.extend();
  }

  /** The person is done. */
  leave(): void {
    this.#wipe('idle');
  }

  stop(): void {
    this.#watch.stop();
    this.#ended.abort();
  }

  #wipe(why: 'idle' | 'left'): void {
    this.stop();
    this.#events.wipe(why);
  }
}

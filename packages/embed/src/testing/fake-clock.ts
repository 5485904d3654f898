import type {Clock} from '../clock.js';

interface Alarm {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that a test moves. */
export class FakeClock implements Clock {
  #now: number;
  readonly #alarms = new Set<Alarm>();

  constructor(now = Date.parse('2026-11-22T03:00:00Z')) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(wait: number, run: () => void): () => void {
    const alarm = {at: this.#now + wait, run};
    this.#alarms.add(alarm);
    return () => {
      this.#alarms.delete(alarm);
    };
  }

  /** How long until the next thing happens; `undefined` where nothing is waited for. */
  get next(): number | undefined {
    const first = this.#first(Infinity);
    return first && first.at - this.#now;
  }

  /** Time goes by; what was to happen meanwhile happens at its moment, and what follows from it at once. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (let alarm = this.#first(end); alarm !== undefined; alarm = this.#first(end)) {
      this.#now = alarm.at;
      this.#alarms.delete(alarm);
      alarm.run();
      await settle();
    }
    this.#now = end;
  }

  /** The machine sleeps: time goes by and nothing happens. */
  sleep(milliseconds: number): void {
    this.#now += milliseconds;
  }

  #first(end: number): Alarm | undefined {
    return [...this.#alarms].filter(({at}) => at <= end).toSorted((a, b) => a.at - b.at)[0];
  }
}

/** Lets promises come to what they come to. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

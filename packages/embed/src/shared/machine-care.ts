import {endSession} from '../session.js';
import {idleTime, isShared, SharedMachine, type MachineAnswer, type SharedEvents} from './shared-machine.js';

/** What the element says of the machine, as it stands now. */
export interface MachineSettings {
  /** The attribute `shared-machine`. */
  readonly sharedMachine: string | undefined;
  readonly gateway: string;
  readonly idleMinutes: number;
}

/** Knows whether others use this machine, and sees to it that nothing of a form outlives its person there. */
export class MachineCare {
  readonly #settings: MachineSettings;
  readonly #events: SharedEvents;
  #answer: MachineAnswer;
  #watch: SharedMachine | undefined;
  #pausedAt = 0;

  constructor(settings: MachineSettings, events: SharedEvents) {
    this.#settings = settings;
    this.#events = events;
  }

  /** Whether others use it; `undefined` where that is to be asked. */
  get isShared(): boolean | undefined {
    return isShared(this.#settings.sharedMachine, this.#answer);
  }

  /** Somebody's form is watched over. */
  get watches(): boolean {
    return this.#watch !== undefined;
  }

  /** What the person says. */
  answer(others: boolean): void {
    this.#answer = others ? 'shared' : 'own';
  }

  /** Watches over the form that is opened now. */
  watch(): void {
    this.#watch = new SharedMachine(this.#settings.idleMinutes, {
      ask: this.#events.ask,
      wipe: (why) => {
        this.wipe(why);
      },
    });
  }

  /** Wipes the form that is watched over. */
  wipe(why: Parameters<SharedEvents['wipe']>[0]): void {
    this.end();
    this.#events.wipe(why);
    // Leaving the page is no logout: the portal's own pages may follow.
    if (why === 'idle') void endSession(this.#settings.gateway).catch(() => undefined);
  }

  /** There is nothing to watch over any more. */
  end(): void {
    this.#stop();
    this.#watch = undefined;
  }

  /** The element was taken off the page. */
  pause(): void {
    this.#pausedAt = Date.now();
    this.#stop();
  }

  /** The element was put back: what was watched over still stands there, unless that was too long ago. */
  resume(): void {
    if (!this.watches) return;
    const {idleMinutes} = this.#settings;
    if (Date.now() - this.#pausedAt < idleTime(idleMinutes)) this.watch();
    else this.wipe('idle');
  }

  /** Somebody is there. */
  readonly stay = (): void => {
    this.#watch?.stay();
  };

  /** The person is done. */
  readonly leave = (): void => {
    this.#watch?.leave();
  };

  #stop(): void {
    this.#watch?.stop();
    this.#events.ask(undefined);
  }
}

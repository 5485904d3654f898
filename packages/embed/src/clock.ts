/** What time it is, and what happens later. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs something so many milliseconds later; answers what takes that back. */
  after(wait: number, run: () => void): () => void;
}

/** The clock of the device. */
export const deviceClock: Clock = {
  now: () => Date.now(),
  after: (wait, run) => {
    const timer = setTimeout(run, wait);
    return () => {
      clearTimeout(timer);
    };
  },
};

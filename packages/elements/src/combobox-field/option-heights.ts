/** How high an option is taken to be before any was measured, in pixels: one line at the standard size. */
const guess = 46;

/**
 * Heights of the options of one list in pixels: measured for those that were in sight, for all others the height that the
 * first ones had on average. That estimate then stays, so that what was scrolled to does not move.
 */
export class OptionHeights {
  readonly count: number;
  readonly #measured = new Map<number, number>();
  #estimate: number | undefined;

  constructor(count: number) {
    this.count = count;
  }

  /** What an option that was never in sight is taken to be. */
  get estimate(): number {
    return this.#estimate ?? guess;
  }

  /** Takes in what was measured; heights of nothing (a list that is not laid out) are left out. */
  learn(measured: readonly (readonly [index: number, height: number])[]): void {
    const seen = measured.filter(([, height]) => height > 0);
    if (seen.length === 0) return;
    this.#estimate ??= seen.reduce((sum, [, height]) => sum + height, 0) / seen.length;
    for (const [index, height] of seen) this.#measured.set(index, height);
  }

  /** Distance from the top of the list to an option; that of `count` is the height of the whole list. */
  offsetOf(index: number): number {
    let offset = index * this.estimate;
    for (const [at, height] of this.#measured) if (at < index) offset += height - this.estimate;
    return offset;
  }

  /** The option at a distance from the top, the first or last one beyond the ends. */
  indexAt(offset: number): number {
    let [low, high] = [0, Math.max(0, this.count - 1)];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.offsetOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

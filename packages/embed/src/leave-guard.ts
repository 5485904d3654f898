/** Asks before a page is left on which something would be lost; not where it is left on purpose, with everything kept. */
export class LeaveGuard {
  readonly #unsaved: () => boolean;
  #watching: AbortController | undefined;
  #isLeaving = false;

  constructor(unsaved: () => boolean) {
    this.#unsaved = unsaved;
  }

  start(): void {
    this.#watching = new AbortController();
    const {signal} = this.#watching;
    addEventListener(
      'beforeunload',
      (event) => {
        if (!this.#isLeaving && this.#unsaved()) event.preventDefault();
      },
      {signal},
    );
    // The browser kept the page, and shows it again.
    addEventListener('pageshow', () => (this.#isLeaving = false), {signal});
  }

  stop(): void {
    this.#watching?.abort();
  }

  /** Leaves the page for another one. */
  goTo(path: string): void {
    this.#isLeaving = true;
    location.assign(path);
  }
}

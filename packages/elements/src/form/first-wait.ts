/** A form that is there within this time shows no shapes before: they would only flash. */
const brevity = 100;

/** Holds back what is drawn first until there is something to show, but no longer than a moment. */
export class FirstWait {
  #end: (() => void) | undefined;

  /** Resolves when `end` is called, or after the moment. */
  begin(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, brevity);
      this.#end = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  end(): void {
    this.#end?.();
    this.#end = undefined;
  }
}

/** Something that did not hold. */
export interface Failure {
  readonly name: string;
  /** What was seen in its place; may be empty. */
  readonly message: string;
}

/** What the journey saw, line by line as it happens. */
export class Report {
  #passed = 0;
  readonly #failures: Failure[] = [];

  /** How many checks held, and those that did not. */
  get outcome(): {readonly passed: number; readonly failures: readonly Failure[]} {
    return {passed: this.#passed, failures: this.#failures};
  }

  /** Says whether one thing held. */
  check(what: string, held: boolean, detail = ''): void {
    if (held) this.#passed += 1;
    else this.#failures.push({name: what, message: detail});
    console.log(`${held ? 'ok   ' : 'FAIL '} ${what}${detail === '' ? '' : `: ${detail}`}`);
  }

  /** Says something that is no check. */
  note(text: string): void {
    console.log(`      ${text}`);
  }
}

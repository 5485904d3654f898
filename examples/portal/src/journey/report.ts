/** What the journey saw, line by line as it happens. */
export class Report {
  #passed = 0;
  #failed = 0;

  get count(): {readonly passed: number; readonly failed: number} {
    return {passed: this.#passed, failed: this.#failed};
  }

  /** Says whether one thing held. */
  check(what: string, held: boolean, detail = ''): void {
    if (held) this.#passed += 1;
    else this.#failed += 1;
    console.log(`${held ? 'ok   ' : 'FAIL '} ${what}${detail === '' ? '' : `: ${detail}`}`);
  }

  /** Says something that is no check. */
  note(text: string): void {
    console.log(`      ${text}`);
  }
}

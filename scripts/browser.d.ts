/** A Chromium to drive, with the flags that suit an unattended run. */
export interface Browser {
  readonly executablePath: string;
  readonly args: readonly string[];
}
/**
 * Finds the browser for every kind of test: the environment variable `CHROMIUM_BIN`, then an installed Chrome or
 * Chromium, then the one that a registry package carries.
 * @throws Error that says what to do, where none can be had
 */
export declare function findBrowser(): Promise<Browser>;
//# sourceMappingURL=browser.d.ts.map

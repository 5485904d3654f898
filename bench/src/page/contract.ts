/** What a page's own bundle offers: the engine and the form, nothing of the measuring. */
export interface BenchApp {
  /** Shows the form of so many fields in `root`; resolves once the engine says that it is there. */
  mount(root: HTMLElement, fields: number): Promise<void> | void;
}

/** A form after mounting. */
export interface Census {
  /** Elements under the body, shadow trees included. */
  readonly elements: number;
  readonly controls: number;
  readonly errors: number;
}

/** What the driver calls inside a page. */
export interface Measures {
  /** Mounts; milliseconds from the call to the frame in which every control is there. */
  mount(fields: number): Promise<number>;
  census(): Census;
  /**
   * Types into a field as fast as it goes, in five batches of so many keys: milliseconds from the key to the end of the
   * microtasks, mean of a batch, median of the batches.
   */
  keyEngine(section: number, key: string, times: number): Promise<number>;
  /** Sets a field as a person would, and waits for the frame. */
  enter(section: number, key: string, text: string): Promise<void>;
  sum(section: number): string | undefined;
  focus(section: number, key: string): void;
  /** Begins to time real keys: milliseconds from the key to the frame after it. */
  watchKeys(): void;
  readKeys(): Promise<readonly number[]>;
  /** Begins to wait for the next key and then until the conditional field is shown, or not. */
  watchToggle(section: number, shown: boolean): void;
  /** Milliseconds from that key to the frame in which it is. */
  readToggle(): Promise<number>;
  isShown(section: number, key: string): boolean;
  /** Has everything checked; milliseconds until so many errors are painted. */
  validate(errors: number): Promise<number>;
  /** Violations of the content security policy so far, as `directive blocked-uri`. */
  readonly violations: readonly string[];
}

/** How the measuring finds its way in one engine's page. */
export interface Probe {
  /** Where the form stands: its shadow root, where it has one. */
  root(): ParentNode | null;
  /** Control of a field; sections count from 0. */
  control(section: number, key: string): HTMLElement | null;
  /** Controls that are shown. */
  countControls(): number;
  /** Error messages that are shown beside fields. */
  countErrors(): number;
  /** Text of a section's sum; `undefined` where the engine has no computed values. */
  sum(section: number): string | undefined;
  /** What a person does to have everything checked. */
  submit(): void;
  /** Event that hands a typed text to the engine; `input` alone where absent. */
  readonly commit?: 'change' | 'blur';
}

declare global {
  interface Window {
    /** Set by a page's own bundle. */
    benchApp?: BenchApp;
    /** Set by the measuring bundle, once both are there. */
    bench?: Measures;
  }
}

import {readLink, readStamp, writeStamp, type Stamp} from './address.js';
import {giveLinkName, takeLinkName} from './link-name.js';

/** The form whose steps are links: as much of it as they need. */
export interface LinkedForm {
  /** Procedure code. */
  readonly procedure: string;
  readonly currentStep: string | undefined;
  /** Ids of the listed steps, in order. */
  readonly steps: readonly string[];
  openStep(step: string): Promise<void>;
}

/**
 * Keeps one form and the browser's history together: an entry for each step that the person comes to, back and forward
 * between them and out of the review, the same step after a reload. Addresses hold ids of steps and nothing else.
 */
export class StepLinks {
  readonly #form: LinkedForm;
  readonly #name = takeLinkName();
  readonly #ended = new AbortController();
  /** The stamp of the entry that the form and the history last agreed on. */
  #now: Stamp | undefined;
  /** The leading to a step of the history that is under way. */
  #leading: object | undefined;

  constructor(form: LinkedForm) {
    this.#form = form;
    const {signal} = this.#ended;
    addEventListener(
      'popstate',
      () => {
        this.#follow();
      },
      {signal},
    );
  }

  /** Frees the address for other forms. */
  end(): void {
    this.#ended.abort();
    giveLinkName(this.#name);
  }

  /**
   * The step that a form should open at: the one of this entry where it was here before, as on a reload, otherwise the one
   * that the address names. The review is no such step: it is asked for once the form is there.
   */
  get start(): string | undefined {
    const step = this.#stamp?.step ?? readLink(this.#name);
    return step === 'review' ? undefined : step;
  }

  /**
   * A form was opened. Somebody who stands in its middle gets entries for the steps before: "back" leads to those, not out
   * of the form. Only a reload leads into the review again: an address that was copied opens the steps.
   */
  open(): void {
    const {currentStep, steps} = this.#form;
    if (currentStep === undefined) return;
    const stamp = this.#stamp;
    if (stamp?.step === 'review') {
      void this.#lead('review', stamp.depth, {...stamp, step: currentStep, depth: stamp.depth - 1});
    } else if (stamp !== undefined) {
      this.#write(currentStep, stamp.depth, 'replace');
    } else {
      const before = steps.slice(0, Math.max(steps.indexOf(currentStep), 0));
      for (const [depth, step] of [...before, currentStep].entries())
        this.#write(step, depth, depth === 0 ? 'replace' : 'push');
    }
  }

  /** The form shows another step. */
  moved(step: string): void {
    const now = this.#now;
    if (now === undefined || now.step === step) return;
    if (step === 'receipt') this.#close(now.depth);
    else if (!this.#leading) this.#write(step, now.depth + 1, 'push');
  }

  get #stamp(): Stamp | undefined {
    const stamp = readStamp(this.#name);
    return stamp?.of === this.#form.procedure && stamp.step !== 'receipt' ? stamp : undefined;
  }

  #write(step: string, depth: number, mode: 'push' | 'replace'): void {
    this.#now = {of: this.#form.procedure, step, depth};
    writeStamp(this.#name, this.#now, {mode, link: step !== 'receipt'});
  }

  /** What was handed in is not gone back to: "back" leads to where the person came from before the form. */
  #close(depth: number): void {
    this.#write('receipt', depth, 'replace');
    // Entries of others may lie between ours: going back by so many never leads out before our first one.
    if (depth > 0) history.go(-depth);
  }

  /** The person went back or forward, or changed the address by hand. */
  #follow(): void {
    const now = this.#now;
    if (now === undefined) return;
    const stamp = this.#stamp;
    const step = stamp?.step ?? readLink(this.#name);
    const depth = stamp?.depth ?? now.depth + 1;
    // Beside its own entries there are those of the page, such as a jump to an anchor: the form stands there as it does now.
    if (now.step === 'receipt' || step === undefined || step === this.#form.currentStep)
      this.#write(now.step === 'receipt' ? now.step : (step ?? now.step), depth, 'replace');
    else void this.#lead(step, depth, now);
  }

  /** Leads the form to the step of the present entry; where it ends elsewhere, the history follows the form. */
  async #lead(step: string, depth: number, before: Stamp): Promise<void> {
    const leading = {};
    this.#leading = leading;
    this.#now = {...before, step, depth};
    await this.#form.openStep(step);
    if (this.#leading !== leading) return;
    this.#leading = undefined;
    const stands = this.#form.currentStep;
    if (stands === undefined || this.#now.step === 'receipt') return;
    if (stands === before.step && stands !== step && before.depth !== depth) {
      // It did not move, as while it is being sent or where something needs correcting: back to the entry that shows it.
      this.#now = before;
      history.go(before.depth - depth);
    } else this.#write(stands, depth, 'replace');
  }
}

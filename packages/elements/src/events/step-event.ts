/** The form shows another step, the review, or the receipt. */
export class TkStepEvent extends Event {
  /** Id of the step, or `review`, or `receipt`. */
  readonly step: string;

  constructor(step: string) {
    super('tk-step', {bubbles: true, composed: true});
    this.step = step;
  }
}

/**
 * The person wanted to go on and something needs correcting: for the page's title or its log. With a `count` of 0 the list
 * of what needs correcting went away.
 */
export class TkInvalidEvent extends Event {
  /** How many findings the error summary lists. */
  readonly count: number;

  constructor(count: number) {
    super('tk-invalid', {bubbles: true, composed: true});
    this.count = count;
  }
}

import type {SubmissionReceipt} from '@tokhai/core';

/** The gateway took the dossier in. */
export class TkSubmittedEvent extends Event {
  readonly receipt: SubmissionReceipt;

  constructor(receipt: SubmissionReceipt) {
    super('tk-submitted', {bubbles: true, composed: true});
    this.receipt = receipt;
  }
}

import type {PendingEdit} from '../field/field-host.js';
import type {Json, Pointer, SubmissionReceipt} from '@tokhai/core';
import type {StyleText} from '../styles/css.js';

/** What the element does for the model: everything that touches focus or tells the page. */
export interface FormSurface {
  /** Commits what is being typed, once a composition that is under way has ended. */
  settleTyping(): Promise<void>;
  commitPending(): void;
  /** What stands in the control that is being typed in. */
  pending(): PendingEdit | undefined;
  focused(): Element | null;
  /** Gives the form's root the styles of a part that is drawn late. */
  adopt(styles: StyleText): void;
  changed(at: Pointer, value: Json | undefined): void;
  moved(step: string): void;
  /** So many findings are listed in the summary; 0 where it went away. */
  invalid(count: number): void;
  focusHeading(): void;
  focusSummary(): void;
  /** Brings a control into view with its label and focuses it; the heading where there is no such control. */
  focusControl(id: string): void;
  /** Focuses the link of the review that leads to a place, or the review's heading. */
  focusReview(place: ReviewPlace): void;
  submitted(receipt: SubmissionReceipt): void;
}

/** A part of the review that can be changed: its step, and the field that it begins with (none for papers). */
export interface ReviewPlace {
  readonly step: string;
  readonly at?: Pointer;
}

import type {PendingEdit} from '../field/field-host.js';
import type {Json, Pointer, SubmissionReceipt} from '@tokhai/core';
import type {StyleText} from '../styles/css.js';
import {TkChangeEvent} from '../events/change-event.js';
import {TkInvalidEvent} from '../events/invalid-event.js';
import {TkStepEvent} from '../events/step-event.js';
import {TkSubmittedEvent} from '../events/submitted-event.js';
import type {FieldBehaviour} from '../field/field-behaviour.js';
import {adoptStyles} from '../styles/adopt-styles.js';
import type {FormSurface, ReviewPlace} from './form-surface.js';
import {findClosing} from './load-closing.js';
import {revealControl} from './reveal-control.js';

/** The element as its model sees it. */
export interface SurfaceElement extends EventTarget {
  readonly updateComplete: Promise<boolean>;
}

/** What the model asks of the page, done on one element: focus, typing, events. */
export class ElementSurface implements FormSurface {
  /** Set once the fields of the form are listened to. */
  behaviour: FieldBehaviour | undefined;
  readonly #element: SurfaceElement;
  readonly #root: ShadowRoot;

  constructor(element: SurfaceElement, root: ShadowRoot) {
    this.#element = element;
    this.#root = root;
  }

  commitPending(): void {
    this.behaviour?.commitPending();
  }

  pending(): PendingEdit | undefined {
    return this.behaviour?.pending();
  }

  async settleTyping(): Promise<void> {
    await this.behaviour?.settleTyping();
  }

  focused(): Element | null {
    return this.#root.activeElement;
  }

  focusHeading(): void {
    void this.#focusLater('[data-heading]');
  }

  focusSummary(): void {
    void this.#focusLater('[data-summary]');
  }

  focusControl(id: string): void {
    void this.#element.updateComplete.then(() => {
      if (!revealControl(this.#root, id)) this.focusHeading();
    });
  }

  focusReview({step, at}: ReviewPlace): void {
    void this.#element.updateComplete.then(() => {
      const frame = this.#root.querySelector('.review-frame');
      if (frame === null || findClosing()?.focusReviewLink(frame, step, at) !== true) this.focusHeading();
    });
  }

  adopt(styles: StyleText): void {
    adoptStyles(this.#root, styles);
  }

  changed(at: Pointer, value: Json | undefined): void {
    this.#element.dispatchEvent(new TkChangeEvent(at, value));
  }

  moved(step: string): void {
    this.#element.dispatchEvent(new TkStepEvent(step));
  }

  invalid(count: number): void {
    this.#element.dispatchEvent(new TkInvalidEvent(count));
  }

  submitted(receipt: SubmissionReceipt): void {
    this.#element.dispatchEvent(new TkSubmittedEvent(receipt));
  }

  async #focusLater(selector: string): Promise<void> {
    await this.#element.updateComplete;
    const target = this.#root.querySelector<HTMLElement>(selector);
    if (target === null) return;
    target.scrollIntoView({block: 'start'});
    target.focus({preventScroll: true});
  }
}

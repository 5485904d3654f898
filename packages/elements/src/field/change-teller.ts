import type {Json} from '@tokhai/core';

/** Whose changes are told. */
export interface ToldElement extends EventTarget {
  readonly value: Json | undefined;
  /** Tells of the value in the element's own words. */
  tellChange(): void;
}

/** Where native `input` and `change` go: out of any shadow root, to whoever listens. */
const wholly: EventInit = {bubbles: true, composed: true};

/**
 * Tells a page what a person does in a field that stands alone, by the events of the browser's own controls: `input` for
 * each key, and for each commit one more, with one `change`. What the page sets itself is not told.
 */
export class ChangeTeller {
  readonly #element: ToldElement;
  /** What the page was told last, where another value stands in the field by now. */
  #before: {readonly value: Json | undefined} | undefined;
  /** A key is being read, which commits nothing yet, though it may correct the value. */
  #typing = false;

  constructor(element: ToldElement) {
    this.#element = element;
  }

  /** Follows the events of the field's root, after those who read its controls; the signal ends it. */
  listen(root: ShadowRoot, signal: AbortSignal): void {
    for (const type of ['input', 'compositionend']) {
      root.addEventListener(type, ({target}) => (this.#typing = isTyped(target)), {signal, capture: true});
      root.addEventListener(
        type,
        (event) => {
          this.#typing = false;
          // A choice is read with its `change`: its `input` goes out then, with the value that was chosen.
          if (type === 'input' && !isTyped(event.target)) event.stopPropagation();
        },
        {signal},
      );
    }
    for (const type of ['change', 'focusout']) {
      root.addEventListener(
        type,
        () => {
          this.tell();
        },
        {signal},
      );
    }
  }

  /** The person put another value in place of this one. */
  changed(before: Json | undefined): void {
    this.#before ??= {value: before};
    if (!this.#typing) this.tell();
  }

  /** Tells what was not told yet. */
  tell(): void {
    const before = this.#before;
    this.#before = undefined;
    if (before === undefined || sameJson(before.value, this.#element.value)) return;
    tellNatively(this.#element);
    this.#element.tellChange();
  }

  /** The page put the value back: there is nothing to tell. */
  forget(): void {
    this.#before = undefined;
  }
}

/** The two events of a control that was given another value. */
export function tellNatively(target: EventTarget): void {
  target.dispatchEvent(new Event('input', wholly));
  target.dispatchEvent(new Event('change', wholly));
}

/** Whether two values are the same as JSON. */
export function sameJson(left: Json | undefined, right: Json | undefined): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function isTyped(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'file'].includes(target.type);
  return target instanceof HTMLTextAreaElement;
}

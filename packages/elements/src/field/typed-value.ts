import {noChange, type ElementPart} from 'lit/html.js';
import {Directive, directive, PartType, type PartInfo} from 'lit/directive.js';

const beingTyped = new WeakSet<Element>();

/** Remembers that a control holds text that was not committed yet. */
export function markTyped(control: Element): void {
  beingTyped.add(control);
}

/** Forgets it, on commit. */
export function markCommitted(control: Element): void {
  beingTyped.delete(control);
}

/** Whether a control holds text that was not committed yet. */
export function isBeingTyped(control: Element): boolean {
  return beingTyped.has(control);
}

class TypedValue extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT)
      throw new Error('typedValue stands on an element, not in an attribute');
  }

  #text = '';

  override render(text: string): typeof noChange {
    this.#text = text;
    return noChange;
  }

  override update(part: ElementPart, [text]: [string]): typeof noChange {
    const control = part.element as HTMLInputElement;
    // Writing while somebody types would break a Telex or VNI composition and move the cursor.
    this.render(text);
    if (!beingTyped.has(control) && control.value !== this.#text) control.value = this.#text;
    return noChange;
  }
}

/** Sets a text control's value, except while it holds text that was not committed yet. */
export const typedValue = directive(TypedValue);

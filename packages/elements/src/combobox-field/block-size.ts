import {noChange, type ElementPart} from 'lit/html.js';
import {Directive, directive} from 'lit/directive.js';

class BlockSize extends Directive {
  #pixels = 0;

  override render(pixels: number): typeof noChange {
    this.#pixels = pixels;
    return noChange;
  }

  override update(part: ElementPart, [pixels]: [number]): typeof noChange {
    this.render(pixels);
    // By the style object, which a strict content policy lets pass, other than an attribute.
    (part.element as HTMLElement).style.setProperty('block-size', `${this.#pixels}px`);
    return noChange;
  }
}

/** Gives an element a height that no style sheet can know: the room of options that are not in the document. */
export const blockSize = directive(BlockSize);

import {noChange, nothing} from 'lit/html.js';
import {AsyncDirective} from 'lit/async-directive.js';
import {directive} from 'lit/directive.js';

/** How long nothing changes before a text is spoken, in milliseconds: longer than between two keys. */
const pause = 1000;

class SpokenLater extends AsyncDirective {
  #first = true;
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  override render(text: string): typeof noChange | typeof nothing {
    const changed = text !== this.#text;
    this.#text = text;
    if (this.#first) {
      this.#first = false;
      return nothing;
    }
    if (changed) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.setValue(this.#text);
      }, pause);
    }
    return noChange;
  }

  override disconnected(): void {
    clearTimeout(this.#timer);
  }
}

/**
 * The content of a live region that follows what is typed: said once, after a pause, and never for what stood there when
 * the field was shown.
 */
export const spokenLater = directive(SpokenLater);

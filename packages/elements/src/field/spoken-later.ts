import {noChange, type ElementPart} from 'lit/html.js';
import {Directive, directive} from 'lit/directive.js';

/** How long nothing changes before a text is spoken, in milliseconds: longer than between two keys. */
const pause = 1000;

interface Speech {
  text: string;
  timer: ReturnType<typeof setTimeout> | undefined;
}

const speeches = new WeakMap<Element, Speech>();

/**
 * Puts a text that follows what is typed into a live region: said once, after a pause, and never what is given first, which
 * stood there when the field was shown, nor what changes where the person is not, by a pasted table or a register.
 */
export function speakLater(region: Element, text: string): void {
  const last = speeches.get(region);
  if (last?.text === text) return;
  clearTimeout(last?.timer);
  const words = region.matches(':focus-within > *') ? text : '';
  const say = (): void => {
    region.textContent = words;
  };
  speeches.set(region, {text, timer: last && setTimeout(say, pause)});
}

class SpokenLater extends Directive {
  override render(...[]: readonly [text: string]): typeof noChange {
    return noChange;
  }

  override update({element}: ElementPart, [text]: [string]): typeof noChange {
    speakLater(element, text);
    return noChange;
  }
}

/** Stands on a live region and speaks in it as `speakLater` does. */
export const spokenLater = directive(SpokenLater);

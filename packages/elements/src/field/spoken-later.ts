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
 * stood there when the field was shown.
 */
export function speakLater(region: Element, text: string): void {
  const speech = speeches.get(region);
  if (speech === undefined) {
    speeches.set(region, {text, timer: undefined});
    return;
  }
  if (speech.text === text) return;
  speech.text = text;
  clearTimeout(speech.timer);
  speech.timer = setTimeout(() => {
    region.textContent = speech.text;
  }, pause);
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

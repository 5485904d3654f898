import {effect, untracked} from '@preact/signals-core';
import {nothing, render, type RootPart, type TemplateResult} from 'lit/html.js';

/** What a place of a view shows. */
type Shown = TemplateResult | typeof nothing;

/** Keeps a view that was built by hand as its signals are, until the view goes. */
export class Upkeep {
  readonly #host: HTMLElement;
  #stops: (() => void)[] = [];

  /** `host` is the element whose root the view stands in. */
  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Ends something else with the view. */
  endWith(stop: () => void): void {
    this.#stops.push(stop);
  }

  /** Runs now, and again whenever a signal that was read changes. */
  follow(run: () => void): void {
    this.#stops.push(effect(run));
  }

  /** Keeps an element's text. */
  write(element: HTMLElement, words: () => string): void {
    this.follow(() => {
      const text = words();
      if (element.textContent !== text) element.textContent = text;
    });
  }

  /** Keeps what a template shows at the end of what a parent holds so far; costs nothing while there is nothing to show. */
  draw(parent: HTMLElement, make: () => Shown): void {
    const end = parent.appendChild(document.createComment(''));
    let part: RootPart | undefined;
    this.follow(() => {
      const shown = make();
      if (shown !== nothing || part !== undefined)
        part = untracked(() => render(shown, parent, {renderBefore: end, host: this.#host}));
    });
    this.#stops.push(() => part?.setConnected(false));
  }

  /** The upkeep of a part of the view that may go before the rest does. */
  within(): Upkeep {
    const inner = new Upkeep(this.#host);
    this.#stops.push(() => {
      inner.end();
    });
    return inner;
  }

  /** Leaves everything as it is from now on. */
  end(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }
}

import {effect} from '@preact/signals-core';
import {noChange, nothing, type TemplateResult} from 'lit/html.js';
import {AsyncDirective} from 'lit/async-directive.js';
import {directive} from 'lit/directive.js';

/** What a followed place shows. */
export type Shown = TemplateResult | typeof nothing | string;

class Follow extends AsyncDirective {
  #make: (() => Shown) | undefined;
  #stop: (() => void) | undefined;

  override render(make: () => Shown): Shown | typeof noChange {
    // One effect for the life of the place: the function may be a new closure each time, what it reads is the same.
    const first = this.#make === undefined;
    this.#make = make;
    if (!first) return noChange;
    return this.#begin();
  }

  override disconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  override reconnected(): void {
    this.setValue(this.#begin());
  }

  #begin(): Shown {
    let now: Shown = nothing;
    let running = false;
    this.#stop = effect(() => {
      const made = this.#make?.() ?? nothing;
      if (running) this.setValue(made);
      else now = made;
    });
    running = true;
    return now;
  }
}

/** Shows what a function of signals gives, and again whenever one of them changes; nothing around it renders. */
export const follow = directive(Follow);

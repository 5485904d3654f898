import {noChange, type ElementPart} from 'lit';
import {Directive, directive} from 'lit/directive.js';

class Modal extends Directive {
  #shown = false;

  override render(): typeof noChange {
    return noChange;
  }

  override update({element}: ElementPart): typeof noChange {
    if (this.#shown || !(element instanceof HTMLDialogElement)) return noChange;
    this.#shown = true;
    // Once it stands in the page: a dialog outside of it cannot be shown.
    queueMicrotask(() => {
      if (element.isConnected && !element.open) element.showModal();
    });
    return noChange;
  }
}

/** Shows the dialog that it stands on over everything else, and keeps the focus in it. */
export const modal = directive(Modal);

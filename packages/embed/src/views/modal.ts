import {noChange, type ElementPart} from 'lit/html.js';
import {AsyncDirective, directive} from 'lit/async-directive.js';

class Modal extends AsyncDirective {
  #dialog: HTMLDialogElement | undefined;

  override render(): typeof noChange {
    return noChange;
  }

  override update({element}: ElementPart): typeof noChange {
    if (this.#dialog !== undefined || !(element instanceof HTMLDialogElement)) return noChange;
    this.#dialog = element;
    // Once it stands in the page: a dialog outside of it cannot be shown.
    queueMicrotask(() => {
      if (element.isConnected && !element.open) element.showModal();
    });
    return noChange;
  }

  /** Before it is taken out: closing gives the focus back to where it was, taking out alone does not. */
  protected override disconnected(): void {
    this.#dialog?.close();
  }
}

/** Shows the dialog that it stands on over everything else, keeps the focus in it, and gives it back at its end. */
export const modal = directive(Modal);

import {TkFaultEvent} from '../events/fault-event.js';
import {codeOf} from '../events/code-of.js';

/**
 * Brings the list that a field offers by itself. Where it cannot be had, the page is told by `tk-fault`, and it is tried again
 * whenever the person comes to the field: until it is there the field says that it is loading, and keeps what is typed.
 */
export function bringList(element: HTMLElement, load: () => Promise<unknown>): void {
  load().catch((error: unknown) => {
    element.dispatchEvent(new TkFaultEvent(codeOf(error), 'list', error));
    element.addEventListener(
      'focusin',
      () => {
        bringList(element, load);
      },
      {once: true},
    );
  });
}

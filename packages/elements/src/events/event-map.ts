import type {TkChangeEvent} from './change-event.js';
import type {TkFaultEvent} from './fault-event.js';
import type {TkStepEvent} from './step-event.js';
import type {TkSubmittedEvent} from './submitted-event.js';

declare global {
  interface HTMLElementEventMap {
    'tk-change': TkChangeEvent;
    'tk-fault': TkFaultEvent;
    'tk-step': TkStepEvent;
    'tk-submitted': TkSubmittedEvent;
  }
}

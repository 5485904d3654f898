import type {TkChangeEvent} from './change-event.js';
import type {TkFaultEvent} from './fault-event.js';
import type {TkInvalidEvent} from './invalid-event.js';
import type {TkStepEvent} from './step-event.js';
import type {TkSubmittedEvent} from './submitted-event.js';

declare global {
  interface HTMLElementEventMap {
    'tk-change': TkChangeEvent;
    'tk-fault': TkFaultEvent;
    'tk-invalid': TkInvalidEvent;
    'tk-step': TkStepEvent;
    'tk-submitted': TkSubmittedEvent;
  }
}

import type {StepMessages} from './vi-steps.js';

/** English texts of forms of several steps: a full translation of `vi-steps.ts`. */
export const enSteps: StepMessages = {
  'form.steps': 'Parts of the declaration',
  'form.next': 'Continue',
  'form.back': 'Back',
  'form.documents': 'Attached papers',
  'form.stepGone':
    'By what was just entered, part “{gone}” is no longer needed. You are at part “{step}”; what you entered is kept.',
  'form.stepClosed': 'Part “{step}” opens once nothing in part “{before}” needs correcting.',
  'step.todo': 'to do',
  'step.current': 'in progress',
  'step.done': 'done',
  'step.errors': 'needs correction',
  'step.closed': 'opens later',
};

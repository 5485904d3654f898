import type {FillingMessages} from './vi.js';

export {markPassages} from './language-of.js';

/** English texts for filling in a form: a full translation of `vi.ts`, loaded when a form speaks English. */
export const en: FillingMessages = {
  'field.optional': '(optional)',
  'field.error': 'Error:',
  'field.choose': 'Choose one',
  'field.yes': 'Yes',
  'field.no': 'No',
  'field.notFilled': 'Not given',
  'field.computed': 'Filled in from what you entered',

  'hint.date': 'Day/month/year, for example 05/09/1990',

  'longText.max': '{max} characters at most',
  'longText.left': 'Characters left: {count}',
  'longText.over': 'Characters too many: {count}',

  'form.loading': 'Opening the declaration…',
  'form.loadingSlow': 'Still waiting for the public service portal to send the declaration.',
  'form.stepOf': 'Part {index} of {count}',
  'form.toReview': 'Review the declaration',
  'form.fieldGone':
    'After what was entered, “{field}” need not be filled in any more. What you entered is kept.',
  'form.preparing': 'Preparing the review, waiting for {agency} to confirm…',
  'form.fault':
    'A rule of the declaration could not run at “{label}”. You can go on; an officer will check this part.',
  'form.openFailed':
    'The declaration could not be opened. Check the connection and try again; what was saved on this device is still there.',
  'form.partMissing':
    'The page could not load its part for reviewing and sending. Check your connection and try again; if that does not help, reload the page: what was saved on this device is still there.',
  'form.partMissingUnsaved':
    'The page could not load its part for reviewing and sending. Check your connection and try again. Reloading the page loses what you filled in.',
  'form.reload': 'Reload the page',
  'form.tryAgain': 'Try again',

  'saved.never': 'The declaration is saved on this device as you go.',
  'saved.saving': 'Saving…',
  'saved.at': 'Saved {time}, on this device only',
  'saved.page': 'Nothing is kept on this device. Closing or reloading the page loses what you filled in.',
  'saved.failed.other':
    'Not saved on this device since {time}. Keep the page open; it is tried again in a few seconds.',
  'saved.again': 'Save again',

  'errors.title': '{count} places need correcting',
  'errors.titleOne': 'One place needs correcting',

  'summary.title': 'Your dossier',
  'summary.left': 'Answers still to enter',
  'summary.leftCount': '{count}',
  'summary.leftNone': 'None',
  'summary.fees': 'Fees',
  'summary.feeLocal': 'set by the province',
  'summary.agency': 'Receiving agency',

  'issue.required': 'Enter {label}',
  'issue.required.select': 'Choose {label}',
  'issue.required.checkbox': 'Choose {label}',
  'issue.required.date': 'Enter {label}, for example 05/09/1990',
  'issue.required.number': 'Enter {label} as a number',
  'issue.date': '{label} is not right. Write day/month/year, for example 05/09/1990',
  'issue.number': '{label} must be a number, for example 2',
  'issue.select': 'Choose {label} from the list',
  'issue.too-short': '{label} needs at least {min} characters',
  'issue.too-long': '{label} may have at most {max} characters',
  'issue.too-small': '{label} must be {min} or more',
  'issue.group': ',',
  'issue.too-big': '{label} must be {max} or less',
  'issue.too-big.below': '{label} must be less than {below}',
  'issue.too-small.above': '{label} must be more than {above}',
  'issue.not-a-multiple': '{label} must be a multiple of {of}',
  'issue.forbidden-character': '{label} has a hidden character {character}. Delete it and type again',
  'issue.other': 'Check {label}',
};

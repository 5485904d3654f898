import type {RegisterMessages} from './vi-registers.js';

/** English texts about registers: a full translation of `vi-registers.ts`. */
export const enRegisters: RegisterMessages = {
  'summary.filled': 'Answers from public registers',
  'summary.filledCount': '{count}',
  'summary.confirm': 'Answers for you to confirm',
  'origin.claimed': 'From {source}, {time}',
  'origin.toConfirm': 'From {source}, {time}. Check it and confirm.',
  'origin.confirmed': 'From {source}, {time}. You confirmed it.',
  'origin.disputed': 'You reported this as wrong. An officer will look at it.',
  'origin.stale': 'From {source}, {time}. Out of date; fetch it again.',
  'origin.changed': '{source} says: {value}',
  'claim.confirm': 'Correct, confirm',
  'claim.confirmLabel': 'Correct, confirm: {label}',
  'claim.confirmAll': 'Confirm all {count} items in this section',
  'claim.edit': 'Change',
  'claim.editLabel': 'Change: {label}',
  'claim.dispute': 'This is wrong',
  'claim.disputeLabel': 'This is wrong: {label}',
  'dispute.title': 'Report wrong information: {label}',
  'dispute.note': 'What is the correct information, and which paper says so?',
  'dispute.hint':
    'The register’s value stays in the declaration. Your note goes with it, for an officer to check.',
  'dispute.save': 'Save this note',
  'dispute.cancel': 'Do not report',
  'dispute.withdraw': 'Withdraw this note',
  'dispute.noteWanted':
    'Enter the correct information, for example “The right name is Nguyễn Văn Thử, by the birth certificate”',
  'dispute.yourNote': 'Your note: {note}',
  'prefill.title': 'Information from public registers',
  'prefill.intro': 'You do not have to enter what public agencies already know.',
  'prefill.done':
    'Public registers have answered. Received: {found}; no information: {none}; no answer yet: {problem}.',
  'prefill.waiting': 'Asking {source}…',
  'prefill.waitingLong': 'Waiting for {source} to answer. You can go on in the meantime.',
  'prefill.found': 'Fetched at {time}.',
  'prefill.empty': 'No information could be fetched. Enter this part yourself.',
  'prefill.mismatch': 'No information could be fetched. Enter this part yourself.',
  'prefill.denied': 'No information could be fetched. Enter this part yourself.',
  'prefill.unavailable':
    '{source} has not answered. Try again or enter this part yourself; what you entered is kept.',
  'prefill.expired': 'The information fetched at {time} is out of date. Fetch it again.',
  'prefill.failed': '{source} could not be asked. Try again or enter this part yourself.',
  'prefill.lost':
    '{source} could not be asked because the connection was lost. Try again or enter this part yourself.',
  'prefill.session':
    'Your session has ended, so {source} could not be asked. Log in again, then ask again; what you entered is kept.',
  'prefill.refused': '{source} could not be asked. {words} You can enter this part yourself.',
  'prefill.retry': 'Ask {source} again',
  'prefill.state.waiting': 'waiting',
  'prefill.state.found': 'received',
  'prefill.state.none': 'none',
  'prefill.state.problem': 'not yet',
  'issue.claim-unconfirmed': 'Check “{label}”, then press “Correct, confirm”',
};

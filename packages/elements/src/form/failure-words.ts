import type {Failure} from './failure.js';
import type {FormContext} from './form-context.js';

const lost: ReadonlySet<string> = new Set(['unreachable', 'timeout']);

/** Whether nobody answered: trying again once there is a network may do. */
export function isLost({code}: Failure): boolean {
  return lost.has(code);
}

/** Why the review could not be had: what is true, what is kept, what to do now. */
export function reviewFailure({t, locale, host}: FormContext, failure: Failure): string {
  const {code, words} = failure;
  if (code === 'session-expired') return t('form.reviewSession');
  if (words !== undefined) return t('form.reviewRefused', {words: words[locale.value]});
  if (code === 'procedure-recalled') return t('form.reviewRecalled');
  return t(isLost(failure) ? 'form.reviewLost' : 'form.challengeFailed', {agency: host.agencyName});
}

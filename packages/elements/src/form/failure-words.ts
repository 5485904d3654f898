import type {Failure} from './errors.js';
import type {FormContext} from './form-context.js';
import {isMessageKey} from '../messages/translate.js';

const lost: ReadonlySet<string> = new Set(['unreachable', 'timeout']);

/** Whether nobody answered: trying again once there is a network may do. */
export function isLost({code}: Failure): boolean {
  return lost.has(code);
}

/** Why the review could not be had: what is true, what is kept, what to do now. */
export function reviewFailure({t, locale, host}: FormContext, failure: Failure): string {
  const {code, words} = failure;
  if (code === 'part-missing')
    return t(host.draftPlace === 'page' ? 'form.partMissingUnsaved' : 'form.partMissing');
  if (code === 'session-expired') return t('form.reviewSession');
  if (words !== undefined) return t('form.reviewRefused', {words: words[locale.value]});
  if (code === 'procedure-recalled') return t('form.reviewRecalled');
  return t(isLost(failure) ? 'form.reviewLost' : 'form.challengeFailed', {agency: host.agencyName});
}

/** Why a register could not be asked. */
export function lookupFailure({t, locale}: FormContext, {code, words}: Failure, source: string): string {
  if (code === 'session-expired') return t('prefill.session', {source});
  if (words !== undefined) return t('prefill.refused', {source, words: words[locale.value]});
  return t(lost.has(code) ? 'prefill.lost' : 'prefill.failed', {source});
}

/** Why the dossier was not taken in: words of the form's own, otherwise of the one who refused, never the code. */
export function submitFailure({t, locale, host}: FormContext, {code, words}: Failure): string {
  const agency = host.agencyName;
  const key = `refused.${code}`;
  if (isMessageKey(key)) return t('sign.refused', {agency, reason: t(key)});
  if (words === undefined) return t('sign.refused', {agency, reason: t('refused.other')});
  return t('sign.refusedWords', {agency, words: words[locale.value]});
}

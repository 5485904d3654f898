import type {Failure} from './failure.js';
import {isLost} from './failure-words.js';
import type {FormContext} from './form-context.js';

/** Why a register could not be asked. */
export function lookupFailure({t, locale}: FormContext, failure: Failure, source: string): string {
  const {code, words} = failure;
  if (code === 'session-expired') return t('prefill.session', {source});
  if (words !== undefined) return t('prefill.refused', {source, words: words[locale.value]});
  return t(isLost(failure) ? 'prefill.lost' : 'prefill.failed', {source});
}

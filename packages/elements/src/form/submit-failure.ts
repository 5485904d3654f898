import {isMessageKey} from '../messages/translate.js';
import type {Failure} from './failure.js';
import type {FormContext} from './form-context.js';

/** Why the dossier was not taken in: words of the form's own, otherwise of the one who refused, never the code. */
export function submitFailure({t, locale, host}: FormContext, {code, words}: Failure): string {
  const agency = host.agencyName;
  const key = `refused.${code}`;
  if (isMessageKey(key)) return t('sign.refused', {agency, reason: t(key)});
  if (words === undefined) return t('sign.refused', {agency, reason: t('refused.other')});
  return t('sign.refusedWords', {agency, words: words[locale.value]});
}

import type {Claim, FieldState, Locale} from '@tokhai/core';
import {stillOrigin, type FieldOrigin} from '../field/field-view.js';
import type {FormContext} from './form-context.js';
import {timeInWords} from './words.js';

/** What a register's value is described with. */
export interface ClaimWords {
  readonly context: Pick<FormContext, 't' | 'sourceName'>;
  /** The register's value in words: the form's where no other language is named. */
  readonly say: (locale?: Locale) => string;
  /** The person opened the control. */
  readonly editing: boolean;
}

/** How a register's value stands in a field, and what the person may do about it. */
export function describeClaim(claim: Claim, state: FieldState, speaking: ClaimWords): FieldOrigin {
  const {context, say, editing} = speaking;
  const {t} = context;
  const origin = state.origin.value;
  if (origin === 'disputed') {
    const note = state.dispute.value?.note;
    return {
      ...stillOrigin,
      kind: 'disputed',
      text: t('origin.disputed'),
      ...(note !== undefined && {note}),
    };
  }
  if (origin === 'typed' || origin === 'empty') {
    const params = {source: context.sourceName(claim.source), value: say()};
    return {...stillOrigin, kind: 'changed', text: t('origin.changed', params), own: say('vi')};
  }
  return describeStanding(claim, context, origin === 'confirmed', editing || !isSound(state));
}

/** A register's value that stands in the field. What may be changed is changed; only what is held needs an objection. */
function describeStanding(
  {source, fetchedAt, expiresAt, lock}: Claim,
  context: ClaimWords['context'],
  confirmed: boolean,
  open: boolean,
): FieldOrigin {
  const {t} = context;
  const params = {source: context.sourceName(source), time: timeInWords(fetchedAt)};
  const locked = lock === 'locked';
  const can = {...stillOrigin, canDispute: locked, canEdit: !locked && !open};
  if (Date.parse(expiresAt) < Date.now()) return {...can, kind: 'stale', text: t('origin.stale', params)};
  if (confirmed) return {...can, kind: 'confirmed', text: t('origin.confirmed', params)};
  if (lock !== 'confirm') return {...can, kind: 'claimed', text: t('origin.claimed', params)};
  return {...can, canConfirm: true, kind: 'to-confirm', text: t('origin.toConfirm', params)};
}

/** A value with a finding is opened at once: there is something to correct. */
function isSound(state: FieldState): boolean {
  return state.issues.value.every(({code}) => code === 'claim-unconfirmed');
}

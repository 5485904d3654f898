import {equalJson} from '../json/pointer.js';
import type {Pointer} from '../json/json.js';
import type {LookupOutcome} from '../prefill/claim.js';
import type {FieldState} from './declaration.js';

/**
 * Whether every visible value that a found lookup gave stands as the register gave it. Only then do its data replace a
 * paper: a notice for one child, with every answer changed by hand, is no paper for another. The receipt's pointers
 * count, so that one whose claim is left out of a statement counts as changed.
 */
export function isWholeLookup(
  {outcome, binding, claims, receipt}: LookupOutcome,
  fieldAt: (at: Pointer) => Pick<FieldState, 'visible' | 'claim' | 'value'> | undefined,
): boolean {
  if (outcome !== 'found') return false;
  const given = new Set([...Object.keys(receipt.hashes), ...claims.map(({pointer}) => pointer)]);
  return [...given].every((at) => {
    const field = fieldAt(at);
    if (!field?.visible.value) return true;
    const claim = field.claim.value;
    // Another binding answers for this field: it says nothing about this one.
    if (claim && claim.binding !== binding) return true;
    return claim !== undefined && equalJson(claim.value, field.value.value);
  });
}

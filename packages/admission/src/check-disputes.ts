import {maxDisputeNote, tidyText, type Dispute, type Issue} from '@tokhai/core';
import {findLookup, type AdmissionContext} from './context.js';

/** Only a claim that stands can be disputed: the note would otherwise speak of nothing. */
function isFounded({pointer, binding}: Dispute, context: AdmissionContext): boolean {
  const stated = findLookup(context, binding)?.pointers ?? [];
  return stated.some((claim) => claim.pointer === pointer);
}

/** A note that a declaration would have taken as it is. */
function isTidy({note}: Dispute): boolean {
  return tidyText(note) === note && Array.from(note).length <= maxDisputeNote;
}

/** Disputes speak of claims that are stated, in notes that the citizen could have written. */
export function checkDisputes(context: AdmissionContext): readonly Issue[] {
  return context.statement.disputes.flatMap((dispute, index): readonly Issue[] => {
    if (!isFounded(dispute, context)) return [{code: 'dispute-unfounded', at: dispute.pointer}];
    return isTidy(dispute) ? [] : [{code: 'statement-mismatch', at: `/disputes/${String(index)}/note`}];
  });
}

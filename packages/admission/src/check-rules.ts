import {canonicalize, digestJson, type Issue, type JsonObject} from '@tokhai/core';
import type {AdmissionContext} from './context.js';

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/**
 * The rules run again on the stated values: no findings, no faults, computed values as stated, nothing hidden or empty
 * smuggled in (freezing them again gives the same bytes).
 */
export function checkRules({declaration, statement}: AdmissionContext): readonly Issue[] {
  const faults = declaration.faults.value.map(({at, code}) => ({code: 'rule-fault', at, params: {fault: code}}));
  const frozen = sameBytes(declaration.freeze().bytes, canonicalize(statement.values));
  const drift: readonly Issue[] = frozen ? [] : [{code: 'values-not-frozen', at: '/values'}];
  return [...declaration.issues.value, ...faults, ...drift];
}

/** The review model computed here is the one that the citizen saw: same digest in the same language. */
export async function checkReview({review, statement, input}: AdmissionContext): Promise<readonly Issue[]> {
  const digest = await digestJson(review as unknown as JsonObject, input.sha256);
  return digest === statement.review.digest ? [] : [{code: 'review-mismatch', at: '/review/digest'}];
}

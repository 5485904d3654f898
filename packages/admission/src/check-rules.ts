import {digestJson, type Issue} from '@tokhai/core';
import type {AdmissionContext} from './context.js';

/**
 * The rules run again on what was stated: no findings, no faults, and the same declaration would state the same values,
 * lookups, disputes and documents, so nothing hidden, empty or computed otherwise was smuggled in.
 */
export function checkRules({replayed}: AdmissionContext): readonly Issue[] {
  const faults = replayed.faults.map(({at, code}) => ({code: 'rule-fault', at, params: {fault: code}}));
  const drift = replayed.differences.map((part) => ({
    code: 'statement-mismatch',
    at: part === 'lookups' ? '/claims' : `/${part}`,
  }));
  return [...replayed.issues, ...faults, ...drift];
}

/** The review model computed here is the one that the citizen saw: same digest in the same language. */
export async function checkReview({replayed, statement, input}: AdmissionContext): Promise<readonly Issue[]> {
  const digest = await digestJson(replayed.review, input.sha256);
  return digest === statement.review.digest ? [] : [{code: 'review-mismatch', at: '/review/digest'}];
}

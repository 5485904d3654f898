import {replayDeclaration, type Issue, type ReplayLookup} from '@tokhai/core';
import type {AdmissionContext, Received} from './context.js';

/**
 * Runs the stated declaration again. Its lookups have genuine receipts by now. A statement that `core` cannot run at all
 * is an issue, not an exception.
 */
export function replay(received: Received): AdmissionContext | Issue {
  const {input, statement, receipts} = received;
  const {challenge, values, disputes, documents, review} = statement;
  const lookups = statement.claims.flatMap((stated): readonly ReplayLookup[] => {
    const receipt = receipts.get(stated.binding);
    return receipt === undefined ? [] : [{stated, receipt}];
  });
  try {
    const replayed = replayDeclaration({
      procedure: input.procedure,
      submission: challenge.submission,
      agency: challenge.agencyName[review.locale],
      today: challenge.today,
      locale: review.locale,
      values,
      lookups,
      disputes,
      documents,
    });
    return {...received, replayed};
  } catch {
    // Types and rules of a procedure are code over hostile values: whatever they stumble over is refused.
    return {code: 'invalid-statement', at: '/values'};
  }
}

import {replayDeclaration, type Issue, type ReplayLookup, type Statement} from '@tokhai/core';
import type {AdmissionInput} from './admission.js';
import type {AdmissionContext} from './context.js';

/**
 * Runs the stated declaration again. Receipts are matched by binding; whether they are genuine is for the checks. A
 * statement that core cannot run at all (unknown pointers and the like) is an issue, not an exception.
 */
export function replay(input: AdmissionInput, statement: Statement): AdmissionContext | Issue {
  const receipts = new Map(input.receipts.map((receipt) => [receipt.binding, receipt]));
  const lookups = statement.claims.flatMap((stated): readonly ReplayLookup[] => {
    const receipt = receipts.get(stated.binding);
    return receipt === undefined ? [] : [{stated, receipt}];
  });
  const {challenge, values, disputes, documents, review} = statement;
  try {
    const replayed = replayDeclaration({
      procedure: input.procedure,
      submission: challenge.submission,
      agency: challenge.agency,
      today: challenge.today,
      locale: review.locale,
      values,
      lookups,
      disputes,
      documents,
    });
    return {input, statement, receipts, replayed};
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'invalid-statement';
    return {code, at: ''};
  }
}

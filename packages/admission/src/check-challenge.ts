import {canonicalize, digestBytes, type Issue} from '@tokhai/core';
import type {AdmissionContext} from './context.js';
import {checkSeal} from './seal.js';

function issue(code: string): readonly Issue[] {
  return [{code, at: '/challenge'}];
}

/**
 * The challenge in the statement is ours, of this submission, the one that stands, unexpired and unused, and it was
 * given for these very values and this procedure (design, steps 5 and 8).
 */
export async function checkChallenge({input, statement}: AdmissionContext): Promise<readonly Issue[]> {
  const {challenge} = statement;
  const {submission, procedure} = input;
  if (!(await checkSeal(challenge, input.sealKeys))) return issue('challenge-invalid');
  if (challenge.submission !== submission.id || challenge.subject !== submission.subject) {
    return issue('challenge-foreign');
  }
  if (submission.challenge?.id === challenge.id && submission.challenge.used) return issue('challenge-used');
  if (submission.challenge?.id !== challenge.id) return issue('challenge-void');
  if (Date.parse(challenge.expiresAt) <= input.now.getTime()) return issue('challenge-expired');
  if (challenge.procedure.digest !== procedure.digest || challenge.agency !== submission.agency) {
    return issue('challenge-foreign');
  }
  const values = await digestBytes(canonicalize(statement.values), input.sha256);
  return values === challenge.values ? [] : issue('values-mismatch');
}

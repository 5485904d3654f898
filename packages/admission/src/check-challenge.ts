import {canonicalize, digestBytes, type Issue} from '@tokhai/core';
import type {Received} from './context.js';
import {isAfter} from './is-after.js';
import {checkSeal} from './seal.js';

function issue(code: string): readonly Issue[] {
  return [{code, at: '/challenge'}];
}

/**
 * The challenge in the statement is ours, of this submission, the one that stands, unexpired and unused, and it was
 * given for these very values, this procedure, this overlay and this agency.
 */
export async function checkChallenge(received: Received): Promise<readonly Issue[]> {
  const {input, statement} = received;
  const {challenge} = statement;
  const {submission} = input;
  if (!(await checkSeal(challenge, input.sealKeys))) return issue('challenge-invalid');
  if (challenge.submission !== submission.id || challenge.subject !== submission.subject) {
    return issue('challenge-foreign');
  }
  if (submission.challenge?.id !== challenge.id) return issue('challenge-void');
  if (submission.challenge.used) return issue('challenge-used');
  if (!isAfter(challenge.expiresAt, input.now)) return issue('challenge-expired');
  if (!fitsProcedure(received)) return issue('challenge-foreign');
  const values = await digestBytes(canonicalize(statement.values), input.sha256);
  return values === challenge.values ? [] : issue('values-mismatch');
}

/** A procedure or overlay that was replaced since the challenge shows other texts than those that were signed. */
function fitsProcedure({statement: {challenge}, input: {procedure, submission}}: Received): boolean {
  return (
    challenge.procedure.digest === procedure.digest &&
    submission.procedure === procedure.digest &&
    challenge.overlay === procedure.overlay &&
    challenge.agency === submission.agency
  );
}

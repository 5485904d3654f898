import {readPointer, type Issue} from '@tokhai/core';
import {verifyDetached, type VerificationReport} from '@tokhai/sign/verify';
import type {AdmissionContext} from './context.js';

/** What came of the signatures: the reports, and what refuses them. */
export interface SignerFindings {
  readonly reports: readonly VerificationReport[];
  readonly issues: readonly Issue[];
}

function failedChecks(report: VerificationReport): readonly string[] {
  return report.signatures.flatMap(({checks}) => checks.filter(({status}) => status !== 'passed').map(({id}) => id));
}

function identitiesIn(reports: readonly VerificationReport[]): ReadonlySet<string> {
  return new Set(
    reports.flatMap(({signatures}) =>
      signatures.flatMap(({signer}) => signer.ids.filter(({type}) => type === 'CCCD').map(({value}) => value)),
    ),
  );
}

/** Without a signature the session itself must be the person whom each role names. */
function checkAuthenticated({statement, input}: AdmissionContext): readonly Issue[] {
  if (!statement.challenge.accept.includes('authenticated')) return [{code: 'signature-missing', at: '/signatures'}];
  return statement.challenge.roles
    .filter(({identity}) => readPointer(statement.values, identity) !== input.submission.subjectNumber)
    .map(({id, identity}) => ({code: 'signer-mismatch', at: identity, params: {role: id}}));
}

/**
 * Every signature passes the strict verifier under the algorithms that the challenge named, and the certificates'
 * identities (UID=CCCD:…) are exactly those of the persons whom the roles name (design, step 8).
 */
export async function checkSigners(context: AdmissionContext): Promise<SignerFindings> {
  const {input, statement} = context;
  if (input.signatures.length === 0) return {reports: [], issues: checkAuthenticated(context)};
  const reports = await Promise.all(
    input.signatures.map((cms) =>
      verifyDetached({
        cms,
        content: input.statementBytes,
        anchors: input.anchors,
        at: input.now,
        algorithms: statement.challenge.algorithms,
        revocation: 'not-checked',
      }),
    ),
  );
  const invalid = reports.flatMap((report, index) =>
    report.indication === 'TOTAL-PASSED'
      ? []
      : [{code: 'signature-invalid', at: `/signatures/${String(index)}`, params: {checks: failedChecks(report)}}],
  );
  const signed = identitiesIn(reports);
  const wanted = new Map(
    statement.challenge.roles.map(({id, identity}) => [id, readPointer(statement.values, identity)] as const),
  );
  const unsigned = [...wanted].filter(([, number]) => typeof number !== 'string' || !signed.has(number));
  const strangers = [...signed].filter((number) => ![...wanted.values()].includes(number));
  const mismatches = [...unsigned.map(([role]) => role), ...strangers.map(() => 'stranger')];
  return {
    reports,
    issues: [...invalid, ...mismatches.map((role) => ({code: 'signer-mismatch', at: '/signatures', params: {role}}))],
  };
}

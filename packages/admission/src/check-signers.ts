import {readPointer, type ChallengeRole, type Issue, type Json} from '@tokhai/core';
import {verifyDetached, type SignatureReport, type VerificationReport} from '@tokhai/sign/verify';
import type {AdmissionContext} from './context.js';

/** What came of the signatures: the reports, and what refuses them. */
export interface SignerFindings {
  readonly reports: readonly VerificationReport[];
  readonly issues: readonly Issue[];
}

/** A role and the personal number that the statement gives for it. */
interface Wanted extends ChallengeRole {
  readonly number: Json | undefined;
}

function mismatch(role: string, at = '/signatures'): Issue {
  return {code: 'signer-mismatch', at, params: {role}};
}

/** Without a signature the session itself must be the person whom each role names. */
function checkAuthenticated(
  {statement, input}: AdmissionContext,
  roles: readonly Wanted[],
): readonly Issue[] {
  if (!statement.challenge.accept.includes('authenticated')) {
    return [{code: 'signature-missing', at: '/signatures'}];
  }
  return roles
    .filter(({number}) => number !== input.submission.subjectNumber)
    .map(({id, identity}) => mismatch(id, identity));
}

async function verify(
  cms: Uint8Array<ArrayBuffer>,
  {statement, input}: AdmissionContext,
): Promise<VerificationReport | undefined> {
  try {
    return await verifyDetached({
      cms,
      content: input.statementBytes,
      anchors: input.anchors,
      at: input.now,
      algorithms: statement.challenge.algorithms,
      revocation: 'not-checked',
    });
  } catch (error) {
    // A SignError is the caller's own mistake (an anchor, the clock); anything else comes from the bytes.
    if (error instanceof Error && error.name === 'SignError') throw error;
    return undefined;
  }
}

/** Ids of the checks that refuse a signature; a waived one does not. */
function failedChecks(report: VerificationReport | undefined): readonly string[] {
  const checks = [...(report?.checks ?? []), ...(report?.signatures ?? []).flatMap((one) => one.checks)];
  return checks.filter(({id, status}) => status !== 'passed' && id !== 'revocation').map(({id}) => id);
}

/** The one person of a certificate; two personal numbers are nobody's. */
function findPerson({signer}: SignatureReport): string | undefined {
  const numbers = new Set(signer.ids.filter(({type}) => type === 'CCCD').map(({value}) => value));
  const [number] = numbers;
  return numbers.size === 1 ? number : undefined;
}

/** Each role is signed by its person, and nobody signed who has no role or has signed already. */
function checkPersons(reports: readonly VerificationReport[], roles: readonly Wanted[]): readonly Issue[] {
  const open = new Set(roles);
  const signed = new Set<Json>();
  const strangers: Issue[] = [];
  for (const [index, {signatures}] of reports.entries()) {
    for (const signature of signatures) {
      const person = findPerson(signature);
      const role = [...open].find(({number}) => number === person);
      if (person === undefined || role === undefined) {
        strangers.push(mismatch('stranger', `/signatures/${String(index)}`));
      } else {
        open.delete(role);
        signed.add(person);
      }
    }
  }
  // One signature of a person serves every role of that person.
  const unsigned = roles.filter(({number}) => number === undefined || !signed.has(number));
  return [...unsigned.map(({id}) => mismatch(id)), ...strangers];
}

/**
 * Every signature passes the strict verifier under the algorithms that the challenge named, and each certificate's one
 * identity (UID=CCCD:…) is that of a person whom a role names, each role served. A role whose
 * condition is false on the stated values asks for nobody.
 *
 * @throws SignError `invalid-input`, `invalid-certificate` for a clock or an anchor of the caller's that is none
 */
export async function checkSigners(context: AdmissionContext): Promise<SignerFindings> {
  const {input, statement, replayed} = context;
  const roles = statement.challenge.roles
    .filter(({id}) => !replayed.droppedRoles.includes(id))
    .map((role) => ({...role, number: readPointer(statement.values, role.identity)}));
  // A procedure whose every role fell away would be open to anybody.
  if (roles.length === 0) return {reports: [], issues: [mismatch('none')]};
  if (input.signatures.length === 0) return {reports: [], issues: checkAuthenticated(context, roles)};
  // Before any is verified, so that nobody buys work with signatures that no role asks for.
  if (input.signatures.length > roles.length) return {reports: [], issues: [mismatch('stranger')]};
  const verified: (VerificationReport | undefined)[] = [];
  for (const cms of input.signatures) verified.push(await verify(cms, context));
  const invalid = verified.flatMap((report, index) =>
    report?.indication === 'TOTAL-PASSED'
      ? []
      : [
          {
            code: 'signature-invalid',
            at: `/signatures/${String(index)}`,
            params: {checks: failedChecks(report)},
          },
        ],
  );
  const reports = verified.filter((report) => report !== undefined);
  return {reports, issues: invalid.length > 0 ? invalid : checkPersons(reports, roles)};
}

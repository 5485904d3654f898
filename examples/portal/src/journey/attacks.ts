import {
  canonicalize,
  createReview,
  digestJson,
  writePointer,
  type Challenge,
  type LoadedProcedure,
  type ReviewModel,
  type Statement,
} from '@tokhai/core';
import {randomUUID} from 'node:crypto';
import {fillDeclaration, signAs, stateHonestly, type FilledDeclaration} from './honest-dossier.js';
import {sha256} from './load-form.js';
import type {Report} from './report.js';
import type {Visitor} from './visitor.js';

/** Who attacks, and over what. */
export interface Battlefield {
  readonly procedure: LoadedProcedure;
  readonly citizen: Visitor;
  /** Another logged-in person with a valid certificate of their own. */
  readonly stranger: Visitor;
  readonly report: Report;
}

interface Attempt {
  readonly filled: FilledDeclaration;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly signatures: readonly Uint8Array<ArrayBuffer>[];
  readonly key?: string;
}

/** One attack: the code that must refuse it, and how it is made; everything but the attacked part is genuine. */
interface Attack {
  readonly code: string;
  readonly how: string;
  readonly make: (field: Battlefield) => Promise<Attempt>;
}

async function refusalOf({citizen}: Battlefield, {filled, bytes, signatures, key}: Attempt): Promise<string> {
  try {
    const parts = {statement: bytes, signatures, receipts: filled.receipts};
    const receipt = await citizen.client.submit(filled.declaration.submission, parts, key ?? randomUUID());
    return `accepted as ${receipt.number}`;
  } catch (error) {
    const problem = error instanceof Error && 'problem' in error ? error.problem : undefined;
    if (typeof problem === 'object' && problem !== null && 'code' in problem) return String(problem.code);
    return String(error);
  }
}

/** States other values than the declaration's, with a challenge and a review of exactly these. */
async function stateOtherwise(
  {citizen, procedure}: Battlefield,
  filled: FilledDeclaration,
  change: (statement: Statement) => Statement,
): Promise<Uint8Array<ArrayBuffer>> {
  const {statement} = await stateHonestly(citizen, filled);
  const changed = change(statement);
  const challenge = await citizen.client.challenge(
    filled.declaration.submission,
    await digestJson(changed.values, sha256),
  );
  const review = reviewOf(procedure, challenge, changed, filled);
  const digest = await digestJson(review, sha256);
  return canonicalize({...changed, challenge, review: {locale: 'vi', digest}});
}

function reviewOf(
  procedure: LoadedProcedure,
  challenge: Challenge,
  {values, claims, disputes, documents}: Statement,
  {receipts}: FilledDeclaration,
): ReviewModel {
  const lookups = claims.map(({binding, outcome, pointers}) => ({
    binding,
    outcome,
    at: receipts.find((receipt) => receipt.binding === binding)?.issuedAt ?? '',
    pointers: pointers.map(({pointer}) => pointer),
    whole: outcome === 'found',
  }));
  const {
    agencyName: {vi: agency},
    today,
  } = challenge;
  return createReview({procedure, agency, values, lookups, disputes, documents, today, locale: 'vi'});
}

function flipLastByte(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice();
  copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1;
  return copy;
}

const attacks: readonly Attack[] = [
  {
    code: 'claim-mismatch',
    how: "another name in place of the register's, reviewed and signed",
    async make(field) {
      const filled = await fillDeclaration(field.citizen, field.procedure);
      const bytes = await stateOtherwise(field, filled, (statement) => ({
        ...statement,
        values: writePointer(
          statement.values,
          '/nguoiYeuCau/hoTen',
          'Nguyễn Văn Khác',
        ) as Statement['values'],
      }));
      return {filled, bytes, signatures: [await signAs(field.citizen, bytes)]};
    },
  },
  {
    code: 'signer-mismatch',
    how: "signed with another person's valid certificate",
    async make(field) {
      const filled = await fillDeclaration(field.citizen, field.procedure);
      const {bytes} = await stateHonestly(field.citizen, filled);
      return {filled, bytes, signatures: [await signAs(field.stranger, bytes)]};
    },
  },
  {
    code: 'challenge-used',
    how: 'the same signed statement a second time, under a new idempotency key',
    async make(field) {
      const filled = await fillDeclaration(field.citizen, field.procedure);
      const {bytes} = await stateHonestly(field.citizen, filled);
      const attempt = {filled, bytes, signatures: [await signAs(field.citizen, bytes)]};
      const first = await refusalOf(field, attempt);
      field.report.check(
        'an honest dossier without the project’s browser code is accepted',
        first.startsWith('accepted'),
        first,
      );
      return attempt;
    },
  },
  {
    code: 'review-mismatch',
    how: 'the digest of a review in which one answer reads differently',
    async make(field) {
      const filled = await fillDeclaration(field.citizen, field.procedure);
      const {statement} = await stateHonestly(field.citizen, filled);
      const review = reviewOf(field.procedure, statement.challenge, statement, filled);
      const digest = await digestJson({...review, declaration: 'Tôi không cam đoan điều gì.'}, sha256);
      const bytes = canonicalize({...statement, review: {locale: 'vi', digest}});
      return {filled, bytes, signatures: [await signAs(field.citizen, bytes)]};
    },
  },
  {
    code: 'signature-invalid',
    how: 'one bit of the signature value flipped',
    async make(field) {
      const filled = await fillDeclaration(field.citizen, field.procedure);
      const {bytes} = await stateHonestly(field.citizen, filled);
      return {filled, bytes, signatures: [flipLastByte(await signAs(field.citizen, bytes))]};
    },
  },
  {
    code: 'receipt-foreign',
    how: 'lookup receipts and claims of another submission of the same person',
    async make(field) {
      const other = await fillDeclaration(field.citizen, field.procedure);
      const {statement: foreign} = await stateHonestly(field.citizen, other);
      const own = await fillDeclaration(field.citizen, field.procedure);
      const filled = {declaration: own.declaration, receipts: other.receipts};
      const bytes = await stateOtherwise(field, filled, (statement) => ({
        ...statement,
        claims: foreign.claims,
      }));
      return {filled, bytes, signatures: [await signAs(field.citizen, bytes)]};
    },
  },
  {
    code: 'idempotency-conflict',
    how: 'another dossier under an idempotency key that was used',
    async make(field) {
      const key = randomUUID();
      const first = await fillDeclaration(field.citizen, field.procedure);
      const stated = await stateHonestly(field.citizen, first);
      const signatures = [await signAs(field.citizen, stated.bytes)];
      const outcome = await refusalOf(field, {filled: first, bytes: stated.bytes, signatures, key});
      field.report.check(
        'the first dossier under that key is accepted',
        outcome.startsWith('accepted'),
        outcome,
      );
      const again = await refusalOf(field, {filled: first, bytes: stated.bytes, signatures, key});
      field.report.check(
        'the same dossier under the same key gets the stored receipt',
        again === outcome,
        again,
      );
      const filled = await fillDeclaration(field.citizen, field.procedure);
      const {bytes} = await stateHonestly(field.citizen, filled);
      return {filled, bytes, signatures: [await signAs(field.citizen, bytes)], key};
    },
  },
];

/** Runs every attack against the gateway; each must be refused under its own code, and nothing of it stored. */
export async function runAttacks(field: Battlefield): Promise<void> {
  for (const {code, how, make} of attacks) {
    const attempt = await make(field);
    const before = (await field.citizen.client.dossiers()).length;
    const answer = await refusalOf(field, attempt);
    const after = (await field.citizen.client.dossiers()).length;
    field.report.check(`refused ${code} (${how})`, answer === code, answer);
    field.report.check(
      `nothing stored by ${code}`,
      after === before,
      `${String(before)} dossiers before, ${String(after)} after`,
    );
  }
}

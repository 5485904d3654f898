import {randomBytes, randomUUID} from 'node:crypto';
import {hashClaim} from '@tokhai/core';
import type {
  Assurance,
  Claim,
  DigestHex,
  Json,
  LoadedProcedure,
  LookupOutcome,
  LookupReceipt,
  Pointer,
} from '@tokhai/core';
import type {RegisterAnswer} from '@tokhai/connectors';
import type {SubmissionRow} from '../declarations/submission-store.js';
import {after, toInstant} from '../http/instant.js';
import {sha256} from '../keys/sha256.js';
import type {Session} from '../login/session-store.js';
import {Problem} from '../problem/problem.js';
import type {Services} from '../services.js';
import {AccessLog} from './access-log.js';
import type {AccessEntry} from './access-log.js';
import {askRegister} from './ask-register.js';
import type {Binding} from './ask-register.js';
import {readDuration} from './duration.js';
import {readValues} from './read-values.js';
import type {RegisterValues} from './read-values.js';

/** On whose behalf and for which declaration a register is asked. */
export interface LookupContext {
  readonly session: Session;
  readonly submission: SubmissionRow;
  readonly procedure: LoadedProcedure;
}

/** The binding of a procedure. @throws Problem `binding-unknown` */
export function findBinding({document}: LoadedProcedure, id: string): Binding {
  const binding = document.prefill.find((one) => one.id === id);
  if (binding === undefined) throw new Problem('binding-unknown');
  return binding;
}

/**
 * One lookup from question to sealed outcome.
 * @throws Problem `budget-exhausted`
 */
export async function lookUp(
  services: Services,
  context: LookupContext,
  binding: Binding,
): Promise<LookupOutcome> {
  const {answer, read} = await ask(services, context, binding, 'lookup');
  return sealOutcome(services, context, binding, answer, read);
}

/** Asks a binding's register again at admission; what it says is compared, not given out. */
export async function recheck(
  services: Services,
  context: LookupContext,
  binding: Binding,
): Promise<RegisterValues> {
  return (await ask(services, context, binding, 'recheck')).read;
}

async function ask(
  {database, limits, clock, options, dataKey}: Services,
  {session, submission, procedure}: LookupContext,
  binding: Binding,
  occasion: 'lookup' | 'recheck',
): Promise<{readonly answer: RegisterAnswer; readonly read: RegisterValues}> {
  const log = new AccessLog(database, limits, clock);
  const {id, source, basis} = binding;
  const purpose = `${submission.code}/${submission.version} ${binding.purpose}`;
  const entry: AccessEntry = {
    session: session.id,
    subject: session.subject,
    submission: submission.id,
    occasion,
    binding: id,
    source,
    purpose,
    basis,
  };
  const row = await log.begin(entry);
  const self = {number: session.person.number};
  const {answer} = await askRegister(binding, purpose, self, {
    connectors: options.connectors,
    milliseconds: limits.registerTimeout,
    allow: (target) =>
      log.aim(row, entry, {
        target: dataKey.pseudonym(JSON.stringify(target)),
        own: 'number' in target && target.number === self.number,
      }),
  });
  const read = readValues(procedure, binding, answer);
  await log.finish(row, read.outcome);
  return {answer, read};
}

async function sealOutcome(
  {clock, limits, sealKeys}: Services,
  {session, submission, procedure}: LookupContext,
  binding: Binding,
  answer: RegisterAnswer,
  {outcome, values}: RegisterValues,
): Promise<LookupOutcome> {
  const now = clock();
  const expires = after(now, outcome === 'found' ? readDuration(binding.maxAge) : limits.failureAge);
  const record = answer.outcome === 'found' ? answer : {recordId: '', assurance: 'low' as const};
  const times = {at: toInstant(now), expiresAt: toInstant(expires)};
  const claims = [...values].map(([pointer, value]) => makeClaim(binding, pointer, value, record, times));
  const receipt: LookupReceipt = await sealKeys.seal({
    kind: 'lookup-receipt' as const,
    id: randomUUID(),
    submission: submission.id,
    subject: session.subject,
    procedure: procedure.digest,
    binding: binding.id,
    outcome,
    hashes: await hashClaims(claims),
    issuedAt: times.at,
    expiresAt: times.expiresAt,
  });
  return {outcome, binding: binding.id, source: binding.source, at: times.at, claims, receipt};
}

function makeClaim(
  {id, source, lock}: Binding,
  pointer: Pointer,
  value: Json,
  {recordId, assurance}: {readonly recordId: string; readonly assurance: Assurance},
  {at, expiresAt}: {readonly at: string; readonly expiresAt: string},
): Claim {
  const salt = randomBytes(16).toString('hex');
  return {pointer, value, binding: id, source, recordId, fetchedAt: at, expiresAt, assurance, lock, salt};
}

async function hashClaims(claims: readonly Claim[]): Promise<Readonly<Record<Pointer, DigestHex>>> {
  const hashes = claims.map(async ({salt, pointer, value}) => [
    pointer,
    await hashClaim(salt, pointer, value, sha256),
  ]);
  return Object.fromEntries((await Promise.all(hashes)) as [Pointer, DigestHex][]);
}

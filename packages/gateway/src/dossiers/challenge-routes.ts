import {randomUUID} from 'node:crypto';
import {resolveToday} from '@tokhai/core';
import type {Challenge, DigestHex, LoadedProcedure, Text} from '@tokhai/core';
import type {FastifyInstance} from 'fastify';
import {findSubmission, requireOpenSubmission} from '../declarations/submission-store.js';
import type {SubmissionRow} from '../declarations/submission-store.js';
import {after, toInstant} from '../http/instant.js';
import {digest, problemResponses, sealed, submissionParameter} from '../http/schemas.js';
import type {GatewayOptions} from '../options.js';
import type {Services} from '../services.js';
import {beginChallenge} from './challenge-store.js';

/** The permission to submit frozen values. */
export function registerChallengeRoutes(app: FastifyInstance, services: Services): void {
  const {database, procedures, clock} = services;
  app.post<{Params: {submission: string}; Body: {values: DigestHex}}>(
    '/declarations/:submission/challenge',
    {
      schema: {
        tags: ['declarations'],
        summary: 'Permission to submit the values of a digest; voids an earlier one',
        params: {type: 'object', required: ['submission'], properties: {submission: submissionParameter}},
        body: {
          type: 'object',
          additionalProperties: false,
          required: ['values'],
          properties: {values: digest},
        },
        response: {
          200: sealed('The challenge', 'challenge', 'id', 'submission', 'values', 'today', 'expiresAt'),
          ...problemResponses(401, 403, 404, 409, 415),
        },
      },
    },
    async (request) => {
      const {subject} = await services.requireSession(request);
      const submission = await findSubmission(database, request.params.submission, subject);
      requireOpenSubmission(submission);
      const procedure = procedures.of(submission);
      procedures.requireOpen(procedure, resolveToday(clock()));
      return issueChallenge(services, submission, procedure, request.body.values);
    },
  );
}

/** An agency that is no longer configured still has its code for a name. */
function nameAgency({agencies}: GatewayOptions, code: string): Text {
  return agencies.find((agency) => agency.code === code)?.name ?? {vi: code, en: code};
}

async function issueChallenge(
  {clock, limits, sealKeys, database, options}: Services,
  {id: submission, subject, agency, code, version}: SubmissionRow,
  {document, digest: procedureDigest, overlay}: LoadedProcedure,
  values: DigestHex,
): Promise<Challenge> {
  const now = clock();
  const expires = after(now, limits.challengeAge);
  const id = randomUUID();
  const {roles, accept, algorithms} = document.signing;
  const challenge: Challenge = await sealKeys.seal({
    kind: 'challenge' as const,
    id,
    submission,
    subject,
    agency,
    agencyName: nameAgency(options, agency),
    procedure: {code, version, digest: procedureDigest},
    overlay,
    values,
    today: resolveToday(now),
    roles: roles.map(({id: role, identity}) => ({id: role, identity})),
    accept,
    algorithms,
    issuedAt: toInstant(now),
    expiresAt: toInstant(expires),
  });
  await beginChallenge(database, {id, submission, issuedAt: now, expiresAt: expires});
  return challenge;
}

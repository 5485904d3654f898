import {resolveToday} from '@tokhai/core';
import type {FastifyInstance} from 'fastify';
import {findSubmission, requireOpenSubmission} from '../declarations/submission-store.js';
import {identifier, lookupOutcome, problemResponses, submissionParameter} from '../http/schemas.js';
import type {Services} from '../services.js';
import {findBinding, lookUp} from './lookup.js';

/** Lookups in registers: the browser names a binding, never a person. */
export function registerLookupRoutes(app: FastifyInstance, services: Services): void {
  app.post<{Params: {submission: string}; Body: {binding: string}}>(
    '/declarations/:submission/lookups',
    {
      schema: {
        tags: ['declarations'],
        summary: 'Ask the register of one prefill binding about the session’s subject or an edge of it',
        params: {type: 'object', required: ['submission'], properties: {submission: submissionParameter}},
        body: {
          type: 'object',
          additionalProperties: false,
          required: ['binding'],
          properties: {binding: identifier},
        },
        response: {200: lookupOutcome, ...problemResponses(401, 403, 404, 409, 415)},
      },
    },
    async (request) => {
      const session = await services.requireSession(request);
      const submission = await findSubmission(services.database, request.params.submission, session.subject);
      requireOpenSubmission(submission);
      const procedure = services.procedures.of(submission);
      // What cannot be submitted any more needs nobody's data.
      services.procedures.requireOpen(procedure, resolveToday(services.clock()));
      const binding = findBinding(procedure, request.body.binding);
      return lookUp(services, {session, submission, procedure}, binding);
    },
  );
}

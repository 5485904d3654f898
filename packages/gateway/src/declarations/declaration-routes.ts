import {resolveToday} from '@tokhai/core';
import type {FastifyInstance} from 'fastify';
import {
  bilingual,
  codeParameter,
  procedureVersion,
  problemResponses,
  submissionParameter,
} from '../http/schemas.js';
import {Problem} from '../problem/problem.js';
import {describeVersion} from '../procedures/procedure-routes.js';
import type {Services} from '../services.js';
import {openSubmission} from './submission-store.js';

const openedDeclaration = {
  description: 'A submission id and the provisional today',
  type: 'object',
  required: ['submission', 'today', 'agency', 'procedure'],
  properties: {
    submission: submissionParameter,
    today: {type: 'string', format: 'date'},
    agency: {
      type: 'object',
      required: ['code', 'name'],
      properties: {code: {type: 'string'}, name: bilingual},
    },
    procedure: procedureVersion,
  },
} as const;

/** Opening a declaration. */
export function registerDeclarationRoutes(app: FastifyInstance, services: Services): void {
  const {procedures, options, limits, clock, database} = services;
  app.post<{Body: {code: string; agency: string}}>(
    '/declarations',
    {
      schema: {
        tags: ['declarations'],
        summary: 'Open a declaration of a procedure for an agency',
        body: {
          type: 'object',
          additionalProperties: false,
          required: ['code', 'agency'],
          properties: {code: codeParameter, agency: {type: 'string', maxLength: 40}},
        },
        response: {201: openedDeclaration, ...problemResponses(401, 403, 404, 409, 415)},
      },
    },
    async (request, reply) => {
      const {subject} = await services.requireSession(request);
      const {code, agency: wanted} = request.body;
      const agency = options.agencies.find((one) => one.code === wanted);
      if (agency === undefined) throw new Problem('agency-unknown');
      const now = clock();
      const today = resolveToday(now);
      const procedure = procedures.choose(code, today);
      const most = limits.declarationsPerDay;
      const {id} = await openSubmission(database, {
        subject,
        agency: agency.code,
        procedure,
        today,
        now,
        most,
      });
      return reply.code(201).send({submission: id, today, agency, procedure: describeVersion(procedure)});
    },
  );
}

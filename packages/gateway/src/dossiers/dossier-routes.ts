import type {Submission} from '@tokhai/core';
import type {FastifyInstance} from 'fastify';
import {findSubmission} from '../declarations/submission-store.js';
import {lookupReceipt, problemResponses, sealed, submissionParameter} from '../http/schemas.js';
import {Problem} from '../problem/problem.js';
import type {Services} from '../services.js';
import {registerOwnDossierRoutes} from './own-dossier-routes.js';
import {submitDossier} from './submit-dossier.js';

const base64 = '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$';

const submissionBody = {
  type: 'object',
  additionalProperties: false,
  required: ['statement', 'signatures', 'receipts'],
  properties: {
    statement: {
      type: 'string',
      minLength: 4,
      maxLength: 1_400_000,
      pattern: base64,
      description: 'Exact signed bytes',
    },
    signatures: {
      type: 'array',
      maxItems: 8,
      items: {type: 'string', minLength: 4, maxLength: 88_000, pattern: base64},
    },
    receipts: {type: 'array', maxItems: 50, items: lookupReceipt},
  },
} as const;

/** Submitting, and what was submitted. */
export function registerDossierRoutes(app: FastifyInstance, services: Services): void {
  app.post<{Params: {submission: string}; Body: Submission; Headers: {'idempotency-key'?: string}}>(
    '/declarations/:submission/dossier',
    {
      schema: {
        tags: ['dossiers'],
        summary: 'Submit: admission, number, sealed receipt',
        params: {type: 'object', required: ['submission'], properties: {submission: submissionParameter}},
        headers: {
          type: 'object',
          properties: {
            'idempotency-key': {
              type: 'string',
              pattern: '^[A-Za-z0-9_-]{16,100}$',
              description:
                'Made by the client once per signed statement; the same request again gets the same receipt',
            },
          },
        },
        body: submissionBody,
        response: {
          200: sealed(
            'The submission receipt',
            'submission-receipt',
            'number',
            'submission',
            'statement',
            'signatures',
          ),
          ...problemResponses(401, 403, 404, 409, 413, 415, 422),
        },
      },
    },
    async (request) => {
      const session = await services.requireSession(request);
      const key = request.headers['idempotency-key'];
      if (key === undefined) throw new Problem('idempotency-key-missing');
      const submission = await findSubmission(services.database, request.params.submission, session.subject);
      return submitDossier(services, {session, submission, key, body: request.body});
    },
  );
  registerOwnDossierRoutes(app, services);
}

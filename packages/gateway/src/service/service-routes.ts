import type {FastifyInstance} from 'fastify';
import {problemResponses} from '../http/schemas.js';
import type {Queryable} from '../database/database.js';
import {Problem} from '../problem/problem.js';
import type {SealKeys} from '../keys/seal-keys.js';

/** As much of the services as these routes need. */
export interface ServiceParts {
  readonly sealKeys: SealKeys;
  readonly database: Queryable;
}

const okay = {type: 'object', required: ['status'], properties: {status: {const: 'ok'}}} as const;

/** Public keys, health and the description of the interface itself. */
export function registerServiceRoutes(app: FastifyInstance, services: ServiceParts): void {
  registerHealthRoutes(app, services);
  app.get(
    '/keys',
    {
      schema: {
        tags: ['service'],
        summary: 'Public keys of the gateway’s seals (JWK set, RFC 7517)',
        response: {
          200: {
            description: 'The current key first; older ones check older seals',
            type: 'object',
            required: ['keys'],
            properties: {keys: {type: 'array', items: {type: 'object', additionalProperties: true}}},
          },
          ...problemResponses(),
        },
      },
    },
    (_, reply) => reply.header('cache-control', 'public, max-age=300').send(services.sealKeys.published),
  );

  app.get(
    '/openapi.json',
    {
      schema: {
        tags: ['service'],
        summary: 'This description',
        response: {
          200: {description: 'OpenAPI 3.1', type: 'object', additionalProperties: true},
          ...problemResponses(),
        },
      },
    },
    (_, reply) => reply.header('cache-control', 'public, max-age=300').send(app.swagger()),
  );
}

function registerHealthRoutes(app: FastifyInstance, {database}: ServiceParts): void {
  app.get(
    '/health',
    {
      schema: {
        tags: ['service'],
        summary: 'Whether the process runs',
        response: {200: {...okay, description: 'It runs'}, ...problemResponses()},
      },
    },
    () => ({status: 'ok'}),
  );

  app.get(
    '/ready',
    {
      schema: {
        tags: ['service'],
        summary: 'Whether the gateway can work: the database answers',
        response: {200: {...okay, description: 'It can'}, ...problemResponses(503)},
      },
    },
    async () => {
      await database.query('select 1').catch(() => {
        throw new Problem('unavailable');
      });
      return {status: 'ok'};
    },
  );
}

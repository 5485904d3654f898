import {toBase64} from '@tokhai/core';
import type {FastifyInstance} from 'fastify';
import {problemResponses} from '../http/schemas.js';
import type {Services} from '../services.js';
import {releaseDraftKeys} from './draft-key-store.js';

const day = 24 * 60 * 60 * 1_000;

const releasedKeys = {
  description: 'Keep them in memory only',
  type: 'object',
  required: ['keys', 'days'],
  properties: {
    keys: {
      type: 'array',
      description: 'The present one first, then former ones whose drafts may still be there',
      items: {
        type: 'object',
        required: ['id', 'key'],
        properties: {
          id: {type: 'string', description: 'Name of the key among the subject’s'},
          key: {type: 'string', description: '32 bytes, base64'},
        },
      },
    },
    days: {type: 'integer', description: 'Days after its last saving that a draft is kept'},
  },
} as const;

/** The keys of a subject's drafts: random, wrapped at rest, released after login. */
export function registerDraftKeyRoutes(app: FastifyInstance, services: Services): void {
  app.get(
    '/draft-keys',
    {
      schema: {
        tags: ['drafts'],
        summary: 'AES-256 keys for the drafts of the session’s subject',
        response: {200: releasedKeys, ...problemResponses(401)},
      },
    },
    async (request) => {
      const {subject} = await services.requireSession(request);
      const keys = await releaseDraftKeys(services, subject);
      return {
        keys: keys.map(({id, bytes}) => ({id, key: toBase64(bytes)})),
        days: Math.floor(services.limits.draftAge / day),
      };
    },
  );
}

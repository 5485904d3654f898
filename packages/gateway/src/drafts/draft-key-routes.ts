import {randomBytes} from 'node:crypto';
import {toBase64} from '@tokhai/core';
import type {FastifyInstance} from 'fastify';
import {bytesOf} from '../database/row.js';
import {problemResponses} from '../http/schemas.js';
import type {Services} from '../services.js';

/** The key of a subject's drafts: random, wrapped at rest, released after login. */
export function registerDraftKeyRoutes(app: FastifyInstance, services: Services): void {
  app.get(
    '/draft-key',
    {
      schema: {
        tags: ['drafts'],
        summary: 'AES-256 key for the drafts of the session’s subject',
        response: {
          200: {
            description: 'Keep it in memory only',
            type: 'object',
            required: ['key'],
            properties: {key: {type: 'string', description: '32 bytes, base64'}},
          },
          ...problemResponses(401),
        },
      },
    },
    async (request) => {
      const {subject} = await services.requireSession(request);
      return {key: toBase64(await releaseKey(services, subject))};
    },
  );
}

async function releaseKey({database, dataKey, clock}: Services, subject: string): Promise<Uint8Array> {
  const context = `draft-key:${subject}`;
  // Of two first requests at once, one key is kept and both get it.
  await database.query(
    'insert into draft_key (subject, wrapped, created_at) values ($1, $2, $3) on conflict (subject) do nothing',
    [subject, dataKey.wrap(randomBytes(32), context), clock()],
  );
  const [row = {}] = await database.query('select wrapped from draft_key where subject = $1', [subject]);
  return dataKey.unwrap(bytesOf(row, 'wrapped'), context);
}

import {decodeUtf8, parseJson} from '@tokhai/core';
import type {FastifyInstance} from 'fastify';
import {Problem} from '../problem/problem.js';

/**
 * Bodies of this instance: JSON by the strict parser that signed data need (no duplicate keys, no lone surrogates, no
 * reserved keys), bytes as they are, and nothing else: forms of other sites cannot send either without a preflight.
 */
export function installBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', {parseAs: 'buffer'}, (_, body, done) => {
    try {
      done(null, parseJson(decodeUtf8(typeof body === 'string' ? Buffer.from(body) : body)));
    } catch {
      done(new Problem('invalid-json'), undefined);
    }
  });
  app.addContentTypeParser('application/octet-stream', {parseAs: 'buffer'}, (_, body, done) => {
    done(null, body);
  });
}

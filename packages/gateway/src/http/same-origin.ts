import type {FastifyRequest} from 'fastify';
import {Problem} from '../problem/problem.js';

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a state-changing request that another site may have caused (CSRF): `Origin` must be the portal's own; where
 * a browser leaves it out, `Sec-Fetch-Site` must say so. With neither, nobody vouches for it.
 * @throws Problem `foreign-origin`
 */
export function requireSameOrigin(request: FastifyRequest, origin: string): void {
  if (safeMethods.has(request.method)) return;
  const {origin: claimed, 'sec-fetch-site': site} = request.headers;
  if (site !== undefined && site !== 'same-origin') throw new Problem('foreign-origin');
  if (claimed === undefined ? site !== 'same-origin' : claimed !== origin)
    throw new Problem('foreign-origin');
}

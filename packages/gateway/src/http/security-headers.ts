import type {FastifyReply} from 'fastify';
import type {GatewayMode} from '../options.js';

/** Headers of every answer: data, never a page; not stored unless a route says that it never changes. */
export function setSecurityHeaders(reply: FastifyReply, mode: GatewayMode): void {
  void reply.headers({
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  });
  if (mode === 'production')
    void reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
}

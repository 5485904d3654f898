import type {FastifyReply, FastifyRequest} from 'fastify';
import type {GatewayMode} from '../options.js';

/** Sets, reads and clears the gateway's cookies. */
export interface Cookies {
  set(reply: FastifyReply, name: CookieName, value: string, maxAgeSeconds: number): void;
  read(request: FastifyRequest, name: CookieName): string | undefined;
  clear(reply: FastifyReply, name: CookieName): void;
}

/** `session` is the login, `attempt` one login under way. */
export type CookieName = 'session' | 'attempt';

/**
 * HttpOnly, SameSite=Lax (the identity provider's redirect is a cross-site navigation). Outside the demo, Secure and
 * with the `__Host-` prefix (RFC 6265bis §4.1.3.2), so that no sibling domain can plant one.
 */
export function createCookies(mode: GatewayMode): Cookies {
  const secure = mode === 'production';
  const nameOf = (name: CookieName): string => `${secure ? '__Host-' : ''}tokhai-${name}`;
  const options = {path: '/', httpOnly: true, sameSite: 'lax', secure} as const;
  return {
    set: (reply, name, value, maxAge) => void reply.setCookie(nameOf(name), value, {...options, maxAge}),
    read: (request, name) => request.cookies[nameOf(name)],
    clear: (reply, name) => void reply.clearCookie(nameOf(name), options),
  };
}

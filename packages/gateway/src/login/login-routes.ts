import type {Locale} from '@tokhai/core';
import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {toInstant} from '../http/instant.js';
import {problemResponses, sessionAnswer} from '../http/schemas.js';
import {Problem} from '../problem/problem.js';
import type {Services} from '../services.js';
import {attemptSeconds} from './login-attempts.js';

/** Logging in, who is logged in, logging out. */
export function registerLoginRoutes(app: FastifyInstance, services: Services): void {
  app.get<{Querystring: {returnTo?: string; locale?: Locale}}>(
    '/login',
    {
      schema: {
        tags: ['login'],
        summary: 'Begin a login at the identity provider (authorization code with PKCE)',
        querystring: {
          type: 'object',
          additionalProperties: false,
          properties: {
            returnTo: {type: 'string', maxLength: 500, description: 'Path on this origin'},
            locale: {enum: ['vi', 'en'], description: 'Language that the provider is asked to speak'},
          },
        },
        response: {302: {description: 'To the identity provider', type: 'null'}, ...problemResponses(503)},
      },
    },
    ({query}, reply) => beginLogin(services, query, reply),
  );

  app.get(
    '/login/callback',
    {
      schema: {
        tags: ['login'],
        summary: 'Return from the identity provider',
        response: {
          303: {
            description: 'To where the login began; `?login=failed` where it did not succeed',
            type: 'null',
          },
        },
      },
    },
    (request, reply) => finishLogin(services, request, reply),
  );

  registerSessionRoutes(app, services);
}

function registerSessionRoutes(app: FastifyInstance, services: Services): void {
  app.get(
    '/session',
    {
      schema: {
        tags: ['login'],
        summary: 'Who is logged in',
        response: {200: sessionAnswer, ...problemResponses()},
      },
    },
    async (request) => {
      const session = await services.findSession(request);
      if (session === undefined) return {authenticated: false};
      const {subject, person, expiresAt} = session;
      return {authenticated: true, subject, person, expiresAt: toInstant(expiresAt)};
    },
  );

  app.post(
    '/logout',
    {
      schema: {
        tags: ['login'],
        summary: 'End the session',
        body: {type: 'object', additionalProperties: false},
        response: {
          200: {
            description: 'The session has ended',
            type: 'object',
            properties: {endSessionUrl: {type: ['string', 'null']}},
          },
          ...problemResponses(403),
        },
      },
    },
    async (request, reply) => {
      const token = services.cookies.read(request, 'session');
      if (token !== undefined) await services.sessions.end(token);
      services.cookies.clear(reply, 'session');
      return {endSessionUrl: await services.identityProvider.endSessionUrl()};
    },
  );
}

async function beginLogin(
  services: Services,
  {returnTo, locale}: {readonly returnTo?: string; readonly locale?: Locale},
  reply: FastifyReply,
): Promise<FastifyReply> {
  const {url, secrets} = await services.identityProvider.begin(locale);
  services.cookies.set(
    reply,
    'attempt',
    await services.loginAttempts.begin({...secrets, returnTo: localPath(returnTo)}),
    attemptSeconds,
  );
  return reply.redirect(url.href, 302);
}

async function finishLogin(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const {cookies, sessions, loginAttempts, identityProvider, options, limits} = services;
  const token = cookies.read(request, 'attempt');
  const attempt = token === undefined ? undefined : await loginAttempts.take(token);
  cookies.clear(reply, 'attempt');
  if (attempt === undefined) return reply.redirect('/?login=failed', 303);
  try {
    const callback = new URL(request.url, options.publicUrl);
    const {subject, person} = await identityProvider.finish(callback, attempt);
    // A new token at every login: one that was planted or seen before it is worth nothing.
    const former = cookies.read(request, 'session');
    if (former !== undefined) await sessions.end(former);
    const {token: fresh} = await sessions.begin(subject, person);
    cookies.set(reply, 'session', fresh, Math.floor(limits.sessionAge / 1_000));
    return await reply.redirect(attempt.returnTo, 303);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const separator = attempt.returnTo.includes('?') ? '&' : '?';
    return reply.redirect(`${attempt.returnTo}${separator}login=failed`, 303);
  }
}

/** A path on the portal, or `/`: never another site (`//host`, `/\host`, control characters). */
function localPath(wanted = '/'): string {
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) || wanted.includes('\\')) return '/';
  return new URL(wanted, 'http://portal.invalid').host === 'portal.invalid' ? wanted : '/';
}

import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import {Ajv2020} from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type {FastifyInstance, FastifyPluginAsync} from 'fastify';
import {checkOptions} from './check-options.js';
import {registerDeclarationRoutes} from './declarations/declaration-routes.js';
import {registerDocumentRoutes} from './documents/document-routes.js';
import {registerChallengeRoutes} from './dossiers/challenge-routes.js';
import {registerDossierRoutes} from './dossiers/dossier-routes.js';
import {registerDraftKeyRoutes} from './drafts/draft-key-routes.js';
import {installBodies} from './http/json-body.js';
import {requireSameOrigin} from './http/same-origin.js';
import {setSecurityHeaders} from './http/security-headers.js';
import {registerLoginRoutes} from './login/login-routes.js';
import type {GatewayOptions} from './options.js';
import {installProblems} from './problem/handle-problem.js';
import {Problem} from './problem/problem.js';
import {registerProcedureRoutes} from './procedures/procedure-routes.js';
import {registerLookupRoutes} from './registers/lookup-routes.js';
import {registerServiceRoutes} from './service/service-routes.js';
import {openServices} from './services.js';
import type {Services} from './services.js';

/** Where the gateway lies under the portal's origin. */
export const gatewayBase = '/api';

/**
 * Milliseconds for `pluginTimeout` of the host's Fastify: making an embedded database for the first time can take longer
 * than Fastify's own ten seconds on a busy machine.
 */
export const gatewayStartLimit = 120_000;

/**
 * Makes the gateway as a Fastify plugin; register it with no prefix, on a host with
 * `pluginTimeout: gatewayStartLimit`. It opens its storage when the host starts and
 * closes it with the host. All routes lie under `/api` and touch nothing else of the host.
 *
 * @throws GatewayError on registration: every code of {@link GatewayErrorCode}
 */
export function createGateway(options: GatewayOptions): FastifyPluginAsync {
  return async (host) => {
    checkOptions(options);
    const services = await openServices(options, gatewayBase);
    host.addHook('onClose', () => services.close());
    await host.register((app) => assemble(app, services), {prefix: gatewayBase});
  };
}

async function assemble(app: FastifyInstance, services: Services): Promise<void> {
  const {options, limits} = services;
  installProblems(app);
  installBodies(app);
  installValidation(app);
  app.addHook('onRequest', (request, _, done) => {
    requireSameOrigin(request, options.publicUrl);
    done();
  });
  app.addHook('onSend', (_, reply, payload, done) => {
    setSecurityHeaders(reply, options.mode);
    done(null, payload);
  });
  await app.register(cookie);
  await app.register(rateLimit, {
    max: limits.requestsPerMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: () => new Problem('rate-limited'),
  });
  await app.register(swagger, {openapi: describeInterface(options)});
  await app.register((routes, _, done) => {
    registerRoutes(routes, services);
    done();
  });
}

function registerRoutes(app: FastifyInstance, services: Services): void {
  app.addHook('onRoute', (route) => {
    route.bodyLimit ??= services.limits.bodyBytes;
  });
  registerLoginRoutes(app, services);
  registerProcedureRoutes(app, services);
  registerDeclarationRoutes(app, services);
  registerLookupRoutes(app, services);
  registerDocumentRoutes(app, services);
  registerChallengeRoutes(app, services);
  registerDossierRoutes(app, services);
  registerDraftKeyRoutes(app, services);
  registerServiceRoutes(app, services);
}

/** Strict validation in place of the host's: nothing is coerced in bodies, nothing is dropped, nothing is defaulted. */
function installValidation(app: FastifyInstance): void {
  const strict = {strict: false, allErrors: false, removeAdditional: false, useDefaults: false} as const;
  const forBodies = new Ajv2020({...strict, coerceTypes: false});
  // Addresses carry text only: a version number there has to become a number.
  const forAddresses = new Ajv2020({...strict, coerceTypes: true});
  for (const ajv of [forBodies, forAddresses]) addFormats.default(ajv);
  app.setValidatorCompiler(({schema, httpPart}) =>
    httpPart === 'body' ? forBodies.compile(schema as object) : forAddresses.compile(schema as object),
  );
  // Sealed objects must leave as they are: a serializer that drops what a schema does not name would break seals.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
}

function describeInterface({publicUrl}: GatewayOptions) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tờ Khai gateway',
      version: '1.0.0',
      description: 'Login, lookups, challenges, admission, dossiers and receipts of a portal.',
      license: {name: 'Apache-2.0', identifier: 'Apache-2.0'},
    },
    servers: [{url: publicUrl}],
    tags: [
      {name: 'login', description: 'OpenID Connect and the session'},
      {name: 'procedures', description: 'Published documents'},
      {name: 'declarations', description: 'From opening to the challenge'},
      {name: 'dossiers', description: 'Submitting, and what was submitted'},
      {name: 'drafts', description: 'Keys of drafts'},
      {name: 'service', description: 'Keys, health, this description'},
    ],
  };
}

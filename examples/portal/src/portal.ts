import fastifyStatic from '@fastify/static';
import {resolveToday} from '@tokhai/core';
import {createGateway, gatewayStartLimit, type GatewayLimits, type StorageOptions} from '@tokhai/gateway';
import Fastify, {type FastifyInstance} from 'fastify';
import {readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {agency} from './agency.js';
import {registerAuthorityRoutes} from './authority-routes.js';
import {checkLook} from './check-look.js';
import {createDemoAuthority, type DemoAuthority} from './demo-authority.js';
import {startIdentityProvider} from './identity-provider.js';
import {registerPages} from './page-routes.js';
import {createDemoRegisters, type DemoRegisters} from './registers.js';

/** What a demo portal is started with. */
export interface PortalOptions {
  /** Port that is free now (`findPort`). */
  readonly port: number;
  /** Where the embedded database lies. */
  readonly storage: StorageOptions;
  /** Directives beyond the base policy, a capability each. */
  readonly capabilities?: readonly string[];
  /** Hosts the service worker, so that the form survives a reload without a network. */
  readonly offline?: boolean;
  /** Folder of published procedures other than the project's own. */
  readonly schemas?: string;
  /** Bounds other than the gateway's own. */
  readonly limits?: Partial<GatewayLimits>;
}

/** A running portal. */
export interface Portal {
  /** Address as the browser must open it. */
  readonly url: string;
  readonly registers: DemoRegisters;
  readonly authority: DemoAuthority;
  /** Plays a network that is lost: connections break off without an answer until it is back. */
  loseNetwork(lost: boolean): void;
  /** Plays a release after which the files of a folder are gone; `undefined` brings them back. */
  takeAway(folder: string | undefined): void;
  close(): Promise<void>;
}

const folder = dirname(dirname(fileURLToPath(import.meta.url)));
const newbornAgeInDays = 12;

/** All that the form needs; each capability adds the one directive that it names. */
const basePolicy: readonly string[] = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
];

/** What reloads without a network add to the policy. */
const workerCapability = "worker-src 'self'";

const workerPath = '/service-worker.js';

/** At the root, so that its scope is the whole portal; what it may fetch is of this origin. */
async function registerWorker(app: FastifyInstance): Promise<void> {
  const script = await readFile(join(folder, 'dist/worker/service-worker.js'), 'utf8');
  app.get(workerPath, (_request, reply) =>
    reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('content-security-policy', "default-src 'none'; connect-src 'self'")
      .send(script),
  );
}

async function registerAssets(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(folder, 'dist/browser'),
    prefix: '/assets/',
    index: false,
    cacheControl: true,
    maxAge: 0,
  });
  await app.register(fastifyStatic, {
    root: join(folder, 'public'),
    prefix: '/',
    index: false,
    wildcard: false,
    decorateReply: false,
  });
}

function setPolicy(app: FastifyInstance, capabilities: readonly string[]): void {
  const policy = [...basePolicy, ...capabilities].join('; ');
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (String(reply.getHeader('content-type') ?? '').startsWith('text/html')) {
      void reply.header('content-security-policy', policy).header('referrer-policy', 'same-origin');
    }
    done(null, payload);
  });
}

/** The login, cookies and origin checks hold for one host name: another name of this machine is sent there. */
function redirectOtherHosts(app: FastifyInstance, url: string): void {
  const {host} = new URL(url);
  app.addHook('onRequest', (request, reply, done) => {
    if (request.method === 'GET' && request.host !== host)
      void reply.redirect(new URL(request.url, url).href, 307);
    else done();
  });
}

function daysBefore(days: number): string {
  return resolveToday(new Date(Date.now() - days * 86_400_000));
}

/**
 * Starts the demo portal: pages, gateway on the embedded database, registers of fictional people, a real OpenID
 * provider and a demo certificate authority, all on loopback.
 */
export async function startPortal(options: PortalOptions): Promise<Portal> {
  const url = `http://localhost:${String(options.port)}`;
  const style = readFileSync(join(folder, 'public/portal.css'), 'utf8');
  checkLook(style);
  const identityProvider = await startIdentityProvider(
    {redirectUri: `${url}/api/login/callback`, postLogoutUri: `${url}/`},
    style,
  );
  const authority = await createDemoAuthority();
  const registers = createDemoRegisters(daysBefore(newbornAgeInDays));
  // The embedded database may take a while to make its folder on a slow disk.
  const app = Fastify({logger: false, pluginTimeout: gatewayStartLimit, requestTimeout: 120_000});
  const offline = options.offline === true;
  setPolicy(app, [...(options.capabilities ?? []), ...(offline ? [workerCapability] : [])]);
  let isLost = false;
  let gone: string | undefined;
  app.addHook('onRequest', (request, reply, done) => {
    if (isLost) {
      reply.hijack();
      request.raw.socket.destroy();
    } else if (gone !== undefined && request.url.startsWith(gone)) void reply.code(404).send('');
    else done();
  });
  redirectOtherHosts(app, url);
  await app.register(
    createGateway({
      mode: 'demo',
      publicUrl: url,
      storage: options.storage,
      schemas: options.schemas ?? join(folder, '../../schemas'),
      agencies: [agency],
      login: identityProvider,
      connectors: Object.values(registers),
      anchors: [authority.root],
      limits: options.limits ?? {},
    }),
  );
  await registerAssets(app);
  registerAuthorityRoutes(app, authority);
  if (offline) await registerWorker(app);
  registerPages(app, offline ? workerPath : undefined);
  await app.listen({port: options.port, host: 'localhost'});
  return {
    url,
    registers,
    authority,
    loseNetwork: (lost) => {
      isLost = lost;
    },
    takeAway: (folder) => {
      gone = folder;
    },
    close: async () => {
      await app.close();
      await identityProvider.close();
    },
  };
}

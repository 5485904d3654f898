import {existsSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';
import type {FastifyRequest} from 'fastify';
import type {Database} from './database/database.js';
import {lockFolder} from './database/folder-lock.js';
import type {FolderLock} from './database/folder-lock.js';
import {migrate} from './database/migrate.js';
import {openPglite} from './database/pglite-database.js';
import {GatewayError} from './gateway-error.js';
import {openDataKey} from './keys/data-key.js';
import type {DataKey} from './keys/data-key.js';
import {openSealKeys} from './keys/seal-keys.js';
import type {SealKeys} from './keys/seal-keys.js';
import {createCookies} from './login/cookies.js';
import type {Cookies} from './login/cookies.js';
import {createIdentityProvider} from './login/identity-provider.js';
import type {IdentityProvider} from './login/identity-provider.js';
import {LoginAttempts} from './login/login-attempts.js';
import {SessionStore} from './login/session-store.js';
import type {Session} from './login/session-store.js';
import {defaultLimits} from './options.js';
import type {GatewayLimits, GatewayOptions, StorageOptions} from './options.js';
import {Problem} from './problem/problem.js';
import {openProcedures} from './procedures/procedure-store.js';
import type {ProcedureStore} from './procedures/procedure-store.js';

/** What routes work with; made once per gateway. */
export interface Services {
  readonly options: GatewayOptions;
  readonly limits: GatewayLimits;
  readonly clock: () => Date;
  readonly database: Database;
  readonly sealKeys: SealKeys;
  readonly dataKey: DataKey;
  readonly cookies: Cookies;
  readonly identityProvider: IdentityProvider;
  readonly loginAttempts: LoginAttempts;
  readonly sessions: SessionStore;
  readonly procedures: ProcedureStore;
  findSession(request: FastifyRequest): Promise<Session | undefined>;
  /** @throws Problem `login-required` */
  requireSession(request: FastifyRequest): Promise<Session>;
  close(): Promise<void>;
}

/** Where under the portal's origin the interface lies, for example `/api`. */
export type BasePath = string;

/**
 * Opens everything that a gateway needs, in an order in which a failure leaves nothing half open.
 * @throws GatewayError
 */
export async function openServices(options: GatewayOptions, base: BasePath): Promise<Services> {
  const limits = {...defaultLimits, ...options.limits};
  const clock = options.clock ?? (() => new Date());
  const procedures = await openProcedures(options);
  const storage = await openStorage(options.storage);
  const {database, dataKey} = storage;
  const sessions = new SessionStore(database, dataKey, limits, clock);
  const cookies = createCookies(options.mode);
  const findSession = async (request: FastifyRequest): Promise<Session | undefined> => {
    const token = cookies.read(request, 'session');
    return token === undefined ? undefined : sessions.find(token);
  };
  return {
    ...storage,
    options,
    limits,
    clock,
    cookies,
    identityProvider: createIdentityProvider(
      options.login,
      options.mode,
      `${options.publicUrl}${base}/login/callback`,
      `${options.publicUrl}/`,
    ),
    loginAttempts: new LoginAttempts(database, clock),
    sessions,
    procedures,
    findSession,
    requireSession: async (request) => {
      const session = await findSession(request);
      if (session === undefined) throw new Problem('login-required');
      return session;
    },
  };
}

const sealKeyFile = 'seal-keys.json';
const dataKeyFile = 'data.key';
const keyFiles = [sealKeyFile, dataKeyFile];

interface Storage {
  readonly database: Database;
  readonly sealKeys: SealKeys;
  readonly dataKey: DataKey;
  close(): Promise<void>;
}

async function openStorage(options: StorageOptions): Promise<Storage> {
  const folder = options.kind === 'folder' ? options.path : undefined;
  const lock = folder === undefined ? undefined : claimFolder(folder);
  try {
    const inFolder = (name: string): string | undefined =>
      folder === undefined ? undefined : join(folder, name);
    if (folder !== undefined) requireKeys(folder);
    const sealKeys = await openSealKeys(inFolder(sealKeyFile));
    const dataKey = await openDataKey(inFolder(dataKeyFile));
    const database = await openPglite(inFolder('database'));
    await migrate(database).catch(async (error: unknown) => {
      await database.close();
      throw error;
    });
    const close = async (): Promise<void> => {
      await database.close();
      lock?.release();
    };
    return {database, sealKeys, dataKey, close};
  } catch (error) {
    lock?.release();
    throw error;
  }
}

/**
 * A database without its keys is a folder that was restored in part: new keys would silently void every receipt and lock
 * every draft for good.
 * @throws GatewayError `key-unreadable`
 */
function requireKeys(folder: string): void {
  if (!existsSync(join(folder, 'database'))) return;
  const missing = keyFiles.find((name) => !existsSync(join(folder, name)));
  if (missing !== undefined) {
    throw new GatewayError(
      'key-unreadable',
      `the data folder ${folder} has a database but no ${missing}: restore it from the same backup`,
    );
  }
}

function claimFolder(folder: string): FolderLock {
  try {
    mkdirSync(folder, {recursive: true, mode: 0o700});
  } catch (cause) {
    throw new GatewayError('folder-unusable', `the data folder ${folder} cannot be made`, {cause});
  }
  return lockFolder(folder);
}

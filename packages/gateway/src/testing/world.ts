import {cpSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Procedure} from '@tokhai/core';
import {fastify} from 'fastify';
import type {FastifyInstance} from 'fastify';
import {createGateway, createLoggerOptions, gatewayStartLimit} from '../index.js';
import type {GatewayOptions} from '../index.js';
import {TestBrowser} from './browser.js';
import {startProvider} from './identity-provider.js';
import type {TestPerson, TestProvider} from './identity-provider.js';
import {createRegisters} from './registers.js';
import type {TestRegisters} from './registers.js';

/** Everything that stands around a gateway, for real: provider, registers, HTTP. */
export interface World {
  readonly portal: string;
  readonly app: FastifyInstance;
  readonly provider: TestProvider;
  readonly registers: TestRegisters;
  readonly clock: TestClock;
  /** Ends every switched-on failure. */
  mendRegisters(): void;
  browser(): TestBrowser;
  /** A browser in which somebody is logged in. */
  loggedIn(person: TestPerson): Promise<TestBrowser>;
  close(): Promise<void>;
}

/** Time that only a test moves; it begins on a Sunday noon within the sample procedure's validity. */
export class TestClock {
  #now = new Date('2026-11-22T05:00:00Z');

  readonly read = (): Date => new Date(this.#now);

  pass(milliseconds: number): void {
    this.#now = new Date(this.#now.getTime() + milliseconds);
  }

  set(instant: string): void {
    this.#now = new Date(instant);
  }
}

export const agency = {code: '000.00.00.H99', name: {vi: 'UBND phường Thử Nghiệm', en: 'Test ward'}};

/** The published schemas without the plans beside them: a stale build must not decide a test. */
export const schemas = copySchemas();

/** What a world may have differently. */
export type WorldOptions = Partial<Omit<GatewayOptions, 'login' | 'publicUrl'>> & {
  readonly log?: (line: string) => void;
};

/** Starts a provider and a gateway on free ports of loopback. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const portal = `http://127.0.0.1:${String(await freePort())}`;
  const provider = await startProvider(portal);
  const registers = createRegisters();
  const clock = new TestClock();
  const {log, ...gateway} = options;
  const app = fastify({
    pluginTimeout: gatewayStartLimit,
    ...(log === undefined ? {} : {logger: {...createLoggerOptions('debug'), stream: {write: log}}}),
  });
  await app.register(
    createGateway({
      mode: 'demo',
      publicUrl: portal,
      storage: {kind: 'memory'},
      schemas,
      agencies: [agency],
      login: provider,
      connectors: [registers.population, registers.birthNotice, registers.marriage],
      anchors: [],
      clock: clock.read,
      ...gateway,
    }),
  );
  await app.listen({host: '127.0.0.1', port: Number(new URL(portal).port)});
  return {
    portal,
    app,
    provider,
    registers,
    clock,
    mendRegisters: () => {
      for (const register of [registers.population, registers.birthNotice, registers.marriage]) {
        register.behave({kind: 'normal'});
      }
    },
    browser: () => new TestBrowser(portal),
    loggedIn: async (person) => {
      const browser = new TestBrowser(portal);
      await browser.login(person);
      return browser;
    },
    close: async () => {
      await app.close();
      await provider.close();
    },
  };
}

/** The published schemas in a folder of their own; `change` makes another birth registration of it. */
export function copySchemas(change?: (document: Procedure) => Procedure): string {
  const source = fileURLToPath(new URL('../../../../schemas', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'tokhai-schemas-'));
  for (const part of ['meta', 'types', 'procedures']) {
    cpSync(join(source, part), join(folder, part), {
      recursive: true,
      filter: (path) => !path.endsWith('.plan.json'),
    });
  }
  if (change !== undefined) {
    const path = join(folder, 'procedures/1.001193/1.json');
    writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')) as Procedure)));
  }
  return folder;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

/** The JSON body of an answer. */
export async function read<T>(response: Response): Promise<T> {
  return (await response.json()) as T;
}

/** Status and problem code of a refusal. */
export async function refusal(response: Response): Promise<[number, string]> {
  return [response.status, (await read<{code: string}>(response)).code];
}

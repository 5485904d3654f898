import {spawnSync} from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createAuthority} from '@tokhai/sign/authority';
import {describe, expect, it} from 'vitest';
import {createCookies} from './login/cookies.js';
import {startGateway} from './index.js';
import type {ServerOptions} from './index.js';
import {TestCitizen} from './testing/citizen.js';
import {father} from './testing/identity-provider.js';
import {agency, read, refusal, schemas, startWorld} from './testing/world.js';

function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tokhai-gateway-'));
}

function serverOptions(change: Partial<ServerOptions> = {}): ServerOptions {
  return {
    mode: 'demo',
    publicUrl: 'http://127.0.0.1:8080',
    storage: {kind: 'memory'},
    schemas,
    agencies: [agency],
    login: {issuer: 'http://127.0.0.1:9', clientId: 'x'},
    connectors: [],
    anchors: [],
    port: 0,
    logLevel: 'silent',
    ...change,
  };
}

const refused = (change: Partial<ServerOptions>, code: string): Promise<void> =>
  expect(startGateway(serverOptions(change))).rejects.toMatchObject({name: 'GatewayError', code});

describe('a gateway on a data folder', () => {
  it('refuses a second one with one line, and gives the folder free when it closes', async () => {
    const path = freshFolder();
    const first = await startGateway(serverOptions({storage: {kind: 'folder', path}}));
    await expect(startGateway(serverOptions({storage: {kind: 'folder', path}}))).rejects.toMatchObject({
      code: 'folder-locked',
      message: expect.stringMatching(/^the data folder .* is in use by process \d+; .*$/) as string,
    });
    expect((await fetch(`${first.url}/api/ready`)).status).toBe(200);
    await first.close();
    await (await startGateway(serverOptions({storage: {kind: 'folder', path}}))).close();
  });

  it('does not make up keys for a database that has lost its own', async () => {
    for (const name of ['seal-keys.json', 'data.key']) {
      const path = freshFolder();
      await (await startGateway(serverOptions({storage: {kind: 'folder', path}}))).close();
      rmSync(join(path, name));
      await refused({storage: {kind: 'folder', path}}, 'key-unreadable');
      expect(existsSync(join(path, name))).toBe(false);
    }
  });

  it('answers an address that no route can have in its own words, without repeating it', async () => {
    const gateway = await startGateway(serverOptions());
    for (const path of ['/api/%E0%A4%A', `/api/types/${'001099000099'.repeat(20)}`]) {
      const response = await fetch(gateway.url + path);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(await refusal(response)).toEqual([400, 'invalid-request']);
    }
    await gateway.close();
  });

  it('takes no unknown mode for the lenient one', async () => {
    await refused(JSON.parse('{"mode": "Production"}') as Partial<ServerOptions>, 'invalid-options');
  });

  it('keeps its secrets to itself', async () => {
    const path = join(freshFolder(), 'data');
    await (await startGateway(serverOptions({storage: {kind: 'folder', path}}))).close();
    expect(statSync(path).mode & 0o777).toBe(0o700);
    for (const name of ['seal-keys.json', 'data.key'])
      expect(statSync(join(path, name)).mode & 0o777).toBe(0o600);
  });

  it('keeps sessions, dossiers, keys and receipts over a restart, and no token or draft key in clear', async () => {
    const path = freshFolder();
    const first = await startWorld({storage: {kind: 'folder', path}});
    const citizen = await TestCitizen.open(await first.loggedIn(father));
    await citizen.fill();
    const {body} = await citizen.sign();
    const key = 'restart-0123456789';
    const receipt = await read<{number: string}>(await citizen.submit(body, key));
    const draftKey = await read(await citizen.browser.get('/draft-keys'));
    const keys = await read(await citizen.browser.get('/keys'));
    const session = citizen.browser.cookie('tokhai-session') ?? '';
    await first.close();

    const second = await startWorld({storage: {kind: 'folder', path}});
    const browser = second.browser();
    browser.setCookie('tokhai-session', session);
    expect(await read(await browser.get('/draft-keys'))).toEqual(draftKey);
    expect(await read(await browser.get('/keys'))).toEqual(keys);
    expect(await read(await browser.get(`/dossiers/${receipt.number}`))).toMatchObject({receipt});
    const again = await browser.post(`${citizen.base}/dossier`, body, {'idempotency-key': key});
    expect(await read(again)).toEqual(receipt);
    const later = await browser.post(`${citizen.base}/dossier`, body, {'idempotency-key': `${key}x`});
    expect(await refusal(later)).toEqual([409, 'challenge-used']);
    await second.close();
    const secret = (draftKey as {keys: {key: string}[]}).keys[0]?.key ?? '';
    for (const file of readdirSync(path, {recursive: true, encoding: 'utf8'})) {
      const full = join(path, file);
      if (!statSync(full).isFile()) continue;
      const bytes = readFileSync(full);
      expect(bytes.includes(session), file).toBe(false);
      expect(bytes.includes(Buffer.from(secret, 'base64')), file).toBe(false);
    }
  });

  it('takes over after a process that was killed', async () => {
    const path = freshFolder();
    const {pid} = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(join(path, 'gateway.lock'), JSON.stringify({pid, started: '1', nonce: 'x'}));
    await (await startGateway(serverOptions({storage: {kind: 'folder', path}}))).close();
  });
});

describe('production mode', () => {
  const production: Partial<ServerOptions> = {
    mode: 'production',
    publicUrl: 'https://portal.example',
    login: {issuer: 'https://id.example', clientId: 'x'},
    storage: {kind: 'folder', path: join(tmpdir(), 'never-made')},
  };

  it('refuses what only a demo may have', async () => {
    const demo = await createAuthority({name: 'X', organization: 'DEMO - KHONG CO GIA TRI PHAP LY', days: 1});
    await refused({...production, publicUrl: 'http://portal.example'}, 'unsafe-options');
    await refused({...production, login: {issuer: 'http://id.example', clientId: 'x'}}, 'unsafe-options');
    await refused({...production, storage: {kind: 'memory'}}, 'unsafe-options');
    await refused({...production, anchors: [demo.certificate]}, 'unsafe-options');
  });

  it('starts with none of these, tells browsers to stay with https and keeps cookies there', async () => {
    const real = await createAuthority({name: 'Root', organization: 'Sample organisation', days: 1});
    const gateway = await startGateway(
      serverOptions({
        ...production,
        storage: {kind: 'folder', path: freshFolder()},
        anchors: [real.certificate],
      }),
    );
    const response = await fetch(`${gateway.url}/api/health`);
    expect(response.headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
    await gateway.close();
    const set: unknown[] = [];
    const reply = {setCookie: (...args: unknown[]) => set.push(args)};
    createCookies('production').set(reply as never, 'session', 'token', 60);
    expect(set).toEqual([
      [
        '__Host-tokhai-session',
        'token',
        {path: '/', httpOnly: true, sameSite: 'lax', secure: true, maxAge: 60},
      ],
    ]);
  });
});

describe('faulty options', () => {
  const connector = {source: 'population', lookup: () => Promise.resolve({outcome: 'empty'} as const)};

  it.each<[string, Partial<ServerOptions>]>([
    ['a publicUrl with a path', {publicUrl: 'https://portal.example/cong'}],
    ['no publicUrl', {publicUrl: ''}],
    ['an issuer that is no URL', {login: {issuer: 'id.example', clientId: 'x'}}],
    ['no agency', {agencies: []}],
    ['an agency code that could not stand in a number', {agencies: [{...agency, code: 'H99/1'}]}],
    ['two connectors for one register', {connectors: [connector, connector]}],
    ['a folder of schemas that is not there', {schemas: '/no/such/folder'}],
  ])('%s', async (_, change) => {
    await refused(change, 'invalid-options');
  });
});

describe('faulty procedures', () => {
  /** A copy of the real schemas with one file changed. */
  function spoiled(file: string, change: (text: string) => string): string {
    const folder = freshFolder();
    for (const part of ['meta', 'types', 'procedures'])
      cpSync(join(schemas, part), join(folder, part), {recursive: true});
    const path = join(folder, file);
    const source = file.endsWith('.plan.json') ? '{}' : readFileSync(path, 'utf8');
    writeFileSync(path, change(source));
    return folder;
  }
  const procedure = 'procedures/1.001193/1.json';

  it.each<[string, (text: string) => string]>([
    ['is no JSON', (text) => text.slice(0, 100)],
    ['has a key twice', (text) => text.replace('{', '{"format": 1, "format": 1,')],
    ['breaks the meta-schema', (text) => text.replace('"workingDays"', '"workingHours"')],
    [
      'does not compile',
      (text) => text.replace('nguoiYeuCau.ngaySinh <= today()', 'nguoiYeuCau.ngaySinh <= now()'),
    ],
    ['says another code than its folder', (text) => text.replace('"1.001193"', '"1.001194"')],
    ['pins types that are not there', (text) => text.replace('vn-types@1', 'vn-types@9')],
    ['pins rules that are not known', (text) => text.replace('vn-rules@1', 'xx-rules@1')],
  ])('a document that %s stops the start', async (_, change) => {
    await refused({schemas: spoiled(procedure, change)}, 'procedure-faulty');
  });

  it('a stored plan that is not what the procedure compiles to stops the start', async () => {
    const folder = spoiled('procedures/1.001193/1.plan.json', () => '{"format": 1}');
    await refused({schemas: folder}, 'plan-differs');
  });
});

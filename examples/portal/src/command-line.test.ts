import {spawn, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, it} from 'vitest';
import {readArguments} from './journey/arguments.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
const scratch = mkdtempSync(join(tmpdir(), 'tokhai-command-'));

afterAll(() => {
  rmSync(scratch, {recursive: true, force: true});
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Ended {
  const {status, stdout, stderr} = spawnSync(process.execPath, [...args], {
    cwd: root,
    encoding: 'utf8',
    env: {...process.env, ...environment},
  });
  return {code: status, out: stdout, err: stderr};
}

/** Starts the demo until it has said what matched, then stops it as Ctrl+C does. */
async function startUntil(port: number, wanted: RegExp): Promise<Ended> {
  const child = spawn(process.execPath, [tsx, 'examples/portal/src/start.ts'], {
    cwd: root,
    env: {...process.env, PORT: String(port), TOKHAI_DATA: scratch},
  });
  let out = '';
  let err = '';
  child.stderr.on('data', (part) => (err += String(part)));
  child.stdout.on('data', (part) => {
    out += String(part);
    if (wanted.test(out)) child.kill('SIGINT');
  });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {code, out, err};
}

describe('npm start', () => {
  it('says plainly which port it took where the wanted one is busy, serves there, and stops on Ctrl+C', async () => {
    const busy = createServer();
    await new Promise<void>((resolve) => busy.listen(0, 'localhost', resolve));
    const {port} = busy.address() as AddressInfo;
    const {code, out} = await startUntil(port, /stop with Ctrl/);
    busy.close();
    const taken = /Tờ Khai demo portal: http:\/\/localhost:(\d+)/.exec(out)?.[1] ?? '';
    expect(out).toContain(`Port ${String(port)} is busy; the portal takes port ${taken} instead.`);
    expect(taken).not.toBe(String(port));
    expect(code).toBe(0);
  });

  it.each(['abc', '-1', '70000', '80 80', '1e3'])('refuses PORT=%s in one clear line', (text) => {
    const {code, err, out} = run([tsx, 'examples/portal/src/start.ts'], {PORT: text});
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err.trim()).toBe(`PORT is "${text}"; give a number from 0 to 65535.`);
  });
});

describe('an old Node', () => {
  const check = join(root, 'scripts/check-node.mjs');
  it.each([
    ['18.20.4', 1],
    ['20.18.3', 1],
    ['20.19.0', 0],
    ['22.3.0', 0],
  ])('%s ends with %i', (version, code) => {
    const preload = join(scratch, `node-${version}.cjs`);
    const versions = `{...process.versions, node: '${version}'}`;
    writeFileSync(preload, `Object.defineProperty(process, 'versions', {value: ${versions}});`);
    const ended = run(['--require', preload, check]);
    expect(ended.code).toBe(code);
    const line = `Tờ Khai needs Node.js 20.19 or newer; this is ${version}.`;
    if (code === 1) expect(ended.err).toMatch(new RegExp(`^${line}[^\n]+\n$`));
    else expect(ended.err).toBe('');
  });
});

describe('a missing browser', () => {
  it('fails the tests with what to do, and with the count as the last line', () => {
    const {code, out, err} = run([tsx, 'scripts/test.ts'], {CHROMIUM_BIN: '/nonexistent'});
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(
      'CHROMIUM_BIN names /nonexistent, which does not start. Install Chrome or Chromium',
    );
    expect(out.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed');
  });
});

describe('the journey’s arguments', () => {
  const journey = 'examples/portal/src/journey/main.ts';

  it('end the command where the name hides a control character, which is named', () => {
    const {code, err} = run([tsx, journey, '--out', scratch, '--child-name', 'Nguyễn\u202eThử']);
    expect(code).not.toBe(0);
    expect(err).toContain('U+202E');
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('must name a folder, and nothing that is unknown', () => {
    expect(() => readArguments([])).toThrow('--out DIR');
    expect(() => readArguments(['--out', ''])).toThrow('--out DIR');
    expect(() => readArguments(['--out', 'x', '--nonsense'])).toThrow('--nonsense');
    expect(() => readArguments(['--out', 'x', 'left-over'])).toThrow('left-over');
  });

  it.each(['\u200b', '\u200d', '\u2066', '\u202a', '\ufeff'])('refuse %j anywhere in the name', (hidden) => {
    const code = `U+${(hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    expect(() => readArguments(['--out', 'x', '--child-name', `Nguyễn${hidden} Thử`])).toThrow(code);
  });

  it('take a name of 1 to 150 characters as it is, quotes and signs and decomposed marks too', () => {
    for (const name of [
      'Ước',
      'Nguyễn Thị "Ước" & <Mơ> \'Thử\'',
      'Nguyễn Ước'.normalize('NFD'),
      'A'.repeat(150),
    ])
      expect(readArguments(['--out', 'x', '--child-name', name]).childName).toBe(name);
    for (const name of ['', '   ', 'A'.repeat(151)])
      expect(() => readArguments(['--out', 'x', '--child-name', name])).toThrow('1 to 150 characters');
  });
});

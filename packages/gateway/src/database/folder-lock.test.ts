import {spawn, spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, readdirSync, writeFileSync, existsSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Worker} from 'node:worker_threads';
import {describe, expect, it} from 'vitest';
import {lockFolder} from './folder-lock.js';

function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tokhai-lock-'));
}

describe('lockFolder', () => {
  it('refuses a second holder with one clear line that names the process', () => {
    const folder = freshFolder();
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(
      expect.objectContaining({
        name: 'GatewayError',
        code: 'folder-locked',
        message: expect.stringMatching(
          new RegExp(`^[^\n]*in use by process ${process.pid}[^\n]*$`),
        ) as string,
      }) as Error,
    );
    lock.release();
  });

  it('can be taken again after its release', () => {
    const folder = freshFolder();
    lockFolder(folder).release();
    lockFolder(folder).release();
    expect(existsSync(join(folder, 'gateway.lock'))).toBe(false);
  });

  it('refuses while another process that lives holds it', async () => {
    const folder = freshFolder();
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    await new Promise((resolve) => other.once('spawn', resolve));
    const {pid = 0} = other;
    writeFileSync(join(folder, 'gateway.lock'), JSON.stringify({pid, started: '', nonce: 'x'}));
    expect(() => lockFolder(folder)).toThrow(`process ${pid}`);
    other.kill('SIGKILL');
    await new Promise((resolve) => other.once('exit', resolve));
    lockFolder(folder).release();
  });

  it('takes over the lock of a dead process, of a reused pid and of a crash while writing', () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const stale = [
      JSON.stringify({pid: dead, started: '1', nonce: 'x'}),
      JSON.stringify({pid: process.ppid, started: 'another start', nonce: 'x'}),
      JSON.stringify({pid: process.pid, started: '', nonce: 'of the process before the restart'}),
      '{"pid": 1',
      '',
    ];
    for (const content of stale) {
      const folder = freshFolder();
      writeFileSync(join(folder, 'gateway.lock'), content);
      const lock = lockFolder(folder);
      expect(JSON.parse(readFileSync(join(folder, 'gateway.lock'), 'utf8'))).toMatchObject({
        pid: process.pid,
      });
      expect(readdirSync(folder)).toEqual(['gateway.lock']);
      lock.release();
    }
  });

  it('refuses a folder that cannot be written', () => {
    expect(() => lockFolder('/no/such/folder')).toThrow(
      expect.objectContaining({name: 'GatewayError', code: 'folder-unusable'}) as Error,
    );
  });
});

const reader = `
  import {readFileSync} from 'node:fs';
  import {parentPort, workerData} from 'node:worker_threads';
  const flag = new Int32Array(workerData.flag);
  let halves = 0;
  Atomics.store(flag, 1, 1);
  while (Atomics.load(flag, 0) === 0) {
    try {
      const text = readFileSync(workerData.path, 'utf8');
      if (!text.endsWith('}')) halves += 1;
    } catch {}
  }
  parentPort.postMessage(halves);
`;

describe('a lock', () => {
  it('is never seen half written: it would be taken for what a crash left', async () => {
    const folder = freshFolder();
    const script = join(freshFolder(), 'reader.mjs');
    writeFileSync(script, reader);
    const flag = new SharedArrayBuffer(8);
    const state = new Int32Array(flag);
    const worker = new Worker(script, {workerData: {flag, path: join(folder, 'gateway.lock')}});
    const halves = new Promise((resolve) => worker.once('message', resolve));
    while (Atomics.load(state, 1) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    for (let count = 0; count < 3_000; count += 1) lockFolder(folder).release();
    Atomics.store(state, 0, 1);
    expect(await halves).toBe(0);
  });
});

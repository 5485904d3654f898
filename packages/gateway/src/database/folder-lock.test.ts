import {spawn, spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, readdirSync, writeFileSync, existsSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
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

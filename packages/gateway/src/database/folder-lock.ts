import {randomUUID} from 'node:crypto';
import {linkSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {GatewayError} from '../gateway-error.js';

/** Holds a data folder for this process. */
export interface FolderLock {
  release(): void;
}

interface Holder {
  readonly pid: number;
  /** When the process started, where the system tells: a pid alone may have been given to another. */
  readonly started: string;
  readonly nonce: string;
}

// Locks of this very process; after a restart in a container the pid can be the same as the dead one's.
const heldHere = new Set<string>();

/**
 * Claims a data folder: two processes on one embedded database lose acknowledged rows. A lock that a crash left behind
 * is recognised by its dead process and taken over.
 * @throws GatewayError `folder-locked`, `folder-unusable`
 */
export function lockFolder(folder: string): FolderLock {
  const path = join(folder, 'gateway.lock');
  const mine: Holder = {pid: process.pid, started: startOf(process.pid) ?? '', nonce: randomUUID()};
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (createLock(path, mine)) return held(path, mine);
    const holder = readHolder(path);
    if (holder !== undefined && isAlive(holder)) {
      throw new GatewayError(
        'folder-locked',
        `the data folder ${folder} is in use by process ${holder.pid}; stop it or choose another folder`,
      );
    }
    setAside(path, holder);
  }
  throw new GatewayError('folder-locked', `the data folder ${folder} is being claimed by another process`);
}

function held(path: string, mine: Holder): FolderLock {
  heldHere.add(mine.nonce);
  return {
    release: () => {
      heldHere.delete(mine.nonce);
      if (readHolder(path)?.nonce === mine.nonce) rmSync(path, {force: true});
    },
  };
}

function createLock(path: string, mine: Holder): boolean {
  const whole = `${path}.${randomUUID()}`;
  try {
    writeFileSync(whole, JSON.stringify(mine), {flag: 'wx', mode: 0o600});
    // A link appears with its content: a lock that is seen half written would be taken for one that a crash left.
    linkSync(whole, path);
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw new GatewayError('folder-unusable', `the data folder of ${path} cannot be written`, {cause});
  } finally {
    rmSync(whole, {force: true});
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof value !== 'object' || value === null) return undefined;
    const {pid, started, nonce} = value as Readonly<Record<string, unknown>>;
    if (typeof pid !== 'number' || typeof started !== 'string' || typeof nonce !== 'string') return undefined;
    return {pid, started, nonce};
  } catch {
    // Gone, or cut off by a crash while it was written: either way nobody holds it.
    return undefined;
  }
}

/** Moves a stale lock away; of several that try, one rename wins, and a fresh lock moved by mistake is put back. */
function setAside(path: string, stale: Holder | undefined): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved !== undefined && moved.nonce !== stale?.nonce) createLock(path, moved);
  rmSync(aside, {force: true});
}

function isAlive({pid, started, nonce}: Holder): boolean {
  if (pid === process.pid) return heldHere.has(nonce);
  try {
    process.kill(pid, 0);
  } catch (cause) {
    // EPERM: it lives, under another user.
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
  const now = startOf(pid);
  return now === undefined || started === '' || now === started;
}

/** Start time of a process in clock ticks since boot (proc(5), field 22); `undefined` off Linux. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

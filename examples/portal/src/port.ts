import {createServer} from 'node:net';
import type {AddressInfo} from 'node:net';

/** A port that was free a moment ago, and whether it is the one that was wanted. */
export interface FreePort {
  readonly port: number;
  readonly wanted: boolean;
}

/** Both addresses that `localhost` may mean: a browser may choose either. */
const loopback = ['127.0.0.1', '::1'] as const;

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : '';
}

/** The port taken, `undefined` where it is busy; an address that this machine does not have is in nobody's way. */
function tryPort(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => {
      resolve(['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(codeOf(error)) ? port : undefined);
    });
    server.listen(port, host, () => {
      const taken = (server.address() as AddressInfo).port;
      server.close(() => {
        resolve(taken);
      });
    });
  });
}

async function isFree(port: number): Promise<boolean> {
  for (const host of loopback) if ((await tryPort(port, host)) === undefined) return false;
  return true;
}

/**
 * Finds the wanted port on loopback or, where it is busy, any free one (0 wants any). The identity provider must know
 * the portal's address before the portal listens, so the port is settled first.
 * @throws Error with one clear line where none is free
 */
export async function findPort(wanted: number): Promise<FreePort> {
  if (wanted !== 0 && (await isFree(wanted))) return {port: wanted, wanted: true};
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const port = await tryPort(0, loopback[0]);
    if (port !== undefined && (await isFree(port))) return {port, wanted: wanted === 0};
  }
  throw new Error('No port is free on this machine: close another program and start again.');
}

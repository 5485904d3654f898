import {createServer} from 'node:net';
import type {AddressInfo} from 'node:net';

/** A port that was free a moment ago, and whether it is the one that was wanted. */
export interface FreePort {
  readonly port: number;
  readonly wanted: boolean;
}

function tryPort(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(undefined);
    });
    server.listen(port, host, () => {
      const taken = (server.address() as AddressInfo).port;
      server.close(() => {
        resolve(taken);
      });
    });
  });
}

/**
 * Finds the wanted port or, where it is busy, any free one. The identity provider must know the portal's address before
 * the portal listens, so the port is settled first.
 */
export async function findPort(wanted: number, host: string): Promise<FreePort> {
  const first = await tryPort(wanted, host);
  if (first !== undefined) return {port: first, wanted: true};
  const other = await tryPort(0, host);
  if (other === undefined) throw new Error(`No free port on ${host}: close another program and start again.`);
  return {port: other, wanted: false};
}

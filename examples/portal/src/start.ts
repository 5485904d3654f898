import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {findPort} from './port.js';

const defaultPort = 8080;

function readWantedPort(): number {
  const text = process.env['PORT'] ?? String(defaultPort);
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new Error(`PORT is "${text}"; give a number from 0 to 65535.`);
}

async function main(): Promise<void> {
  const wanted = readWantedPort();
  const {port, wanted: isWanted} = await findPort(wanted);
  if (!isWanted)
    console.log(`Port ${String(wanted)} is busy; the portal takes port ${String(port)} instead.`);
  // One folder per port: two demos beside each other never share an embedded database.
  const data = process.env['TOKHAI_DATA'] ?? join(fileURLToPath(new URL('..', import.meta.url)), '.data');
  const path = join(data, `port-${String(port)}`);
  // Loaded only now: a wrong port is told of at once, in one line.
  const {startPortal} = await import('./portal.js');
  const portal = await startPortal({port, storage: {kind: 'folder', path}, offline: true});
  console.log(`Tờ Khai demo portal: ${portal.url}`);
  console.log('Log in as one of the fictional people; stop with Ctrl+C.');
  const stop = (): void => {
    portal.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  // The provider may listen already: leaving says plainly that nothing runs.
  process.exit(1);
});

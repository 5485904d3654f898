import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';

/** A Chromium to drive, with the flags that suit an unattended run. */
export interface Browser {
  readonly executablePath: string;
  readonly args: readonly string[];
}

const args: readonly string[] = [
  '--no-sandbox', // containers run tests as root; pages are our own, served on loopback
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
];

const installed: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const remedy =
  'Install Chrome or Chromium, or set CHROMIUM_BIN to the path of its executable, and run the command again.';

function starts(executablePath: string): boolean {
  try {
    execFileSync(executablePath, ['--version', '--no-sandbox'], {stdio: 'ignore', timeout: 20_000});
    return true;
  } catch {
    return false;
  }
}

async function fromRegistryPackage(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // Makes the package unpack its own nss, nspr and expat, so that a bare machine needs no system library.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  const {default: chromium} = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

/**
 * Finds the browser for every kind of test: the environment variable `CHROMIUM_BIN`, then an installed Chrome or
 * Chromium, then the one that a registry package carries.
 * @throws Error that says what to do, where none can be had
 */
export async function findBrowser(): Promise<Browser> {
  const chosen = process.env['CHROMIUM_BIN'];
  if (chosen !== undefined && chosen !== '') {
    if (starts(chosen)) return {executablePath: chosen, args};
    throw new Error(`CHROMIUM_BIN names ${chosen}, which does not start. ${remedy}`);
  }
  const found = installed.find((path) => existsSync(path) && starts(path));
  if (found !== undefined) return {executablePath: found, args};
  const carried = await fromRegistryPackage().catch((cause: unknown) => {
    throw new Error(`The Chromium of the package @sparticuz/chromium could not be unpacked. ${remedy}`, {
      cause,
    });
  });
  if (carried !== undefined && starts(carried)) return {executablePath: carried, args};
  throw new Error(`No browser was found for the tests. ${remedy}`);
}

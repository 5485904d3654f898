import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chromium, type Browser} from 'playwright';
import {findBrowser} from '../../../../scripts/browser.js';
import type {Person} from '../people.js';
import {startPortal, type Portal, type PortalOptions} from '../portal.js';
import {findPort} from '../port.js';
import {Sitting} from './sitting.js';

/** Registers that take longer than this count as not answering. */
export const registerTimeout = 1_200;

/** One running portal with data of its own, and a browser to visit it. */
export interface Demo {
  readonly portal: Portal;
  /** A new device on which nothing was opened yet. */
  arrive(): Promise<Sitting>;
  /** A new device on which a person logs in and opens the form. */
  sit(person: Person, path?: string): Promise<Sitting>;
  close(): Promise<void>;
}

/** Starts the demo portal on a free port under the base policy. */
export async function startDemo(
  more: Partial<Pick<PortalOptions, 'offline' | 'schemas'>> = {},
): Promise<Demo> {
  const path = mkdtempSync(join(tmpdir(), 'tokhai-portal-'));
  const {port} = await findPort(0);
  const portal = await startPortal({
    port,
    storage: {kind: 'folder', path},
    limits: {registerTimeout},
    ...more,
  });
  const {executablePath, args} = await findBrowser();
  const browser: Browser = await chromium.launch({executablePath, args: [...args]});
  const arrive = async (): Promise<Sitting> => {
    const context = await browser.newContext({locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh'});
    context.setDefaultTimeout(40_000);
    return new Sitting(await context.newPage(), portal.url);
  };
  return {
    portal,
    arrive,
    sit: async (person, path) => {
      const sitting = await arrive();
      await sitting.open(person, path);
      return sitting;
    },
    close: async () => {
      await browser.close();
      await portal.close();
      rmSync(path, {recursive: true, force: true});
    },
  };
}

import {build} from 'esbuild';
import {join} from 'node:path';
import type {BrowserContext, Page} from 'playwright';
import {root} from '../../scripts/workspace.js';
import type {} from './page-checks.js';

/** How somebody may look at a page. */
export const modes = {
  light: {},
  dark: {colorScheme: 'dark'},
  'forced colours': {forcedColors: 'active'},
} as const;

/** A window of a phone, and one of a page at 400 %. */
const narrow = [
  ['320 px', {width: 320, height: 740}],
  ['400 %', {width: 320, height: 256}],
] as const;

const asItComes = {colorScheme: null, forcedColors: null, reducedMotion: null} as const;

let bundled: Promise<string> | undefined;

function bundleChecks(): Promise<string> {
  bundled ??= build({
    entryPoints: [join(root, 'stories/checks/page-checks.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    absWorkingDir: root,
    logLevel: 'error',
  }).then(({outputFiles}) => outputFiles[0]?.text ?? '');
  return bundled;
}

/** Gives every page that a browser opens from now on the checks; no policy of a page stands in their way. */
export async function bringChecks(context: BrowserContext): Promise<void> {
  await context.addInitScript({content: await bundleChecks()});
}

async function lookInModes(page: Page, whole: boolean): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [mode, media] of Object.entries(modes)) {
    await page.emulateMedia({...asItComes, ...media});
    const violations = await page.evaluate((isPage) => checks.findViolations({page: isPage}), whole);
    found.push(...violations.map((violation) => `${mode}: ${violation}`));
  }
  await page.emulateMedia({...asItComes, reducedMotion: 'reduce'});
  found.push(...(await page.evaluate(() => checks.findMotion())).map((moving) => `moves: ${moving}`));
  await page.emulateMedia(asItComes);
  return found;
}

async function lookInSizes(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  const {width = 1280, height = 720} = page.viewportSize() ?? {};
  for (const [size, viewport] of narrow) {
    await page.setViewportSize(viewport);
    const told = await page.evaluate(async () => {
      const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
      await frame();
      const plain = [...checks.findOverflow(), ...checks.findCutText(), ...checks.findSmallTargets()];
      const restore = checks.spaceText();
      await frame();
      const spaced = [...checks.findOverflow(), ...checks.findCutText()].map(
        (each) => `text spacing: ${each}`,
      );
      restore();
      return [...plain, ...spaced];
    });
    found.push(...told.map((each) => `${size}: ${each}`));
  }
  await page.setViewportSize({width, height});
  return found;
}

/**
 * Everything that is wrong with a page as it stands: in every mode, at every size, with wider text.
 * @param whole - it is a page with landmarks and a title of its own, not a sheet of paper
 */
export async function lookAtPage(page: Page, whole = true): Promise<readonly string[]> {
  return [...(await lookInModes(page, whole)), ...(await lookInSizes(page))];
}

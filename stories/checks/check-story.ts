import {afterEach} from 'vitest';
import {commands, page} from 'vitest/browser';
import {rememberClosedRoots} from './closed-roots.js';
import type {MediaSettings} from './emulate-media.js';
import {findCutText, findMotion, findOverflow, spaceText} from './reflow.js';
import {findSmallTargets} from './target-size.js';
import {findViolations} from './violations.js';

/** How somebody may look at a page. Light too: what the addon runs there does not see into the closed root of a review. */
const modes: readonly (readonly [string, MediaSettings])[] = [
  ['prefers-color-scheme: light', {}],
  ['prefers-color-scheme: dark', {colorScheme: 'dark'}],
  ['forced-colors: active', {forcedColors: 'active'}],
];

const sizes = {wide: [1200, 900], phone: [320, 740], zoomed: [320, 256]} as const;

rememberClosedRoots();

/** Two frames: one to lay out, one in which observers of sizes have answered. */
async function settle(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

async function resize(size: keyof typeof sizes): Promise<void> {
  const [width, height] = sizes[size];
  await page.viewport(width, height);
  await settle();
}

async function checkModes(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [name, media] of modes) {
    await commands.emulateMedia(media);
    await settle();
    if (!matchMedia(`(${name})`).matches) throw new Error(`The browser does not take ${name}`);
    found.push(...(await findViolations()).map((violation) => `${name}: ${violation}`));
  }
  await commands.emulateMedia({reducedMotion: 'reduce'});
  found.push(...findMotion().map((moving) => `moves: ${moving}`));
  await commands.emulateMedia({});
  return found;
}

async function checkSizes(): Promise<readonly string[]> {
  const found = findSmallTargets().map((target) => `small target: ${target}`);
  await resize('phone');
  found.push(
    ...findSmallTargets().map((target) => `small target at 320 px: ${target}`),
    ...findOverflow().map((wide) => `sideways at 320 px: ${wide}`),
  );
  const restore = spaceText();
  await settle();
  found.push(
    ...findOverflow().map((wide) => `sideways with text spacing: ${wide}`),
    ...findCutText().map((cut) => `cut with text spacing: ${cut}`),
  );
  restore();
  await resize('zoomed');
  found.push(...findCutText().map((cut) => `cut at 400 %: ${cut}`));
  await resize('wide');
  return found;
}

afterEach(async ({task}) => {
  if (task.result?.state === 'fail') return;
  const found = [...(await checkModes()), ...(await checkSizes())];
  if (found.length > 0) throw new Error(`${task.name}\n${found.join('\n')}`);
});

import type {Page} from 'playwright';
import {readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';

const wide = {width: 1280, height: 900};
const narrow = {width: 360, height: 740};

/** Takes a picture of every step, wide and on a phone. */
export class Pictures {
  readonly #folder: string;
  #next = 1;

  /** Takes the pictures of an earlier run out of the folder, and nothing else. */
  constructor(folder: string) {
    this.#folder = folder;
    const earlier = readdirSync(folder).filter((name) => /^\d{2}-[a-z-]+-(1280|360)\.png$/.test(name));
    for (const name of earlier) rmSync(join(folder, name));
  }

  /** Pictures of what the page shows now; the view goes back to the wide one. */
  async take(page: Page, name: string): Promise<void> {
    const number = String(this.#next).padStart(2, '0');
    this.#next += 1;
    for (const viewport of [narrow, wide]) {
      await page.setViewportSize(viewport);
      const path = join(this.#folder, `${number}-${name}-${String(viewport.width)}.png`);
      await page.screenshot({path, fullPage: true});
    }
  }

  /** Pixels that a page is wider than a phone of 320 px; 0 where nothing sticks out. */
  async overflowAt320(page: Page): Promise<number> {
    await page.setViewportSize({width: 320, height: 740});
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    await page.setViewportSize(wide);
    return overflow;
  }
}

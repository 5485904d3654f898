import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {chromium, type Browser, type Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {findBrowser} from '../../scripts/browser.js';
import {root} from '../../scripts/workspace.js';
import {comparePictures, pictureOf} from './compare-pictures.js';
import {openPage, showForm} from './open-page.js';
import type {FormView} from './page-entry.js';

const hostile = readFileSync(join(root, 'stories/pages/hostile.css'), 'utf8');

/** What both pages agree on: the font that a form takes from its page, and the room that it stands in. */
const room = `
  body { margin: 0 !important; font-family: sans-serif }
  main { display: block !important; width: 640px !important; margin: 0 !important; padding: 0 !important;
    font-size: 16px !important; background: white }`;

const views: Readonly<Record<string, FormView>> = {
  'the step that registers filled': {},
  'the step that is typed': {filled: true, options: {step: 'tre'}},
  errors: {options: {registers: {self: 'empty'}}, clicks: ['button[type=submit]']},
  'the review and signing': {review: true},
};

let browser: Browser;
let pages: readonly Page[] = [];

beforeAll(async () => {
  const {executablePath, args} = await findBrowser();
  browser = await chromium.launch({executablePath, args: [...args]});
});

afterAll(async () => {
  await browser.close();
});

/** The same page twice: with nothing of its own, and with everything that portals do. */
async function openBoth(body: string): Promise<readonly [Page, Page]> {
  await Promise.all(pages.map((page) => page.close()));
  const open = (css: string): Promise<Page> =>
    openPage(browser, {css: css + room, body, context: {viewport: {width: 800, height: 900}}});
  const both = [await open(''), await open(hostile)] as const;
  pages = both;
  return both;
}

async function expectSame(both: readonly [Page, Page], host: string): Promise<void> {
  const [clean, attacked] = both;
  const pictures = [await pictureOf(clean, host), await pictureOf(attacked, host)] as const;
  const {share, sizes} = await comparePictures(clean, ...pictures);
  expect(sizes[1], `${host} keeps its size`).toBe(sizes[0]);
  expect(share, `${host} keeps its look`).toBeLessThan(0.0005);
}

describe('a form in a page with hostile rules', () => {
  it.each(Object.entries(views))('looks as in a clean page: %s', async (_name, view) => {
    const both = await openBoth('<main><tk-form></tk-form></main>');
    for (const page of both) await showForm(page, view);
    await expectSame(both, 'tk-form');
  });

  it('looks as in a clean page: every field alone', async () => {
    const both = await openBoth('<main></main>');
    for (const page of both) await page.evaluate(() => formPage.showFields());
    const tags = await both[0].evaluate(() => formPage.tags);
    expect(tags.length).toBeGreaterThanOrEqual(10);
    for (const tag of tags) await expectSame(both, tag);
  });

  it('is told from a form that a page did reach', async () => {
    const both = await openBoth('<main><tk-text-field label="Họ tên"></tk-text-field></main>');
    await both[1].addStyleTag({content: 'tk-text-field {--tk-color-ink: #ff0000}'});
    await expect(expectSame(both, 'tk-text-field')).rejects.toThrow('keeps its look');
  });
});

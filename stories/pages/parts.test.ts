import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {chromium, type Browser, type Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {findBrowser} from '../../scripts/browser.js';
import {root} from '../../scripts/workspace.js';
import {comparePictures} from './compare-pictures.js';
import {openPage, showForm} from './open-page.js';
import type {FormView} from './page-entry.js';

const sources = join(root, 'packages/elements/src');

/** Parts by tag, as the classes document them. */
const documented = new Map(
  readdirSync(sources, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.element.ts'))
    .flatMap((name) => {
      const text = readFileSync(join(sources, name), 'utf8');
      const tag = /@tag (tk-[\w-]+)/u.exec(text)?.[1];
      const parts = [...text.matchAll(/@csspart ([\w-]+)/gu)].map(([, part]) => part ?? '');
      return tag === undefined ? [] : [[tag, parts] as const];
    }),
);

const fieldTags = [...documented.keys()].filter((tag) => tag !== 'tk-form');

/** States of a form in which, together, every kind of part is there. */
const views: readonly FormView[] = [
  {clicks: ['[data-action=dispute-open]']},
  {filled: true, options: {step: 'tre'}},
  {options: {registers: {self: 'empty'}}, clicks: ['button[type=submit]']},
  {options: {failing: {units: 'unreachable'}}},
  {review: true, clicks: ['[data-authenticated]', '[data-truth]', '.signing button[type=submit]']},
];

/** Parts that only some procedures have, which the stories of those kinds show. */
const elsewhere = ['option', 'statement', 'row'];

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const {executablePath, args} = await findBrowser();
  browser = await chromium.launch({executablePath, args: [...args]});
  page = await openPage(browser);
});

afterAll(async () => {
  await browser.close();
});

describe('parts', () => {
  it('are documented for every element', () => {
    expect(fieldTags.length).toBeGreaterThan(20);
    expect([...documented].filter(([, parts]) => parts.length < 2)).toEqual([]);
  });

  it.each(fieldTags)('of %s are those that its class documents', async (tag) => {
    const found = await page.evaluate((each) => formPage.partsOfField(each), tag);
    expect(found).toEqual([...(documented.get(tag) ?? [])].sort());
  });

  it('of tk-form are those that its class documents', async () => {
    const found = new Set<string>();
    for (const view of views) {
      const portal = await openPage(browser, {body: '<main><tk-form></tk-form></main>'});
      await showForm(portal, view);
      for (const part of await portal.evaluate(() => formPage.partsOfForm())) found.add(part);
      await portal.close();
    }
    const wanted = (documented.get('tk-form') ?? []).filter((part) => !elsewhere.includes(part));
    expect([...found].filter((part) => !elsewhere.includes(part)).sort()).toEqual(wanted.sort());
  });

  it('take the rules of the page', async () => {
    const css = (documented.get('tk-form') ?? [])
      .map((part) => `tk-form::part(${part}) { border-top: 7px solid rgb(1 2 3) }`)
      .join('\n');
    const portal = await openPage(browser, {css, body: '<main><tk-form></tk-form></main>'});
    await showForm(portal, {filled: true, options: {step: 'tre'}});
    const untouched = await portal.evaluate(() => {
      const parts = document.querySelector('tk-form')?.shadowRoot?.querySelectorAll('[part]') ?? [];
      return [...parts]
        .filter((part) => getComputedStyle(part).borderTopWidth !== '7px')
        .map(({part: name}) => name.value);
    });
    expect(untouched).toEqual([]);
  });

  it('are none in the review: a closed root that rules, tokens and inheritance of the page do not reach', async () => {
    const take = async (css: string): Promise<Buffer> => {
      const portal = await openPage(browser, {css, body: '<main><tk-form></tk-form></main>'});
      await showForm(portal, {review: true});
      const review = portal.locator('tk-form .review-frame');
      expect(await review.evaluate((element) => element.shadowRoot)).toBeNull();
      const picture = await review.screenshot({animations: 'disabled'});
      await portal.close();
      return picture;
    };
    const parts = ['value', 'label', 'heading', 'section', 'review', 'panel', 'title'];
    const attack = `
      :root, tk-form { --tk-color-ink: #fff; --tk-color-paper: #000; --tk-text: 3px; --tk-rem: 2px; --tk-space-m: 90px;
        --tk-font: cursive; --_ink: lime; --_text: 40px; --_tk-rem: 40px }
      ${parts.map((part) => `tk-form::part(${part}), *::part(${part})`).join(', ')} { color: lime !important; background: lime }
      .review, .entry, dd, dt { display: none !important }
      main { line-height: 3; word-spacing: 9px }
      body { letter-spacing: 9px; text-transform: uppercase; font-size: 40px }`;
    // As wide in both, since the measure is a token too.
    const room = 'main { width: 400px; --tk-measure: 400px } body { margin: 0 }';
    const pictures = [await take(room), await take(room + attack)] as const;
    const {sizes, share} = await comparePictures(page, ...pictures);
    expect(sizes[1]).toBe(sizes[0]);
    // Letters may stand a fraction of a pixel lower, and the page shows at the corners: a rule that reached in changes all.
    expect(share).toBeLessThan(0.05);
  });
});

import {chromium, type Browser, type BrowserContext, type Page} from 'playwright';
import {afterEach, describe, expect, it} from 'vitest';
import {findBrowser} from '../../scripts/browser.js';
import {openPage, showForm} from './open-page.js';

let browser: Browser | undefined;

afterEach(async () => {
  await browser?.close();
});

/** A long step in a browser of its own; with the flag, it believes that an assistive technology is at work. */
async function openLongStep(...flags: readonly string[]): Promise<Page> {
  const {executablePath, args} = await findBrowser();
  browser = await chromium.launch({executablePath, args: [...args, ...flags]});
  const page = await openPage(browser, {
    body: '<main><tk-form></tk-form></main>',
    context: {viewport: {width: 1280, height: 900}},
  });
  await showForm(page, {long: 1_000, options: {values: {}}});
  return page;
}

const roles = ['textbox', 'combobox', 'checkbox', 'radio'];

/** Names of the controls that assistive technology is told of, in the order of the page. */
async function namesInTree(context: BrowserContext, page: Page): Promise<readonly string[]> {
  const session = await context.newCDPSession(page);
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ignored, role}) => !ignored && roles.includes(String(role?.value)))
    .map(({name}) => String(name?.value ?? ''));
}

/** Labels of the controls in the document, and how many sections are put off. */
function readDocument(page: Page): Promise<{readonly labels: readonly string[]; readonly putOff: number}> {
  return page.evaluate(() => {
    const root = document.querySelector('tk-form')?.shadowRoot;
    const all = (selector: string): readonly Element[] => [...(root?.querySelectorAll(selector) ?? [])];
    const controls = all('.step-form :is(input, select, textarea)') as readonly HTMLInputElement[];
    return {
      labels: controls.map(({labels}) => labels?.[0]?.textContent.replace(/\s+/gu, ' ').trim() ?? ''),
      putOff: all('.long > .section > :first-child').filter(
        (first) => !first.checkVisibility({contentVisibilityAuto: true}),
      ).length,
    };
  });
}

describe('the accessibility tree of a step of a thousand fields', () => {
  it('holds every control with its name while an assistive technology is at work, though most are not laid out', async () => {
    const page = await openLongStep('--force-renderer-accessibility');
    const {labels, putOff} = await readDocument(page);
    expect(putOff).toBeGreaterThan(90);
    expect(labels.length).toBeGreaterThanOrEqual(900);
    expect(labels).not.toContain('');
    expect(await namesInTree(page.context(), page)).toEqual(labels);
  });

  it('holds what was laid out once, whoever asks', async () => {
    const page = await openLongStep();
    const far = page.locator('tk-form .section').nth(60);
    const wanted = await far.locator('label').allTextContents();
    await far.scrollIntoViewIfNeeded();
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await page.waitForTimeout(200);
    const {putOff} = await readDocument(page);
    expect(putOff).toBeGreaterThan(90);
    const names = await namesInTree(page.context(), page);
    expect(names).toEqual(expect.arrayContaining(wanted.map((label) => label.replace(/\s+/gu, ' ').trim())));
  });
});

import {chromium, type Browser, type Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {findBrowser} from '../../scripts/browser.js';
import {bringChecks, lookAtPage} from './look-at-page.js';

let browser: Browser;

beforeAll(async () => {
  const {executablePath, args} = await findBrowser();
  browser = await chromium.launch({executablePath, args: [...args]});
});

afterAll(() => browser.close());

/** A page with this in its `main`, and nothing wrong beside it. */
async function open(main: string, css = ''): Promise<Page> {
  const context = await browser.newContext();
  await bringChecks(context);
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="vi"><head><title>Trang</title>
<meta name="viewport" content="width=device-width"><style>:root { background: #fff; color: #000 } a { color: #005 }
@media (prefers-color-scheme: dark) { :root { background: #000; color: #fff } a { color: #ccf } } ${css}</style></head>
<body><main><h1>Trang</h1>${main}</main></body></html>`,
    }),
  );
  await page.goto('http://localhost/');
  return page;
}

const review = `<div id="host"></div><script>
const root = document.getElementById('host').attachShadow({mode: 'closed'});
root.innerHTML = '<p style="color: #bbb; background: #fff">Mờ</p>';</script>`;

describe('the checks of pages', () => {
  it('find nothing in a page that is right', async () => {
    const page = await open('<p>Một dòng <a href="/">nối</a> trong câu.</p><button>Tiếp tục</button>');
    expect(await lookAtPage(page)).toEqual([]);
  });

  it.each<readonly [what: string, finding: RegExp, main: string, css: string]>([
    ['a control without a name', /^light: label/, '<input>', ''],
    [
      'faint text in the dark',
      /^dark: color-contrast/,
      '<p class="a">Mờ</p>',
      '@media (prefers-color-scheme: dark) { .a { color: #333 } }',
    ],
    ['faint text within a closed root', /^light: color-contrast #host/, review, ''],
    ['what moves', /^moves: p\.a/, '<p class="a">Lướt</p>', '.a { transition: color 1s }'],
    ['what scrolls sideways', /^320 px: 5\d\d px of 320/, '<p class="a">Rộng</p>', '.a { width: 500px }'],
    [
      'cut text',
      /^400 %: text spacing: p\.a/,
      '<p class="a">Dòng chữ này dài</p>',
      '.a { inline-size: 9em; white-space: nowrap; overflow: hidden }',
    ],
    [
      'small targets side by side',
      /^320 px: button “a” /,
      '<button>a</button><button>b</button>',
      'button { width: 12px; height: 12px; padding: 0; border: 0; font-size: 9px }',
    ],
  ])('find %s', async (_, finding, main, css) => {
    const page = await open(main, css);
    expect(await lookAtPage(page)).toContainEqual(expect.stringMatching(finding));
  });

  it('take room around a small target instead of size', async () => {
    const page = await open(
      '<button>a</button><button>b</button>',
      'button { width: 16px; height: 16px; padding: 0; border: 0; margin: 8px }',
    );
    expect(await page.evaluate(() => checks.findSmallTargets())).toEqual([]);
  });

  it('know a focus that something stands before', async () => {
    const page = await open('<button>Bấm</button>', '.bar { position: fixed; inset: 0 }');
    await page.getByRole('button').focus();
    expect(await page.evaluate(() => checks.isFocusHidden())).toBe(false);
    await page.evaluate(() => {
      const bar = document.createElement('div');
      bar.className = 'bar';
      document.body.append(bar);
    });
    expect(await page.evaluate(() => checks.isFocusHidden())).toBe(true);
  });
});

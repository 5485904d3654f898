import {build} from 'esbuild';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Browser, BrowserContextOptions, Page} from 'playwright';
import {readPackages, root} from '../../scripts/workspace.js';
import type {FormView} from './page-entry.js';

/** A loopback name: only there does a page without a certificate have the browser's cryptography. */
const address = 'http://localhost/';

let bundled: Promise<string> | undefined;

/** The page's program, from sources, made once for all pages. */
function bundleEntry(): Promise<string> {
  bundled ??= build({
    entryPoints: [join(root, 'stories/pages/page-entry.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    tsconfigRaw: {compilerOptions: {useDefineForClassFields: false}},
    alias: Object.fromEntries(
      readPackages().flatMap(({entries}) => entries.map(({specifier, source}) => [specifier, source])),
    ),
    absWorkingDir: root,
    logLevel: 'error',
  }).then(({outputFiles}) => outputFiles[0]?.text ?? '');
  return bundled;
}

/** What stands around the form. */
export interface PortalPage {
  /** The portal's own style sheet. */
  readonly css?: string;
  /** Content of the body; an empty `main` where absent. */
  readonly body?: string;
  readonly context?: BrowserContextOptions;
}

/**
 * Opens a page of a portal that was never there: everything it asks for is answered here, so that it needs no server and
 * reaches nobody.
 */
export async function openPage(browser: Browser, portal: PortalPage = {}): Promise<Page> {
  const {css = '', body = '<main></main>', context} = portal;
  const entry = await bundleEntry();
  const page = await browser.newPage(context);
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Cổng</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/portal.css"><script type="module" src="/entry.js"></script></head><body>${body}</body></html>`;
  const answers: Readonly<Record<string, readonly [string, string]>> = {
    '/': ['text/html', html],
    '/portal.css': ['text/css', css],
    '/entry.js': ['text/javascript', entry],
    '/tokens.css': ['text/css', await readFile(join(root, 'packages/elements/tokens/tokens.css'), 'utf8')],
  };
  await page.route('**/*', (route) => {
    const [contentType, content] = answers[new URL(route.request().url()).pathname] ?? ['text/plain', ''];
    return route.fulfill({contentType: `${contentType}; charset=utf-8`, body: content});
  });
  // Times stand in what is shown; pictures must not differ by the minute.
  await page.clock.setFixedTime('2026-11-22T03:42:00Z');
  await page.goto(address);
  await page.waitForFunction(() => 'formPage' in globalThis);
  return page;
}

/** Brings the form of such a page to a view. */
export async function showForm(page: Page, view: FormView): Promise<void> {
  // Playwright's type for what goes into a page does not end on documents as deep as these.
  await page.evaluate<unknown, unknown>((shown) => formPage.showForm(shown as FormView), view);
}

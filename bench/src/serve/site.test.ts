import {gzipSync} from 'node:zlib';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {Site} from './site.js';

describe('the site', () => {
  const site = new Site();
  let origin = '';
  beforeAll(async () => {
    site.add('/a/app.js', 'x'.repeat(10_000), 'form');
    site.add('/a/probe.js', 'y', 'measuring');
    site.add('/a/index.html', '<p>', 'measuring', 'none');
    site.add('/b/index.html', '<p>', 'measuring');
    origin = await site.listen();
  });
  afterAll(() => {
    site.close();
  });

  it('sends what it counted, compressed', async () => {
    const response = await fetch(`${origin}/a/app.js`);
    const bytes = site.countBytes(['/a/app.js', '/a/app.js', '/a/probe.js', '/nowhere.js'], 'form');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(Number(response.headers.get('content-length'))).toBe(bytes);
    expect(bytes).toBeLessThan(100);
    expect(await response.text()).toHaveLength(10_000);
  });
  it('counts what a procedure brings for the form as form', () => {
    site.addDocuments('/form.json', `${'d'.repeat(5_000)}types`, 'types');
    const form = site.countBytes(['/form.json'], 'form');
    expect(form).toBe(gzipSync('types', {level: 9}).length);
    expect(site.countBytes(['/form.json'], 'document')).toBe(
      gzipSync(`${'d'.repeat(5_000)}types`, {level: 9}).length - form,
    );
  });
  it('gives pages the strict policy, unless their engine cannot live with it', async () => {
    const policyOf = async (path: string): Promise<string | null> =>
      (await fetch(origin + path)).headers.get('content-security-policy');
    expect(await policyOf('/b/index.html')).toMatch(/default-src 'none'.*require-trusted-types-for 'script'/);
    expect(await policyOf('/a/index.html')).toBeNull();
  });
  it('has nothing else', async () => {
    expect((await fetch(`${origin}/../package.json`)).status).toBe(404);
  });
});

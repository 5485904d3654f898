import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {father} from './people.js';
import {startDemo, type Demo} from './testing/demo.js';
import type {Sitting} from './testing/sitting.js';

let demo: Demo;
const sittings: Sitting[] = [];

beforeAll(async () => {
  demo = await startDemo();
});

afterAll(() => demo.close());

afterEach(async () => {
  for (const sitting of sittings.splice(0)) await sitting.close();
});

async function reachReview(): Promise<Sitting> {
  const at = await demo.sit(father);
  sittings.push(at);
  // The browser's own dialog would wait for somebody to choose a printer.
  await at.page.evaluate(() => {
    globalThis.print = () => undefined;
  });
  await at.fillAsFather('Nguyễn Thị Giấy Trắng');
  await at.review();
  return at;
}

/** What would stand on paper, by the browser's own printing. */
async function printed({page}: Sitting): Promise<{readonly pages: number; readonly shown: string}> {
  await page.emulateMedia({media: 'print'});
  const session = await page.context().newCDPSession(page);
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const shown = nodes
    .filter(({role, ignored}) => role?.value === 'StaticText' && !ignored)
    .map(({name}) => String(name?.value ?? ''))
    .join('\n');
  const pdf = await page.pdf({preferCSSPageSize: true});
  await page.emulateMedia({media: null});
  return {pages: pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0, shown};
}

describe('the printed declaration', () => {
  it('is the review alone, marked as not signed', async () => {
    const at = await reachReview();
    const {page} = at;
    await at.button('In tờ khai').click();
    const {pages, shown} = await printed(at);
    expect(pages).toBeGreaterThan(1);
    expect(shown).toContain('Bản in chưa ký');
    expect(shown).toContain('Đăng ký khai sinh');
    expect(shown).toContain('Nguyễn Thị Giấy Trắng');
    for (const chrome of [
      'Cổng dịch vụ công',
      'Bản trình diễn',
      'In tờ khai',
      'Ký và gửi',
      'Sửa',
      'Quay lại',
    ])
      expect(shown).not.toContain(chrome);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('[data-tk-print]').count()).toBe(0);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await at.button('In tờ khai').waitFor();
    expect(at.complaints).toEqual([]);
  });

  it('stands in the page where the person prints the page itself', async () => {
    const at = await reachReview();
    const {shown} = await printed(at);
    expect(shown).toContain('Bản in chưa ký');
    expect(shown).toContain('Cổng dịch vụ công');
    expect(shown).not.toContain('Ký và gửi hồ sơ');
  });

  it('names the dossier once it was received', async () => {
    const at = await reachReview();
    const number = await at.sendAuthenticated();
    expect(await at.form.getByText(/^Bản in của hồ sơ/).isVisible()).toBe(false);
    await at.button('In tờ khai đã nộp').click();
    const {shown} = await printed(at);
    expect(shown).toContain(`Bản in của hồ sơ số ${number}, tiếp nhận lúc`);
    expect(shown).toContain('Nguyễn Thị Giấy Trắng');
    expect(shown).not.toContain('chưa ký');
    expect(shown).not.toContain('Tải giấy tiếp nhận');
  });
});

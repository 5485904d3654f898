import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {father} from './people.js';
import {startDemo, type Demo} from './testing/demo.js';
import type {Sitting} from './testing/sitting.js';

let demo: Demo;
const sittings: Sitting[] = [];

/** A new device of the father's, who has filled in the form up to the papers. */
async function fillIn(): Promise<Sitting> {
  const at = await sit();
  await at.fillAsFather('Nguyễn Thị Lịch Sử');
  return at;
}

async function sit(): Promise<Sitting> {
  const at = await demo.sit(father);
  sittings.push(at);
  return at;
}

/** The step that the address names. */
function linked({page}: Sitting): string {
  return new URL(page.url()).hash;
}

async function saved(at: Sitting): Promise<void> {
  await at.reads(/Đã lưu/);
}

beforeAll(async () => {
  demo = await startDemo();
});

afterAll(() => demo.close());

afterEach(async () => {
  for (const sitting of sittings.splice(0)) await sitting.close();
});

describe('back and forward', () => {
  it('lead from step to step, one entry each, and out of the review', async () => {
    const at = await fillIn();
    const {page} = at;
    expect(linked(at)).toBe('#buoc=documents');
    const before = await page.evaluate(() => history.length);
    await at.review();
    expect(linked(at)).toBe('#buoc=review');
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    const way = ['Giấy tờ kèm theo', 'Bản sao', 'Cha, mẹ', 'Người được khai sinh'];
    for (const heading of way) {
      await page.goBack();
      await at.heading(heading).waitFor();
    }
    expect(linked(at)).toBe('#buoc=tre');
    expect(await at.childName.inputValue()).toBe('Nguyễn Thị Lịch Sử');
    for (const heading of way.slice(0, 3).reverse()) {
      await page.goForward();
      await at.heading(heading).waitFor();
    }
    await page.goForward();
    await at.heading(/Xem lại/).waitFor();
    expect(linked(at)).toBe('#buoc=review');
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    expect(page.url()).not.toMatch(/L%E1|Ch|S%E1/);
    expect(at.complaints).toEqual([]);
  });

  it('write no second entry for a step that is opened again', async () => {
    const at = await fillIn();
    const {page} = at;
    const before = await page.evaluate(() => history.length);
    await page.locator('tk-form nav button').last().click();
    await page.locator('tk-form nav button').last().click();
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  it('come back to the form’s place from a jump within the page', async () => {
    const at = await sit();
    const {page} = at;
    await at.relation.selectOption('cha');
    await at.goOn('Người được khai sinh');
    await page.locator('a.skip').focus();
    await page.keyboard.press('Enter');
    expect(linked(at)).toBe('#noi-dung');
    await page.locator('tk-form nav button').nth(2).click();
    await at.heading('Bản sao').waitFor();
    expect(linked(at)).toBe('#buoc=ban-sao');
    await page.goBack();
    await at.heading('Người được khai sinh').waitFor();
    expect(linked(at)).toBe('#noi-dung');
    await page.goBack();
    expect(linked(at)).toBe('#buoc=tre');
    await page.goBack();
    await at.heading('Người yêu cầu').waitFor();
  });

  it('do not lead out of the form from its middle after it was opened there', async () => {
    const at = await fillIn();
    await saved(at);
    const page = await at.page.context().newPage();
    await page.goto(`${demo.portal.url}/ho-so`);
    await page.goto(`${demo.portal.url}/to-khai`);
    await page.getByRole('button', {name: 'Khai tiếp ở thẻ này'}).click();
    const heading = page.locator('tk-form').getByRole('heading', {level: 2, name: 'Giấy tờ kèm theo'});
    await heading.waitFor();
    for (const name of ['Bản sao', 'Cha, mẹ', 'Người được khai sinh', 'Người yêu cầu']) {
      await page.goBack();
      await page.locator('tk-form').getByRole('heading', {level: 2, name, exact: true}).waitFor();
    }
    await page.goBack();
    await page.waitForURL('**/ho-so');
  });

  it('leave a dossier that was handed in for the page before the form', async () => {
    const at = await sit();
    const {page} = at;
    await page.goto(`${demo.portal.url}/ho-so`);
    await page.goto(`${demo.portal.url}/to-khai`);
    await at.relation.waitFor();
    await at.fillAsFather('Nguyễn Thị Biên Nhận');
    await at.review();
    await at.sendAuthenticated();
    await expect.poll(() => linked(at)).toBe('');
    await at.reads('Hồ sơ đã được tiếp nhận');
    await page.goForward();
    await expect.poll(() => linked(at)).toBe('');
    await at.reads('Hồ sơ đã được tiếp nhận');
    await page.goBack();
    await page.goBack();
    await page.waitForURL('**/ho-so');
    expect(at.complaints).toEqual([]);
  });
});

describe('an address', () => {
  it('brings back the step and the draft on a reload, and the review too', async () => {
    const at = await fillIn();
    const {page} = at;
    await page.goBack();
    await page.goBack();
    await at.heading('Cha, mẹ').waitFor();
    await saved(at);
    await page.reload();
    await at.heading('Cha, mẹ').waitFor();
    expect(linked(at)).toBe('#buoc=cha-me');
    await page.locator('tk-form nav button').last().click();
    await at.review();
    await page.reload();
    await at.heading(/Xem lại/).waitFor();
    expect(linked(at)).toBe('#buoc=review');
    await page.goBack();
    await at.heading('Giấy tờ kèm theo').waitFor();
  });

  it('opens a new form at the step that it names, and where the draft stands for one that is hidden or unknown', async () => {
    const at = await sit();
    await at.page.goto(`${demo.portal.url}/ho-so`);
    await at.page.goto(`${demo.portal.url}/to-khai#buoc=ban-sao`);
    await at.heading('Bản sao').waitFor();
    await at.page.goBack();
    await at.heading('Người được khai sinh').waitFor();
    await saved(at);
    for (const step of ['khong-co', 'cha-me', 'review', 'receipt', '%E0%A4%A']) {
      await at.page.goto(`${demo.portal.url}/ho-so`);
      await at.page.goto(`${demo.portal.url}/to-khai#buoc=${step}`);
      await at.heading('Người được khai sinh').waitFor();
      expect(linked(at)).toBe('#buoc=tre');
    }
  });

  it('that is changed by hand leads to another step', async () => {
    const at = await sit();
    await at.page.evaluate(() => (location.hash = 'buoc=ban-sao'));
    await at.heading('Bản sao').waitFor();
    await at.page.goBack();
    await at.heading('Người yêu cầu').waitFor();
  });

  it('of a review does not lead a second page into it, which takes the draft over', async () => {
    const at = await fillIn();
    await at.review();
    const other = await at.page.context().newPage();
    await other.goto(at.page.url());
    await other.getByRole('button', {name: 'Khai tiếp ở thẻ này'}).click();
    await other.getByRole('heading', {name: 'Giấy tờ kèm theo', level: 2}).waitFor();
  });
});

describe('leaving the page', () => {
  it('is asked about only while something is not kept yet', async () => {
    const at = await sit();
    const {page} = at;
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await at.relation.selectOption('cha');
    await at.goOn('Người được khai sinh');
    await at.childName.focus();
    await page.keyboard.type('Nguyễn Thị Chưa Lưu');
    await page.close({runBeforeUnload: true});
    await expect.poll(() => asked).toEqual(['beforeunload']);
    await saved(at);
    await page.goto(`${demo.portal.url}/ho-so`);
    await page.goBack();
    await at.heading('Người được khai sinh').waitFor();
    // Where somebody stands is not worth a question.
    await page.locator('tk-form nav button').last().click();
    await page.goto(`${demo.portal.url}/ho-so`);
    expect(asked).toEqual(['beforeunload']);
  });
});

describe('the title of the page', () => {
  it('says first that something needs correcting, and no more once it is corrected', async () => {
    const at = await sit();
    const {page} = at;
    expect(await page.title()).toBe('Đăng ký khai sinh · Cổng dịch vụ công trình diễn');
    await at.button('Tiếp tục').click();
    await expect.poll(() => page.title()).toBe('Lỗi: Đăng ký khai sinh · Cổng dịch vụ công trình diễn');
    await at.relation.selectOption('cha');
    expect(await page.title()).toMatch(/^Lỗi: /);
    await at.goOn('Người được khai sinh');
    expect(await page.title()).toBe('Đăng ký khai sinh · Cổng dịch vụ công trình diễn');
  });
});

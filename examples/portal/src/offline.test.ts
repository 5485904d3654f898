import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {father, grandmother} from './people.js';
import {startDemo, type Demo} from './testing/demo.js';
import type {Sitting} from './testing/sitting.js';
import {makePdf} from './testing/sample-files.js';
import {readRecords, readStorage} from './testing/storage.js';

let demo: Demo;
let at: Sitting;

beforeAll(async () => {
  demo = await startDemo({offline: true});
});

afterAll(() => demo.close());

afterEach(async () => {
  demo.portal.loseNetwork(false);
  demo.portal.takeAway(undefined);
  await at.close();
});

/** Opens the form and waits until everything that is loaded late is there and kept. */
async function settle(person = father): Promise<void> {
  at = await demo.sit(person);
  await expect
    .poll(async () => (await readStorage(at.page)).cached, {timeout: 10_000})
    .toEqual(
      expect.arrayContaining([
        expect.stringContaining('former-unit-data'),
        expect.stringMatching(/procedures\/.*\/form$/),
      ]),
    );
  // What is kept helps a page from when the worker answers it.
  await at.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Cuts or mends the network: for the browser, which says so, and for its service worker, which only finds out. */
async function lose(lost: boolean): Promise<void> {
  demo.portal.loseNetwork(lost);
  await at.page.context().setOffline(lost);
}

describe('without a network', () => {
  it('everything up to signing goes on: fields, lists, old addresses, the other language, the review', async () => {
    await settle();
    const {page} = at;
    await at.relation.selectOption('cha');
    await at.goOn('Người được khai sinh');
    await page.getByLabel('Xác định được cả cha và mẹ', {exact: true}).check();
    await at
      .button(/^Xác nhận cả/)
      .first()
      .waitFor();
    await at.answered();
    await lose(true);
    await at.reads('Không có mạng. Bạn cứ khai tiếp');
    await at.childName.fill('Nguyễn Thị Bé Thử');
    await at.choose(page.getByRole('combobox', {name: 'Quốc tịch'}), 'viet nam', 'Việt Nam');
    const home = page.getByRole('group', {name: 'Quê quán', exact: true});
    await at.button('Sửa: Quê quán').click();
    await home.getByRole('button', {name: /địa chỉ cũ/}).click();
    await at.choose(home.getByRole('combobox', {name: 'Tên xã, phường cũ'}), 'phuc xa', /Phúc Xá/);
    await at.reads(/Phúc Xá .*nay thuộc|đã được chia về nhiều đơn vị/);
    await home.getByRole('button', {name: /Đóng phần tìm/}).click();
    await at.confirmAll();
    await at.goOn('Cha, mẹ');
    await at.confirmAll();
    await at.goOn('Bản sao');
    await page.getByRole('radio', {name: 'Không'}).check();
    await at.goOn('Giấy tờ kèm theo');
    await at.button(/^Xem lại/).click();
    await at.heading('Xem trước tờ khai').waitFor();
    await at.page.evaluate(() => {
      document.querySelector('tk-form')?.setAttribute('locale', 'en');
    });
    await at.heading('The declaration, before signing').waitFor();
    await lose(false);
    await at.button('Go on to sign and send').click();
    await at.heading(/Review/).waitFor();
  });

  it('a reload brings the form back with the draft, and it is filled in, signed and sent once there is one', async () => {
    await settle();
    const {page} = at;
    await at.relation.selectOption('cha');
    await at.goOn('Người được khai sinh');
    await at.childName.fill('Nguyễn Thị Bé Thử');
    await at.saved();
    await lose(true);
    await page.reload();
    await at.reads('Không có mạng. Bạn cứ khai tiếp');
    expect(await at.childName.inputValue()).toBe('Nguyễn Thị Bé Thử');
    await page.getByLabel('Xác định được cả cha và mẹ', {exact: true}).check();
    await at.childName.fill('Nguyễn Thị Bé Thử Hai');
    await at.saved();
    await page.goto(`${demo.portal.url}/to-khai`);
    expect(await at.childName.inputValue()).toBe('Nguyễn Thị Bé Thử Hai');
    await at.choose(page.getByRole('combobox', {name: 'Quốc tịch'}), 'viet nam', 'Việt Nam');
    await lose(false);
    await at.reads('Đã có mạng lại.');
    await at.answered();
    await at.confirmAll();
    await at.goOn('Cha, mẹ');
    await at.confirmAll();
    await at.goOn('Bản sao');
    await page.getByRole('radio', {name: 'Không'}).check();
    await at.goOn('Giấy tờ kèm theo');
    expect(await at.review()).toContain('Nguyễn Thị Bé Thử Hai');
    expect(await at.sendAuthenticated()).toMatch(/^000\.00\.00\.H99-/);
  });

  it('a reload in English brings the page around the form back in English too', async () => {
    await settle();
    const {page} = at;
    await at.relation.selectOption('cha');
    await at.saved();
    await page.goto(`${demo.portal.url}/to-khai?lang=en`);
    await page.getByLabel('Relationship to the child').waitFor();
    await lose(true);
    await page.reload();
    await page.getByText('No network', {exact: true}).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByLabel('Relationship to the child').waitFor();
    expect(await page.locator('.language').getAttribute('lang')).toBe('vi');
    await lose(false);
  });

  it('a file that was chosen without a network outlives a reload, says so, and is sent once there is one', async () => {
    await settle(grandmother);
    const {page} = at;
    await at.relation.selectOption('ong-ba');
    await at.saved();
    await at.answered();
    await page
      .getByRole('link', {name: /^Giấy tờ kèm theo/})
      .or(at.button(/^Giấy tờ kèm theo/))
      .click();
    await at.heading('Giấy tờ kèm theo').waitFor();
    await lose(true);
    await at.reads('Không có mạng. Bạn cứ khai tiếp');
    await page.getByLabel(/Chọn tệp$/).setInputFiles(makePdf('giấy chứng sinh.pdf'));
    await at.reads('Đã chọn, chưa gửi được vì mất kết nối. Tệp sẽ tự gửi khi có mạng.');
    await at.reads('Tệp được giữ trên máy này, tải lại trang không mất.');
    await at.saved();
    expect(await readRecords(page)).not.toContain('giấy chứng sinh');
    await page.reload();
    await at.heading('Giấy tờ kèm theo').waitFor();
    await at.reads(/giấy chứng sinh\.pdf.*Đã chọn, chưa gửi được vì mất kết nối/s);
    await lose(false);
    await at.reads('Đã đính kèm giấy chứng sinh.pdf');
    await expect.poll(async () => (await readRecords(page)).includes('"files",[]')).toBe(true);
    expect(at.complaints.filter((words) => !/ERR_|Failed to load resource/u.test(words))).toEqual([]);
  });

  it('a declaration under review is signed without a network, says that sending needs one, and is sent as it was signed', async () => {
    await settle();
    await at.fillAsFather('Nguyễn Thị Bé Thử');
    await at.review();
    await at.page.getByRole('radio', {name: /Nguyễn Văn Thử/i}).check();
    await at.page.getByRole('checkbox').check();
    await lose(true);
    await at.button('Ký và gửi hồ sơ').click();
    await at.reads(/Chưa gửi được hồ sơ\. Tờ khai đã ký vẫn được giữ\. Kiểm tra kết nối rồi gửi lại/);
    await lose(false);
    await at.button('Gửi lại').click();
    expect(await at.readNumber()).toMatch(/^000\.00\.00\.H99-/);
  });

  it('a new release takes nothing from a form that is open, nor from its reload', async () => {
    await settle();
    demo.portal.takeAway('/assets/chunks/');
    await at.fillAsFather('Nguyễn Thị Bé Thử');
    await at.saved();
    await at.page.reload();
    await at.heading('Giấy tờ kèm theo').waitFor();
    expect(await at.review()).toContain('Nguyễn Thị Bé Thử');
    expect(await at.sendAuthenticated()).toMatch(/^000\.00\.00\.H99-/);
  });

  it('pages of other paths are the browser’s own, and nothing personal is kept', async () => {
    await settle();
    const {cached} = await readStorage(at.page);
    const allowed =
      /^\/(assets\/|portal\.css$|icon\.svg$|to-khai\/ngoai-mang$|api\/procedures\/[^/]+\/\d+\/form$)/;
    expect(cached.filter((path) => !allowed.test(path))).toEqual([]);
    const texts = await at.page.evaluate(async () => {
      const names = await caches.keys();
      const cache = await caches.open(names[0] ?? '');
      const pages = await Promise.all(
        (await cache.keys()).map(async (key) => (await cache.match(key))?.text()),
      );
      return pages.join('\n');
    });
    // His name stands in an example of the form's own texts, his number nowhere.
    expect(texts.includes('1.001193')).toBe(true);
    expect(texts.includes(father.number)).toBe(false);
    await lose(true);
    await expect(at.page.goto(`${demo.portal.url}/ho-so`)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
  });

  it('the key that was kept for a reload goes with the logout, and the draft is closed to everybody', async () => {
    await settle();
    await at.childName.or(at.relation).first().waitFor();
    await at.relation.selectOption('cha');
    await at.saved();
    expect(await countKept()).toBe(1);
    await at.button('Đăng xuất').click();
    await at.page.waitForURL(/session\/end/);
    await at.page.goto(demo.portal.url);
    expect(await countKept()).toBe(0);
    await lose(true);
    await at.page.goto(`${demo.portal.url}/to-khai`);
    await at.reads('Chưa kết nối được với cổng dịch vụ công.');
    expect(await at.page.locator('tk-form').innerText()).not.toContain('Quan hệ');
  });
});

function countKept(): Promise<number> {
  return at.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const request = indexedDB.open('tokhai-drafts');
        request.onsuccess = () => {
          const database = request.result;
          const count = database.transaction('sessions').objectStore('sessions').count();
          count.onsuccess = () => {
            database.close();
            resolve(count.result);
          };
        };
      }),
  );
}

import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {readShownText} from './journey/shown-text.js';
import {father} from './people.js';
import {startDemo, type Demo} from './testing/demo.js';
import {Sitting} from './testing/sitting.js';
import {readRecords, readStorage} from './testing/storage.js';

let demo: Demo;
const sittings: Sitting[] = [];

beforeAll(async () => {
  demo = await startDemo({offline: true});
});

afterAll(() => demo.close());

afterEach(async () => {
  for (const sitting of sittings.splice(0)) await sitting.close();
});

async function sit(prepare?: string): Promise<Sitting> {
  const at = await demo.arrive();
  sittings.push(at);
  if (prepare !== undefined) await at.page.context().addInitScript(prepare);
  await at.open(father);
  return at;
}

/** The same person's second tab. */
async function openTab(at: Sitting): Promise<Sitting> {
  const tab = new Sitting(await at.page.context().newPage(), demo.portal.url);
  tab.page.setDefaultTimeout(12_000);
  await tab.page.goto(`${demo.portal.url}/to-khai`);
  return tab;
}

async function nameChild(at: Sitting, name: string): Promise<void> {
  await at.relation.selectOption('cha');
  await at.goOn('Người được khai sinh');
  await at.childName.fill(name);
}

describe('two tabs', () => {
  it('one writes, the other says so and takes over, with what is typed and not left yet, and back', async () => {
    const one = await sit();
    await nameChild(one, 'Nguyễn Thị');
    await one.childName.press('End');
    await one.childName.pressSequentially(' Một');
    await one.saved();
    const two = await openTab(one);
    await two.reads('Tờ khai này đang mở ở thẻ khác');
    await one.childName.pressSequentially(' Hai');
    await two.button('Khai tiếp ở thẻ này').click();
    await two.childName.waitFor();
    await two.page.locator('tk-form [data-heading]:focus').waitFor();
    expect(await two.childName.inputValue()).toBe('Nguyễn Thị Một Hai');
    await one.reads('Tờ khai đang được khai tiếp ở thẻ khác.');
    expect(await readShownText(one.page)).toContain('Nguyễn Thị Một Hai');
    await two.childName.press('End');
    await two.childName.pressSequentially(' Ba');
    await one.button('Khai tiếp ở thẻ này').click();
    await one.reads('Tờ khai này đang mở ở thẻ khác');
    await one.button('Khai tiếp ở thẻ này').click();
    await one.childName.waitFor();
    expect(await one.childName.inputValue()).toBe('Nguyễn Thị Một Hai Ba');
    await two.reads('Tờ khai đang được khai tiếp ở thẻ khác.');
    expect([...one.complaints, ...two.complaints]).toEqual([]);
  });

  it('of a browser without locks and channels: neither is written over before the person chose', async () => {
    const one = await sit(
      "Reflect.deleteProperty(Navigator.prototype, 'locks'); Reflect.deleteProperty(globalThis, 'BroadcastChannel');",
    );
    await nameChild(one, 'Nguyễn Thị Một');
    await one.saved();
    const two = await openTab(one);
    await two.childName.fill('Nguyễn Thị Hai');
    await two.saved();
    await one.childName.fill('Nguyễn Thị Ba');
    await one.reads(/đã được lưu ở thẻ khác lúc/);
    await one.reads('Nguyễn Thị Hai');
    expect(await one.childName.inputValue()).toBe('Nguyễn Thị Ba');
    await one.button('Giữ bản ở thẻ này').click();
    await one.saved();
    await two.childName.fill('Nguyễn Thị Bốn');
    await two.reads(/đã được lưu ở thẻ khác lúc/);
    await two.button('Lấy bản ở thẻ kia').click();
    await two.reads(/Bạn đang khai tiếp bản lưu lúc/);
    expect(await two.childName.inputValue()).toBe('Nguyễn Thị Ba');
  });
});

describe('drafts', () => {
  it('never lie in the clear, and their keys cannot leave the browser', async () => {
    const at = await sit();
    await nameChild(at, 'Nguyễn Thị Kín Đáo');
    await at.saved();
    const records = await readRecords(at.page);
    expect(records).toContain('sealed');
    for (const plain of ['Kín', 'Nguy', father.number, 'quanHe', 'hoTen', 'nguoiYeuCau'])
      expect(records).not.toContain(plain);
    expect(records).toContain('"extractable":false');
    expect(records).not.toContain('"extractable":true');
    const {local, session} = await readStorage(at.page);
    expect([...local, ...session]).toEqual([]);
  });

  it('are several: listed, one continued, one deleted and brought back', async () => {
    const at = await sit();
    await nameChild(at, 'Nguyễn Thị Một');
    await at.saved();
    await at.page.reload();
    await at.button('Tờ khai khác, tờ khai mới').click();
    await at.button('Khai tờ mới').click();
    await nameChild(at, 'Nguyễn Thị Hai');
    await at.saved();
    await at.page.reload();
    await at.reads('Bạn có 2 tờ khai đang làm dở.');
    await at.reads('Nguyễn Thị Hai');
    await at
      .button(/^Xóa tờ khai lưu lúc/)
      .first()
      .click();
    await at.reads(/Lấy lại được cho đến khi/);
    await at.button(/^Lấy lại tờ khai/).click();
    await at
      .button(/^Khai tiếp tờ khai lưu lúc/)
      .last()
      .click();
    await at.childName.waitFor();
    expect(await at.childName.inputValue()).toBe('Nguyễn Thị Một');
  });

  it('say that the device is full, let typing go on, and are kept once there is room', async () => {
    const at = await sit();
    await nameChild(at, 'Nguyễn Thị Một');
    await at.saved();
    await at.page.evaluate(() => {
      const put: unknown = Reflect.get(IDBObjectStore.prototype, 'put');
      Reflect.set(IDBObjectStore.prototype, 'put', () => {
        throw new DOMException('made to fail', 'QuotaExceededError');
      });
      addEventListener('room', () => Reflect.set(IDBObjectStore.prototype, 'put', put));
    });
    await at.childName.fill('Nguyễn Thị Hết Chỗ');
    await at.reads(/^Máy không còn chỗ: chưa lưu được từ .* Xóa bớt tệp trên máy/);
    await at.childName.pressSequentially(' Rồi');
    expect(await at.childName.inputValue()).toBe('Nguyễn Thị Hết Chỗ Rồi');
    await at.page.evaluate(() => dispatchEvent(new Event('room')));
    await at.reads(/Đã lưu \d\d:\d\d, chỉ trên máy này/);
    await at.page.reload();
    await at.childName.waitFor();
    expect(await at.childName.inputValue()).toBe('Nguyễn Thị Hết Chỗ Rồi');
  });

  it('are made anew where the site’s data are cleared while the form is open', async () => {
    const at = await sit();
    await nameChild(at, 'Nguyễn Thị Một');
    await at.saved();
    const devtools = await at.page.context().newCDPSession(at.page);
    await devtools.send('Storage.clearDataForOrigin', {origin: demo.portal.url, storageTypes: 'indexeddb'});
    await at.childName.fill('Nguyễn Thị Hai');
    await at.saved();
    await at.page.reload();
    await at.childName.waitFor();
    expect(await at.childName.inputValue()).toBe('Nguyễn Thị Hai');
  });

  it('are gone with a page whose browser keeps nothing, which is said', async () => {
    const at = await sit(
      "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };",
    );
    await at.reads(/Trình duyệt này không cho lưu/);
    await nameChild(at, 'Nguyễn Thị Một');
    expect(await at.childName.inputValue()).toBe('Nguyễn Thị Một');
    expect(await at.form.getByText(/Đã lưu \d\d:\d\d/).count()).toBe(0);
  });

  it('stay closed while their key is not released, and open with it', async () => {
    const at = await sit();
    await nameChild(at, 'Nguyễn Thị Một');
    await at.saved();
    demo.portal.takeAway('/api/draft-keys');
    await at.page.reload();
    await at.reads(/Chưa mở được tờ khai.*vẫn được giữ trên máy này/);
    demo.portal.takeAway(undefined);
    await at.button(/^Thử lại|^Mở lại/).click();
    await at.childName.waitFor();
    expect(await at.childName.inputValue()).toBe('Nguyễn Thị Một');
  });

  it('of a device whose clock was set back are still the latest', async () => {
    const at = await sit();
    await nameChild(at, 'Nguyễn Thị Một');
    await at.saved();
    await at.page.context().addInitScript('{const now = Date.now; Date.now = () => now() - 86400000;}');
    await at.page.reload();
    await at.childName.waitFor();
    await at.childName.fill('Nguyễn Thị Hai');
    await at.saved();
    await at.page.reload();
    await at.childName.waitFor();
    expect(await at.childName.inputValue()).toBe('Nguyễn Thị Hai');
  });
});

import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {bringChecks, lookAtPage} from '../../../stories/checks/look-at-page.js';
import {father, grandmother, type Person} from './people.js';
import {startDemo, type Demo} from './testing/demo.js';
import {makePdf} from './testing/sample-files.js';
import type {Sitting} from './testing/sitting.js';

let demo: Demo;

beforeAll(async () => {
  demo = await startDemo();
});

afterAll(() => demo.close());

/** Somebody whose every screen is looked at: in light, dark and forced colours, narrow, magnified, with wider text. */
class Watched {
  readonly at: Sitting;
  readonly seen: string[] = [];
  readonly found: string[] = [];

  constructor(at: Sitting) {
    this.at = at;
  }

  static async arrive(): Promise<Watched> {
    const at = await demo.arrive();
    await bringChecks(at.page.context());
    return new Watched(at);
  }

  static async open(person: Person): Promise<Watched> {
    const watched = await Watched.arrive();
    await watched.at.open(person);
    return watched;
  }

  async look(screen: string, whole = true): Promise<void> {
    this.seen.push(screen);
    const found = await lookAtPage(this.at.page, whole);
    this.found.push(...found.map((each) => `${screen}: ${each}`));
  }

  async lookOnPaper(sheet: string): Promise<void> {
    await this.at.page.emulateMedia({media: 'print'});
    await this.look(sheet, false);
    await this.at.page.emulateMedia({media: null});
  }

  async end(screens: number): Promise<void> {
    await this.at.close();
    expect(this.found).toEqual([]);
    expect(this.seen).toHaveLength(screens);
  }
}

describe('every screen of the journey, in every mode and at every size', () => {
  it('from the front page to the receipt', async () => {
    const watched = await Watched.arrive();
    const {at} = watched;
    const {page} = at;
    await page.goto(demo.portal.url);
    await watched.look('front page');
    await page.goto(`${demo.portal.url}/to-khai`);
    await watched.look('login');
    await page.getByRole('button', {name: father.name}).click();
    await at.relation.waitFor();
    await at.reads('Nguyễn Văn Thử');
    await watched.look('first step with prefill');
    await at.button('Tiếp tục').click();
    await watched.look('first step with errors');
    await at.button('Thông tin này sai: Họ, chữ đệm, tên người yêu cầu').click();
    await watched.look('first step, disputing');
    await page.keyboard.press('Escape');
    await at.relation.selectOption('cha');
    await watched.look('first step filled');
    await at.goOn('Người được khai sinh');
    await watched.look('child');
    await at.button('Tiếp tục').click();
    await watched.look('child with errors');
    await page.getByLabel('Xác định được cả cha và mẹ', {exact: true}).check();
    await at.childName.fill('Nguyễn Thị Nhìn Rõ');
    await at.choose(page.getByRole('combobox', {name: 'Quốc tịch'}), 'viet nam', 'Việt Nam');
    await at.confirmAll();
    await watched.look('child filled');
    await page.getByRole('combobox', {name: 'Quốc tịch'}).fill('a');
    await page.getByRole('option').first().waitFor();
    await watched.look('child with a list open');
    await at.choose(page.getByRole('combobox', {name: 'Quốc tịch'}), 'viet nam', 'Việt Nam');
    await at.goOn('Cha, mẹ');
    await watched.look('parents');
    await at.button('Tiếp tục').click();
    await watched.look('parents with errors');
    await at.confirmAll();
    await watched.look('parents confirmed');
    await at.goOn('Bản sao');
    await watched.look('copies');
    await at.button('Tiếp tục').click();
    await watched.look('copies with errors');
    await page.getByRole('radio', {name: 'Có'}).check();
    await watched.look('copies asked for');
    await page.getByRole('radio', {name: 'Không'}).check();
    await at.goOn('Giấy tờ kèm theo');
    await watched.look('papers');
    await at.review();
    await watched.look('review and signing');
    await at.button(/^(Gửi hồ sơ|Ký và gửi)/).click();
    await watched.look('signing with errors');
    await at.sendAuthenticated();
    await at.reads('Hồ sơ đã được tiếp nhận');
    await watched.look('receipt');
    await page.goto(`${demo.portal.url}/ho-so`);
    await watched.look('dossiers');
    await watched.end(21);
  });

  it('with papers to attach and everything typed', async () => {
    const watched = await Watched.open(grandmother);
    const {at} = watched;
    const {page} = at;
    await at.relation.selectOption('ong-ba');
    await at.goOn('Người được khai sinh');
    await page.getByLabel('Chưa xác định được cha', {exact: true}).check();
    await at.fillAddress('Nơi sinh', ['ha noi', 'Thành phố Hà Nội'], ['ba dinh', 'Phường Ba Đình']);
    await watched.look('child typed, address chosen');
    await page.locator('tk-form nav button').nth(3).click();
    await at.heading('Bản sao').waitFor();
    await page.locator('tk-form nav button').last().click();
    await at.button(/^Xem lại/).click();
    await at.reads('Chọn tệp cho “Giấy chứng sinh hoặc văn bản thay thế”');
    await watched.look('errors of all steps');
    await page.locator('[data-file-input]:not([capture])').setInputFiles(makePdf('giấy chứng sinh.pdf'));
    await at.reads('Đã đính kèm giấy chứng sinh.pdf');
    await watched.look('paper attached');
    await page.evaluate(() => document.querySelector('tk-form')?.setAttribute('locale', 'en'));
    await at.button(/^Review/).waitFor();
    await watched.look('in English');
    await watched.end(4);
  });

  it('without a network before signing, and on paper', async () => {
    const watched = await Watched.open(father);
    const {at} = watched;
    const {page} = at;
    await page.evaluate(() => {
      globalThis.print = () => undefined;
    });
    await at.fillAsFather('Nguyễn Thị Trên Giấy');
    await at.answered();
    // The preview comes with what follows the filling in, which an open form fetches in idle time.
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({name}) => name.includes('closing')),
    );
    demo.portal.loseNetwork(true);
    await at.button(/^Xem lại/).click();
    await at.heading('Xem trước tờ khai').waitFor();
    await watched.look('preview');
    await at.button('In tờ khai').click();
    await watched.lookOnPaper('printed preview');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    demo.portal.loseNetwork(false);
    await at.button('Tiếp tục để ký và gửi').click();
    await at.heading(/Xem lại/).waitFor();
    await at.button('In tờ khai').click();
    await watched.lookOnPaper('printed review');
    await watched.end(3);
  });

  it('where something fails, and in a second tab', async () => {
    demo.portal.registers.population.behave({kind: 'outage'});
    const watched = await Watched.open(father);
    demo.portal.registers.population.behave({kind: 'normal'});
    const {at} = watched;
    const {page} = at;
    await at.reads(/chưa trả lời/);
    await watched.look('register down');
    await at.relation.selectOption('cha');
    await at.reads(/Đã lưu/);
    const second = await page.context().newPage();
    await second.goto(page.url());
    await second.getByRole('heading', {name: 'Tờ khai này đang mở ở thẻ khác'}).waitFor();
    const found = await lookAtPage(second);
    await second.close();
    await page.context().clearCookies();
    await page.locator('tk-form nav button').last().click();
    await at.button(/^Xem lại/).click();
    await watched.look('everything missing');
    await watched.end(2);
    expect(found).toEqual([]);
  });
});

describe('the focus', () => {
  /** Stops of the Tab key through the whole page that cannot be seen, and how many there were. */
  async function walk({
    page,
  }: Sitting): Promise<{readonly stops: number; readonly hidden: readonly string[]}> {
    const hidden: string[] = [];
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('a.skip')?.focus();
    });
    for (let stops = 1; stops < 120; stops += 1) {
      await page.keyboard.press('Tab');
      const {name, outside, unseen} = await page.evaluate(() => ({
        name: checks.nameFocus(),
        outside:
          document.activeElement === document.body || document.activeElement?.matches('a.skip') === true,
        unseen: checks.isFocusHidden(),
      }));
      if (outside) return {stops, hidden};
      if (unseen) hidden.push(name);
    }
    throw new Error('The Tab key does not come around');
  }

  it.each([
    ['wide', {width: 1280, height: 720}],
    ['at 400 %', {width: 320, height: 256}],
  ] as const)('is never hidden behind something, on the way through every step: %s', async (_, viewport) => {
    const {at} = await Watched.open(father);
    await at.reads('Nguyễn Văn Thử');
    await at.button('Tiếp tục').click();
    await at.page.setViewportSize(viewport);
    const steps = at.page.locator('tk-form nav button');
    for (let step = 0; step < (await steps.count()); step += 1) {
      await steps.nth(step).press('Enter');
      const {stops, hidden} = await walk(at);
      expect(hidden).toEqual([]);
      expect(stops).toBeGreaterThan(10);
    }
    await at.close();
  });
});

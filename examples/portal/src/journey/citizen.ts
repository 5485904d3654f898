import type {BrowserContext, Locator, Page} from 'playwright';
import {readShownText} from './shown-text.js';
import type {Pictures} from './pictures.js';
import type {Report} from './report.js';

/** What the journey's citizen brings. */
export interface CitizenOptions {
  readonly context: BrowserContext;
  readonly url: string;
  readonly pictures: Pictures;
  readonly report: Report;
  /** Name on the login page. */
  readonly person: string;
}

const patience = 20_000;

/** Somebody at the keyboard: every action is a real key on a focused control. */
export class Citizen {
  readonly #options: CitizenOptions;
  readonly #complaints: string[] = [];
  #page: Page | undefined;

  constructor(options: CitizenOptions) {
    this.#options = options;
  }

  /** Policy violations, page errors and failed requests so far. */
  get complaints(): readonly string[] {
    return this.#complaints;
  }

  get page(): Page {
    if (this.#page === undefined) throw new Error('The citizen has no page yet.');
    return this.#page;
  }

  async logIn(): Promise<void> {
    await this.#openPage();
    await this.page.goto(this.#options.url);
    await this.#picture('home');
    await this.#press(this.page.getByRole('link', {name: 'Đăng nhập'}));
    await this.page.waitForURL(/\/interaction\//, {timeout: patience});
    await this.#picture('login');
    await this.#press(this.page.getByRole('button', {name: this.#options.person}));
    await this.page.waitForURL('**/to-khai', {timeout: patience});
  }

  /** The browser dies and the session with it; the draft must be there after the next login. */
  async crashAndLogInAgain(): Promise<void> {
    await this.page.close();
    await this.#options.context.clearCookies();
    await this.#openPage();
    await this.page.goto(`${this.#options.url}/to-khai`);
    await this.#press(this.page.getByRole('button', {name: this.#options.person}));
    await this.page.waitForURL('**/to-khai', {timeout: patience});
  }

  async fillRequester(): Promise<void> {
    const relation = this.page.getByLabel('Quan hệ với người được khai sinh');
    await relation.waitFor({timeout: patience});
    await this.#picture('requester');
    await relation.focus();
    await this.page.keyboard.type('Cha');
    await this.page.keyboard.press('Tab');
    await this.#continue('Người được khai sinh');
  }

  async nameChild(name: string): Promise<void> {
    const field = this.page.getByLabel('Họ, chữ đệm, tên người được khai sinh');
    await field.waitFor({timeout: patience});
    await field.focus();
    await this.page.keyboard.type(name);
    await this.page.keyboard.press('Tab');
    // An earlier saving has said so too.
    const form = this.page.locator('tk-form');
    while (await form.evaluate((element) => Reflect.get(element, 'unsaved') === true))
      await this.page.waitForTimeout(50);
    await this.page.getByText(/Đã lưu \d\d:\d\d/).waitFor({timeout: patience});
  }

  /** What stands in the name field now. */
  async readChildName(): Promise<string> {
    const field = this.page.getByLabel('Họ, chữ đệm, tên người được khai sinh');
    await field.waitFor({timeout: patience});
    return field.inputValue();
  }

  async fillChild(): Promise<void> {
    await this.#press(this.page.getByLabel('Xác định được cả cha và mẹ', {exact: true}), 'Space');
    const nationality = this.page.getByRole('combobox', {name: 'Quốc tịch'});
    await nationality.focus();
    await this.page.keyboard.type('viet nam');
    await this.page.getByRole('option').first().waitFor({timeout: patience});
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
    await this.#confirmEverything();
    await this.#picture('child');
    await this.#continue('Cha, mẹ');
  }

  async fillParents(): Promise<void> {
    await this.page.getByRole('group', {name: 'Họ, chữ đệm, tên mẹ'}).waitFor({timeout: patience});
    await this.#picture('parents-before');
    await this.#confirmEverything();
    await this.#picture('parents');
    await this.#continue('Bản sao');
  }

  async askForCopies(count: number): Promise<void> {
    await this.#press(this.page.getByRole('radio', {name: 'Có'}), 'Space');
    await this.page.getByLabel('Số lượng').focus();
    await this.page.keyboard.type(String(count));
    await this.page.keyboard.press('Tab');
    await this.#picture('copies');
    await this.#continue('Giấy tờ kèm theo');
  }

  async reachReview(): Promise<string> {
    await this.#picture('documents');
    await this.#press(this.page.getByRole('button', {name: /^Xem lại/}));
    await this.page.getByRole('heading', {name: /Xem lại/}).waitFor({timeout: patience});
    await this.#picture('review');
    return readShownText(this.page);
  }

  async signAndSubmit(): Promise<void> {
    await this.#press(this.page.getByRole('checkbox'), 'Space');
    await this.#press(this.page.getByRole('radio', {name: new RegExp(this.#options.person, 'i')}), 'Space');
    await this.#picture('signing');
    await this.#press(this.page.getByRole('button', {name: /^Ký và gửi/}));
    await this.page
      .getByText(/^000\.00\.00\.H99-/)
      .first()
      .waitFor({timeout: patience});
    await this.#picture('receipt');
  }

  /** A picture of where the journey got stuck. */
  async takeLastPicture(): Promise<void> {
    if (this.#page !== undefined) await this.#options.pictures.take(this.#page, 'stuck');
  }

  async #openPage(): Promise<void> {
    this.#page = await this.#options.context.newPage();
    this.#page.on('console', (message) => {
      if (message.type() === 'error') this.#complaints.push(message.text());
    });
    this.#page.on('pageerror', (error) => this.#complaints.push(error.message));
  }

  async #press(target: Locator, key = 'Enter'): Promise<void> {
    await target.waitFor({timeout: patience});
    await target.focus();
    await this.page.keyboard.press(key);
  }

  async #continue(next: string): Promise<void> {
    await this.#press(this.page.getByRole('button', {name: 'Tiếp tục', exact: true}));
    await this.page.getByRole('heading', {name: next, level: 2}).waitFor({timeout: patience});
  }

  /** Confirms what registers found: one button for each group of values. */
  async #confirmEverything(): Promise<void> {
    const buttons = this.page.getByRole('button', {name: /^(Xác nhận cả|Đúng, xác nhận)/});
    await buttons.first().waitFor({timeout: patience});
    for (let left = await buttons.count(); left > 0; left = await buttons.count()) {
      await this.#press(
        this.page
          .getByRole('button', {name: /^Xác nhận cả/})
          .or(buttons)
          .first(),
      );
      await this.page.waitForTimeout(50);
    }
  }

  async #picture(name: string): Promise<void> {
    const {pictures, report} = this.#options;
    await pictures.take(this.page, name);
    const overflow = await pictures.overflowAt320(this.page);
    if (overflow > 0) report.check(`${name} fits 320 px`, false, `${String(overflow)} px too wide`);
  }
}

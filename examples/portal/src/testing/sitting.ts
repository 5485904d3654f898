import type {Locator, Page} from 'playwright';
import {readShownText} from '../journey/shown-text.js';
import type {Person} from '../people.js';

/** Somebody at one device, filling in the form. */
export class Sitting {
  readonly page: Page;
  /** Policy violations, errors in the console and on the page. */
  readonly complaints: string[] = [];
  readonly #url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  /** Goes to the form, over the login where nobody is logged in. */
  async open(person: Person, path = '/to-khai'): Promise<void> {
    await this.page.goto(this.#url + path);
    await this.page.getByRole('button', {name: person.name}).click();
    await this.relation.or(this.button('Máy dùng chung')).waitFor();
  }

  /** The form with everything that is shown in it. */
  get form(): Locator {
    return this.page.locator('tk-form');
  }

  get relation(): Locator {
    return this.page.getByLabel('Quan hệ với người được khai sinh');
  }

  get childName(): Locator {
    return this.page.getByLabel('Họ, chữ đệm, tên người được khai sinh');
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', typeof name === 'string' ? {name, exact: true} : {name});
  }

  /** Waits until the form says something. */
  async reads(words: string | RegExp): Promise<void> {
    await this.form.getByText(words).first().waitFor();
  }

  /** Waits until what was typed last is kept. */
  async saved(): Promise<void> {
    // The form waits for a pause in typing.
    await this.page.waitForTimeout(900);
    await this.reads(/Đã lưu \d\d:\d\d/);
  }

  /** Waits until every register that is being asked has answered. */
  async answered(): Promise<void> {
    await this.page.waitForFunction(
      () => !document.querySelector('tk-form')?.shadowRoot?.textContent.includes('Đang hỏi'),
    );
  }

  async goOn(next: string): Promise<void> {
    await this.button('Tiếp tục').click();
    await this.heading(next).waitFor();
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', {name, level: 2});
  }

  /** Chooses in a searchable list. */
  async choose(field: Locator, typed: string, option: string | RegExp): Promise<void> {
    await field.fill(typed);
    await this.page
      .getByRole('option', typeof option === 'string' ? {name: option, exact: true} : {name: option})
      .click();
  }

  async fillAddress(group: string, province: readonly [string, string], commune: readonly [string, string]) {
    const address = this.page.getByRole('group', {name: group, exact: true});
    await this.choose(address.getByRole('combobox', {name: 'Tỉnh, thành phố'}), ...province);
    await this.choose(address.getByRole('combobox', {name: 'Xã, phường, đặc khu'}), ...commune);
  }

  /** Confirms whatever registers found on this step. */
  async confirmAll(): Promise<void> {
    const buttons = this.button(/^(Xác nhận cả|Đúng, xác nhận)/);
    await buttons.first().waitFor();
    while ((await buttons.count()) > 0) {
      const all = this.button(/^Xác nhận cả/);
      await ((await all.count()) > 0 ? all : buttons).first().click();
    }
  }

  /** Father's way through the steps up to the papers, with everything from registers confirmed. */
  async fillAsFather(name: string): Promise<void> {
    await this.relation.selectOption('cha');
    await this.goOn('Người được khai sinh');
    await this.page.getByLabel('Xác định được cả cha và mẹ', {exact: true}).check();
    await this.childName.fill(name);
    await this.choose(this.page.getByRole('combobox', {name: 'Quốc tịch'}), 'viet nam', 'Việt Nam');
    await this.confirmAll();
    await this.goOn('Cha, mẹ');
    await this.confirmAll();
    await this.goOn('Bản sao');
    await this.page.getByRole('radio', {name: 'Không'}).check();
    await this.goOn('Giấy tờ kèm theo');
  }

  async review(): Promise<string> {
    await this.button(/^Xem lại/).click();
    await this.heading(/Xem lại/).waitFor();
    return readShownText(this.page);
  }

  /** Sends as logged in; gives the number of the dossier. */
  async sendAuthenticated(press: (button: Locator) => Promise<void> = (button) => button.click()) {
    await this.page.getByRole('checkbox').check();
    await this.page.getByRole('radio', {name: /^Gửi không cần chữ ký số/}).check();
    await press(this.button('Gửi hồ sơ'));
    return this.readNumber();
  }

  async readNumber(): Promise<string> {
    const number = this.page.getByText(/^000\.00\.00\.H99-/).first();
    await number.waitFor();
    return number.innerText();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

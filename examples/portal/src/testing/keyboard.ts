import type {Page} from 'playwright';

/** How many stops a person with a keyboard would try before giving up. */
const patience = 80;

/** Somebody who has nothing but a keyboard: the focus moves by Tab and Shift+Tab, and nowhere else by itself. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** What the control with the focus is called. */
  async #focused(): Promise<string> {
    return this.#page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      if (element === null || element === document.body) return '';
      const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels] : [];
      const said =
        labels.length > 0 ? labels.map((label) => label.textContent).join(' ') : element.textContent;
      return (element.getAttribute('aria-label') ?? said).replace(/\s+/g, ' ').trim();
    });
  }

  /** Moves the focus by Tab until it stands on the named control. */
  async tabTo(name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < patience; stop += 1) {
      await this.#page.keyboard.press(key);
      const focused = await this.#focused();
      if (name.test(focused)) return;
      passed.push(focused);
    }
    throw new Error(`No control ${String(name)} by ${key}; passed ${passed.join(' | ')}`);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Tab to a control, then a key on it. */
  async use(name: RegExp, key = 'Enter'): Promise<void> {
    await this.tabTo(name);
    await this.press(key);
  }
}

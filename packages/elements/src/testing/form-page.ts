import {aTimeout, fixture, html, waitUntil} from '@open-wc/testing';
import type {DraftContent} from '@tokhai/core';
import {openFakeHost, type FakeHost, type FakeHostOptions} from '../../../../stories/fixtures/fake-host.js';
import '../define.js';
import type {TkForm} from '../index.js';

/** The machine that runs the tests may have much else to do. */
const patience = {timeout: 8000};

/** Text as somebody reads it: white space says nothing. */
export function squeeze(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}

/** One open form in a test's page. */
export class FormPage {
  readonly form: TkForm;
  readonly host: FakeHost;
  readonly root: ShadowRoot;
  /** Counts of `tk-invalid` and ids of `tk-step`, as they came. */
  readonly told: (string | number)[] = [];

  constructor(form: TkForm, host: FakeHost, root: ShadowRoot) {
    this.form = form;
    this.host = host;
    this.root = root;
    form.addEventListener('tk-step', ({step}) => this.told.push(step));
    form.addEventListener('tk-invalid', ({count}) => this.told.push(count));
  }

  /** Opens a form on a host in memory and waits until its registers have answered. */
  static async open(options: FakeHostOptions = {}): Promise<FormPage> {
    const page = await FormPage.show(options);
    await waitUntil(() => !page.root.textContent.includes('Đang hỏi'), 'registers answered', patience);
    return page;
  }

  /** Opens a form on a host in memory that may be changed before; its registers may still be asked. */
  static async show(
    options: FakeHostOptions = {},
    change: (host: FakeHost) => FakeHost = (host) => host,
  ): Promise<FormPage> {
    const host = change(await openFakeHost(options));
    const form = await fixture<TkForm>(
      html`<tk-form .host=${host} .locale=${options.locale ?? 'vi'}></tk-form>`,
    );
    const root = form.shadowRoot;
    if (root === null) throw new Error('no root');
    await waitUntil(() => root.querySelector('.step-form') !== null, 'opened', patience);
    return new FormPage(form, host, root);
  }

  /** Every control that a test touches is an input or behaves like one. */
  find(selector: string): HTMLInputElement {
    const found = this.root.querySelector<HTMLInputElement>(selector);
    if (found === null) throw new Error(`nothing at ${selector} in: ${squeeze(this.root.textContent)}`);
    return found;
  }

  all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  text(selector: string): string {
    return squeeze(this.root.querySelector(selector)?.textContent);
  }

  texts(selector: string): string[] {
    return this.all(selector).map(({textContent}) => squeeze(textContent));
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  /** The draft once it was written. */
  async draft(): Promise<DraftContent> {
    const written = this.host.drafts.length;
    await waitUntil(() => this.host.drafts.length > written, 'a draft was written', patience);
    const draft = this.host.drafts.at(-1);
    if (draft === undefined) throw new Error('no draft');
    return draft;
  }

  /** Presses a button or follows a link, and lets the page settle. */
  async click(selector: string): Promise<void> {
    this.find(selector).click();
    await this.settle();
  }

  async settle(): Promise<void> {
    await this.form.updateComplete;
    await aTimeout(20);
  }
}

import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Json} from '@tokhai/core';
import '../define.js';
import {TkFieldElement} from '../index.js';
import {squeeze} from './form-page.js';

/** One field alone in a native form, with what a person sees and does. */
export class FieldPage {
  readonly field: TkFieldElement;
  readonly root: ShadowRoot;
  /** Values as they were told. */
  readonly told: (Json | undefined)[] = [];

  constructor(field: TkFieldElement, root: ShadowRoot) {
    this.field = field;
    this.root = root;
    field.addEventListener('tk-change', ({value}) => this.told.push(value));
  }

  /** Puts a field of a tag into a form of the page. */
  static async open(tag: string, properties: Readonly<Record<string, unknown>> = {}): Promise<FieldPage> {
    const form = await fixture<HTMLFormElement>(html`<form></form>`);
    const field = document.createElement(tag);
    if (!(field instanceof TkFieldElement)) throw new Error(`${tag} is no field`);
    Object.assign(field, {name: 'truong', required: true, ...properties});
    form.append(field);
    await field.updateComplete;
    const root = field.shadowRoot;
    if (root === null) throw new Error('no root');
    return new FieldPage(field, root);
  }

  /** Waits for the list of administrative units. */
  async units(): Promise<void> {
    await waitUntil(() => this.field.units !== undefined, 'units', {timeout: 5_000});
    await this.field.updateComplete;
  }

  /** The control of a part of the value. */
  control(part: string): HTMLInputElement {
    return this.find(`[data-part="${part}"]`);
  }

  find(selector: string): HTMLInputElement {
    const found = this.root.querySelector<HTMLInputElement>(selector);
    if (found === null) throw new Error(`nothing at ${selector} in: ${squeeze(this.root.textContent)}`);
    return found;
  }

  all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  /** Labels of the controls that are there, in order. */
  labels(): string[] {
    return this.all('label.label, fieldset fieldset > legend').map(({textContent}) => squeeze(textContent));
  }

  errors(): string[] {
    return this.all('.error').map(({textContent}) => squeeze(textContent).replace(/^Lỗi: /u, ''));
  }

  text(selector: string): string {
    return squeeze(this.root.querySelector(selector)?.textContent);
  }

  /** Types into the control of a part with real keys, in place of what stands there, and leaves it. */
  async type(part: string, words: string): Promise<void> {
    const control = this.control(part);
    control.focus();
    control.select();
    if (words === '') await sendKeys({press: 'Delete'});
    else await sendKeys({type: words});
    await sendKeys({press: 'Tab'});
    await this.field.updateComplete;
  }

  /** Presses a button by the keyboard. */
  async press(selector: string): Promise<void> {
    this.find(selector).focus();
    await sendKeys({press: 'Enter'});
    await this.field.updateComplete;
  }

  /** Shows every message that the field has. */
  async report(): Promise<void> {
    this.field.reportValidity();
    await this.field.updateComplete;
  }

  /** What the native form sends of the field. */
  sent(): Json | undefined {
    const {form} = this.field;
    const value = form === null ? null : new FormData(form).get('truong');
    return typeof value === 'string' ? (JSON.parse(value) as Json) : undefined;
  }

  async accessible(): Promise<void> {
    await expect(this.field).to.be.accessible();
  }
}

import {sendKeys} from '@web/test-runner-commands';
import '../define.js';
import type {TkFieldElement} from '../index.js';

/** The first control of a field. */
export function control(field: TkFieldElement): HTMLInputElement {
  const found = field.shadowRoot?.querySelector<HTMLInputElement>('[data-kind]');
  if (!found) throw new Error('no control');
  return found;
}

/** What stands at a selector, on one line. */
export function text(field: TkFieldElement, selector: string): string {
  return field.shadowRoot?.querySelector(selector)?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
}

/** Types into the first control with real keys. */
export async function type(field: TkFieldElement, words: string): Promise<void> {
  control(field).focus();
  await sendKeys({type: words});
}

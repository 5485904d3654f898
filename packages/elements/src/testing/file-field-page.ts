import {fixture, html, waitUntil} from '@open-wc/testing';
import '../define.js';
import type {TkFileField} from '../index.js';
import {squeeze} from './form-page.js';

/** Largest file of these tests, in bytes. */
export const limit = 200_000;

/** A field of pictures and documents in a native form. */
export async function openFileField(change: Partial<TkFileField> = {}): Promise<TkFileField> {
  const form = await fixture<HTMLFormElement>(
    html`<form>
      <tk-file-field
        name="anh"
        label="Ảnh chụp sổ"
        accept="application/pdf,image/jpeg,image/png"
      ></tk-file-field>
      <button>Gửi</button>
    </form>`,
  );
  const field = form.querySelector('tk-file-field');
  if (field === null) throw new Error('no field');
  Object.assign(field, {maxBytes: limit, ...change});
  await field.updateComplete;
  return field;
}

/** The root of a field. */
export function rootOf(field: TkFileField): ShadowRoot {
  const {shadowRoot} = field;
  if (shadowRoot === null) throw new Error('no root');
  return shadowRoot;
}

/** All that is at a selector. */
export const all = (field: TkFileField, selector: string): HTMLElement[] => [
  ...rootOf(field).querySelectorAll<HTMLElement>(selector),
];

/** The first that is at a selector. */
export function find(field: TkFileField, selector: string): HTMLInputElement {
  const [found] = all(field, selector);
  if (found === undefined) throw new Error(`nothing at ${selector}`);
  return found as HTMLInputElement;
}

/** The files as they are shown. */
export const lines = (field: TkFileField): string[] =>
  all(field, '.file-line').map((line) => squeeze(line.querySelector('.file-words')?.textContent));

/** What was last said. */
export const spoken = (field: TkFileField): string => squeeze(find(field, '[role=status]').textContent);

/** Names of the files that the native form sends. */
export const sent = (field: TkFileField): string[] => {
  const {form} = field;
  if (form === null) throw new Error('no form');
  return new FormData(form).getAll('anh').map((value) => (value instanceof File ? value.name : value));
};

/** Waits for so many files that were all looked at. */
export async function settled(field: TkFileField, count: number): Promise<void> {
  await waitUntil(
    () => all(field, '.file-line').length === count && all(field, '.file-checking').length === 0,
  );
  await field.updateComplete;
}

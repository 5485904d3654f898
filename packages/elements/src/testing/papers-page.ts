import {fixture, html, waitUntil} from '@open-wc/testing';
import {
  openFakeHost,
  typedByMother,
  type FakeHost,
  type FakeHostOptions,
} from '../../../../stories/fixtures/fake-host.js';
import '../define.js';
import type {TkForm, UnsentFile, UnsentFiles} from '../index.js';
import {squeeze} from './form-page.js';

/** A form at the step of its papers. */
export interface Page {
  readonly form: TkForm;
  readonly host: FakeHost;
  readonly root: ShadowRoot;
}

/** All that is at a selector. */
export const all = ({root}: Page, selector: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
];
/** The files as they are shown. */
export const lines = (page: Page): string[] =>
  all(page, '.file-words').map((line) => squeeze(line.textContent));
/** Names of the files that the declaration has. */
export const held = ({host}: Page): string[] =>
  host.declaration.documents.value.flatMap(({files}) => files.map(({name}) => name));

/** The first that is at a selector. */
export function find(page: Page, selector: string): HTMLInputElement {
  const [found] = all(page, selector);
  if (found === undefined) throw new Error(`nothing at ${selector}`);
  return found as HTMLInputElement;
}

/** Keeps files in memory, as a device does. */
export class Shelf implements UnsentFiles {
  /** What is kept, by key. */
  readonly kept = new Map<string, UnsentFile>();
  /** There is no room. */
  full = false;
  #count = 0;

  list(): Promise<readonly UnsentFile[]> {
    return Promise.resolve([...this.kept.values()]);
  }

  keep(document: string, file: File): Promise<string> {
    if (this.full) return Promise.reject(Object.assign(new Error('full'), {code: 'draft-storage-full'}));
    this.#count += 1;
    const key = `file-${String(this.#count)}`;
    this.kept.set(key, {key, document, file});
    return Promise.resolve(key);
  }

  drop(key: string): Promise<void> {
    this.kept.delete(key);
    return Promise.resolve();
  }

  /** Names of the files, in the order in which they were kept. */
  get names(): string[] {
    return [...this.kept.values()].map(({file}) => file.name);
  }
}

/** Opens the step of the papers; the register that would replace the paper is down. */
export async function openPapers(options: FakeHostOptions = {}): Promise<Page> {
  const host = await openFakeHost({
    values: typedByMother,
    registers: {birth: 'unavailable'},
    maxFiles: 3,
    ...options,
  });
  const form = await fixture<TkForm>(html`<tk-form .host=${host}></tk-form>`);
  await form.updateComplete;
  const root = form.shadowRoot;
  if (root === null) throw new Error('no root');
  const page = {form, host, root};
  await waitUntil(() => host.asked.length >= 5, 'registers asked');
  find(page, '[data-step=documents]').click();
  await waitUntil(() => all(page, '.files').length === 1, 'one paper is wanted');
  return page;
}

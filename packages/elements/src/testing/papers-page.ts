import {waitUntil} from '@open-wc/testing';
import {typedByMother, type FakeHostOptions} from '../../../../stories/fixtures/fake-host.js';
import type {UnsentFile, UnsentFiles} from '../index.js';
import {FormPage} from './form-page.js';

/** The files as they are shown. */
export const lines = (page: FormPage): string[] => page.texts('.file-words');
/** Names of the files that the declaration has. */
export const held = ({host}: FormPage): string[] =>
  host.declaration.documents.value.flatMap(({files}) => files.map(({name}) => name));

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
export async function openPapers(options: FakeHostOptions = {}): Promise<FormPage> {
  const page = await FormPage.open({
    values: typedByMother,
    registers: {birth: 'unavailable'},
    maxFiles: 3,
    ...options,
  });
  await waitUntil(() => page.host.asked.length >= 5, 'registers asked');
  page.find('[data-step=documents]').click();
  await waitUntil(() => page.all('.files').length === 1, 'one paper is wanted');
  return page;
}

import {signal} from '@preact/signals-core';
import type {DigestHex} from '@tokhai/core';
import {FileTray, type FileTaker, type HeldFile} from './file-tray.js';
import type {FileLimits} from './file-view.js';
import {showFileName} from './file-words.js';

interface Kept extends HeldFile {
  readonly file: File;
}

/** Files of a field that stands alone: they are held where they are, until a native form takes them. */
export class HeldFiles implements FileTaker {
  readonly tray: FileTray = new FileTray(this);
  readonly limits: () => FileLimits;
  readonly #changed: () => void;
  readonly #kept = signal<readonly Kept[]>([]);
  #count = 0;

  constructor(limits: () => FileLimits, changed: () => void) {
    this.limits = limits;
    this.#changed = changed;
  }

  get files(): readonly File[] {
    return this.#kept.value.map(({file}) => file);
  }

  /** Takes the place of whatever is held. */
  set(files: readonly File[]): void {
    this.tray.clear();
    this.#kept.value = files.map((file) => this.#keep(file, undefined));
  }

  held(): readonly HeldFile[] {
    return this.#kept.value;
  }

  take(file: File, digest: DigestHex | undefined): Promise<() => string> {
    return Promise.resolve(() => {
      const kept = this.#keep(file, digest);
      this.#kept.value = [...this.#kept.peek(), kept];
      this.#changed();
      return kept.key;
    });
  }

  drop(key: string): void {
    this.#kept.value = this.#kept.peek().filter((kept) => kept.key !== key);
    this.#changed();
  }

  failed(): 'other' {
    return 'other';
  }

  #keep(file: File, digest: DigestHex | undefined): Kept {
    this.#count += 1;
    const {name, size} = file;
    return {key: `held-${String(this.#count)}`, name: showFileName(name), size, digest, file, preview: file};
  }
}

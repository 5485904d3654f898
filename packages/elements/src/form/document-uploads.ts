import {signal, type ReadonlySignal} from '@preact/signals-core';
import type {FormContext} from './form-context.js';

/** How the handing in of one file stands. */
export type UploadState =
  | {readonly kind: 'sending'; readonly name: string}
  | {readonly kind: 'failed' | 'too-large' | 'wrong-type'; readonly name: string};

/** Takes in files for the papers that the procedure asks for. */
export class DocumentUploads {
  readonly #context: FormContext;
  readonly #changed: () => void;
  readonly #states = signal<ReadonlyMap<string, UploadState>>(new Map());

  constructor(context: FormContext, changed: () => void) {
    this.#context = context;
    this.#changed = changed;
  }

  get states(): ReadonlySignal<ReadonlyMap<string, UploadState>> {
    return this.#states;
  }

  async attach(id: string, file: File): Promise<void> {
    const rule = this.#context.procedure.document.documents.find((document) => document.id === id);
    if (rule === undefined) return;
    const name = file.name.normalize('NFC');
    if (file.size > rule.maxBytes) {
      this.#set(id, {kind: 'too-large', name});
      return;
    }
    if (!rule.accept.includes(file.type)) {
      this.#set(id, {kind: 'wrong-type', name});
      return;
    }
    this.#set(id, {kind: 'sending', name});
    try {
      this.#context.declaration.attach(await this.#context.host.uploadDocument(id, file));
      this.#set(id, undefined);
      this.#changed();
    } catch (error) {
      this.#set(id, {kind: 'failed', name});
      this.#context.report(error, 'upload');
    }
  }

  detach(id: string): void {
    this.#context.declaration.detach(id);
    this.#changed();
  }

  #set(id: string, state: UploadState | undefined): void {
    const next = new Map(this.#states.peek());
    if (state === undefined) next.delete(id);
    else next.set(id, state);
    this.#states.value = next;
  }
}

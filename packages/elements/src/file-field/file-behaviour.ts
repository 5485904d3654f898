/** Who owns the fields of files of a root. */
export interface FileHost {
  /** Takes in files that somebody chose, dropped or pasted; resolves when all came to something. */
  addFiles(at: string, files: readonly File[]): Promise<unknown>;
  /** Does what a button of a line says; resolves when that came to something. */
  actOnFile(at: string, key: string, action: FileAction): Promise<unknown>;
  /** Resolves once what was done so far is shown. */
  shown(): Promise<unknown>;
}

/** What the buttons of a line do. */
export type FileAction = 'remove' | 'stop' | 'retry' | 'shrink' | 'convert';

/** What fields of files do on events, for all of them in a root: chosen, photographed, dropped, pasted, taken away. */
export class FileBehaviour {
  readonly #root: ShadowRoot;
  readonly #host: FileHost;
  #over: Element | undefined;

  constructor(root: ShadowRoot, host: FileHost) {
    this.#root = root;
    this.#host = host;
  }

  /** Starts listening; the signal ends it. */
  listen(signal: AbortSignal): void {
    const on = <Name extends 'change' | 'click' | 'dragover' | 'dragleave' | 'drop' | 'paste'>(
      name: Name,
      act: (event: HTMLElementEventMap[Name]) => void,
    ): void => {
      this.#root.addEventListener(name, act as EventListener, {signal});
    };
    on('change', (event) => {
      this.#onChange(event.target);
    });
    on('click', (event) => {
      this.#onClick(event.target);
    });
    on('dragover', (event) => {
      this.#onDragOver(event);
    });
    on('dragleave', (event) => {
      if (fieldOf(event.relatedTarget) !== this.#over) this.#mark(undefined);
    });
    on('drop', (event) => {
      this.#onDrop(event);
    });
    on('paste', (event) => {
      this.#onPaste(event);
    });
  }

  #onChange(input: EventTarget | null): void {
    if (!(input instanceof HTMLInputElement) || input.dataset['fileInput'] === undefined) return;
    const files = [...(input.files ?? [])];
    // The same file may be chosen again after it was taken away.
    input.value = '';
    this.#add(fieldOf(input), files);
  }

  #onClick(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-file-action]') : null;
    const key = button?.closest<HTMLElement>('[data-file]')?.dataset['file'];
    const field = fieldOf(button);
    const at = field?.dataset['files'];
    if (button === null || key === undefined || field === undefined || at === undefined) return;
    const index = lineIndex(button);
    void this.#keepFocus(field, index, () =>
      this.#host.actOnFile(at, key, button.dataset['fileAction'] as FileAction),
    );
  }

  /** Files that miss a field would open in place of the page, and with it all that was typed. */
  #onDragOver(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    const field = openFieldOf(event.target);
    event.dataTransfer.dropEffect = field === undefined ? 'none' : 'copy';
    this.#mark(field);
  }

  #onDrop(event: DragEvent): void {
    const {dataTransfer} = event;
    if (dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    this.#mark(undefined);
    this.#add(openFieldOf(event.target), [...dataTransfer.files]);
  }

  #onPaste(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])];
    const field = openFieldOf(event.target);
    if (field === undefined || files.length === 0) return;
    event.preventDefault();
    this.#add(field, files);
  }

  #add(field: HTMLElement | undefined, files: readonly File[]): void {
    const at = field?.dataset['files'];
    if (field === undefined || at === undefined || files.length === 0) return;
    void this.#keepFocus(field, -1, () => this.#host.addFiles(at, files));
  }

  #mark(field: HTMLElement | undefined): void {
    if (field === this.#over) return;
    this.#over?.classList.remove('files-over');
    field?.classList.add('files-over');
    this.#over = field;
  }

  /** What held the focus may go with what is done, at once or in the end: it moves to what stands in its place. */
  async #keepFocus(field: HTMLElement, index: number, act: () => Promise<unknown>): Promise<void> {
    const held = field.contains(this.#root.activeElement);
    const done = act();
    await this.#host.shown();
    if (held) this.#saveFocus(field, index);
    await done;
    await this.#host.shown();
    if (held) this.#saveFocus(field, index);
  }

  /** Only where it is lost: it is not taken from wherever the person went meanwhile. */
  #saveFocus(field: HTMLElement, index: number): void {
    const {activeElement, body} = this.#root.ownerDocument;
    if (this.#root.activeElement !== null || activeElement !== body) return;
    const lines = [...field.querySelectorAll('[data-file]')];
    const line = index < 0 ? lines.at(-1) : (lines[index] ?? lines.at(-1));
    const button = line?.querySelector<HTMLElement>('[data-file-action]:last-of-type');
    (button ?? field.querySelector<HTMLElement>('[data-file-input]') ?? field).focus();
  }
}

function fieldOf(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof Element ? target.closest<HTMLElement>('[data-files]') : null) ?? undefined;
}

/** A field that takes files now: one that is full says so itself. */
function openFieldOf(target: EventTarget | null): HTMLElement | undefined {
  const field = fieldOf(target);
  return field?.hasAttribute('data-closed') === true ? undefined : field;
}

function lineIndex(button: Element): number {
  const line = button.closest('[data-file]');
  return line === null ? -1 : [...(line.parentElement?.children ?? [])].indexOf(line);
}

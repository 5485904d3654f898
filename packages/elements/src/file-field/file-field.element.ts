import {html, type TemplateResult} from 'lit/html.js';
import {effect} from '@preact/signals-core';
import type {PropertyRules} from '../element/drawn-element.js';
import {FormControlElement, type ControlFinding} from '../element/form-control-element.js';
import {TkChangeEvent} from '../events/change-event.js';
import {tellNatively} from '../field/change-teller.js';
import {translator, type Topic} from '../messages/translate.js';
import {base} from '../styles/base.styles.js';
import {fieldStyles} from '../styles/field.styles.js';
import {frameStyles} from '../styles/frame.styles.js';
import {looks} from '../styles/looks.styles.js';
import {tokens} from '../styles/tokens.styles.js';
import {FileBehaviour, type FileAction, type FileHost} from './file-behaviour.js';
import {fileField} from './file-field.template.js';
import type {Spoken} from './file-tray.js';
import {HeldFiles} from './held-files.js';
import type {FileFieldView, FileLimits, FileLine} from './file-view.js';
import {sizeInWords, typesInWords} from './file-words.js';

/**
 * Files that somebody chooses, photographs, drops or pastes. In a native `<form>` they stand in its `FormData` under the
 * field's name, as those of an `<input type="file">` do; nothing is sent before the form is.
 *
 * @tag tk-file-field
 * @fires {Event} input - A key was typed, or a value was committed.
 * @fires {Event} change - The person committed a value; the form has it.
 * @fires {TkChangeEvent} tk-change - The person added or removed files; `value` lists name, size and type of each.
 * @csspart label - A label.
 * @csspart hint - The line that helps.
 * @csspart error - The messages.
 * @csspart control - A native control.
 * @csspart button - A button.
 */
export class TkFileField extends FormControlElement implements FileHost {
  static override readonly styles = [tokens, looks, frameStyles, base, fieldStyles];

  static override readonly properties: PropertyRules = {
    ...FormControlElement.properties,
    accept: {},
    multiple: {type: Boolean, reflect: true},
    maxBytes: {type: Number, attribute: 'max-bytes'},
    maxFiles: {type: Number, attribute: 'max-files'},
  };

  /** Media types, `image/*` or endings such as `.pdf`, with commas between them; anything where it is empty. */
  declare accept: string;
  /** Takes several files; `maxFiles` of them, 20 where that is not set. */
  declare multiple: boolean;
  /** Largest file, in bytes; 20 MB by default. */
  declare maxBytes: number;
  /** How many files; one by default, more only with `multiple`. */
  declare maxFiles: number | undefined;

  readonly #held = new HeldFiles(
    () => this.#limits(),
    () => (this.#changed = true),
  );
  /** Files came or went, and the page was not told yet. */
  #changed = false;
  #lines: readonly FileLine[] = [];
  #spoken: Spoken | undefined;

  constructor() {
    super();
    this.accept = '';
    this.multiple = false;
    this.maxBytes = 20 * 1024 * 1024;
  }

  protected override listen(signal: AbortSignal): void {
    new FileBehaviour(this.renderRoot, this).listen(signal);
    // The browser's own comes before a file was looked at; it goes out with what was taken.
    this.renderRoot.addEventListener(
      'input',
      (event) => {
        event.stopPropagation();
      },
      {signal},
    );
    signal.addEventListener(
      'abort',
      effect(() => {
        const {tray} = this.#held;
        this.#lines = tray.lines;
        this.#spoken = tray.spoken.value;
        this.requestUpdate();
      }),
    );
  }

  /** The files, in the order in which they were chosen. Files that are set are taken as they are. */
  get files(): readonly File[] {
    return this.#held.files;
  }

  set files(files: readonly File[]) {
    this.#held.set(files);
    this.requestUpdate();
  }

  override focus(options?: FocusOptions): void {
    const control = this.renderRoot.querySelector<HTMLElement>('[data-file-input], [data-file-action]');
    control?.focus(options);
  }

  override formResetCallback(): void {
    this.#held.set([]);
    super.formResetCallback();
  }

  formStateRestoreCallback(state: FormData | string): void {
    if (state instanceof FormData) this.files = [...state.values()].filter((value) => value instanceof File);
  }

  /** @internal */
  async addFiles(_at: string, files: readonly File[]): Promise<void> {
    await this.#held.tray.add(files);
    await this.#tell();
  }

  /** @internal */
  async actOnFile(_at: string, key: string, action: FileAction): Promise<void> {
    if (action === 'shrink' || action === 'convert') await this.#held.tray.shrink(key);
    else if (action !== 'retry') this.#held.tray.remove(key);
    await this.#tell();
  }

  /** @internal */
  shown(): Promise<unknown> {
    return this.updateComplete;
  }

  protected override get topic(): Topic {
    return 'closing';
  }

  protected override tellForm(internals: ElementInternals): void {
    const data = new FormData();
    for (const file of this.files) data.append(this.name, file);
    const none = this.isDisabled || this.name === '' || this.files.length === 0;
    internals.setFormValue(none ? null : data);
  }

  protected override anchorOf(): HTMLElement | undefined {
    return this.renderRoot.querySelector<HTMLElement>('.files') ?? undefined;
  }

  protected override focusAt(): void {
    this.focus();
  }

  protected override render(): TemplateResult {
    const t = translator(this.locale);
    const field = fileField(this.#view(), {locale: this.locale, t, units: undefined});
    return html`<div class="frame">${field}</div>`;
  }

  #view(): FileFieldView {
    const t = translator(this.locale);
    const spoken = this.#spoken;
    const finding = this.shownFinding;
    return {
      at: '',
      id: 'control',
      label: this.label,
      hint: this.hint,
      errors: finding === undefined ? [] : [finding.message],
      optional: !this.required,
      limits: this.#limits(),
      lines: this.#lines,
      spoken: spoken === undefined ? '' : t(spoken.key, spoken.params),
      disabled: this.isDisabled,
      readonly: this.readonly,
    };
  }

  #limits(): FileLimits {
    const accept = this.accept
      .split(',')
      .map((type) => type.trim())
      .filter((type) => type !== '');
    const maxFiles = this.multiple ? (this.maxFiles ?? 20) : 1;
    return {accept, maxBytes: this.maxBytes, maxFiles};
  }

  /** Tells once of all that was chosen together, when the form has it. */
  async #tell(): Promise<void> {
    await this.updateComplete;
    if (!this.#changed) return;
    this.#changed = false;
    const value = this.files.map(({name, size, type}) => ({name, size, type}));
    tellNatively(this);
    this.dispatchEvent(new TkChangeEvent(this.name, value));
  }

  protected override findIssue(): ControlFinding | undefined {
    const t = translator(this.locale);
    const {files} = this;
    const {maxBytes, maxFiles, accept} = this.#limits();
    if (files.length === 0 && this.required)
      return {flag: 'valueMissing', part: '', message: t('issue.document-missing', {label: this.label})};
    if (files.length > maxFiles) {
      const message = t('issue.too-many-files', {label: this.label, max: maxFiles});
      return {flag: 'customError', part: '', message};
    }
    if (files.every(({size}) => size <= maxBytes)) return undefined;
    const params = {types: typesInWords(accept, t), size: sizeInWords(maxBytes, this.locale)};
    const message = t('issue.document-too-large', {...params, label: this.label});
    return {flag: 'customError', part: '', message};
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-file-field': TkFileField;
  }
}

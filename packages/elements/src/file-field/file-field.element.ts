import {html, type TemplateResult} from 'lit/html.js';
import {effect} from '@preact/signals-core';
import type {Locale} from '@tokhai/core';
import {DrawnElement, type PropertyRules} from '../element/drawn-element.js';
import {TkChangeEvent} from '../events/change-event.js';
import {tellNatively} from '../field/change-teller.js';
import {loadMessages, translator} from '../messages/translate.js';
import {base} from '../styles/base.styles.js';
import {fieldStyles} from '../styles/field.styles.js';
import {frameStyles} from '../styles/frame.styles.js';
import {lookProperties, type Contrast, type Density, type Look} from '../styles/look-properties.js';
import {registerRem} from '../styles/register-rem.js';
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
export class TkFileField extends DrawnElement implements FileHost {
  static readonly formAssociated = true;
  static override readonly styles = [tokens, looks, frameStyles, base, fieldStyles];

  static override readonly properties: PropertyRules = {
    ...lookProperties,
    label: {},
    hint: {},
    name: {reflect: true},
    accept: {},
    multiple: {type: Boolean, reflect: true},
    maxBytes: {type: Number, attribute: 'max-bytes'},
    maxFiles: {type: Number, attribute: 'max-files'},
    required: {type: Boolean, reflect: true},
    readonly: {type: Boolean, reflect: true},
    disabled: {type: Boolean, reflect: true},
    error: {},
    locale: {},
  };

  /** Room between things; also by setting the tokens themselves. */
  declare density: Density | undefined;
  /** One of the looks that the package's tokens make. */
  declare look: Look | undefined;
  /** More contrast, whatever the person's system asks for. */
  declare contrast: Contrast | undefined;
  /** The label above the control. */
  declare label: string;
  /** A line that helps to choose; what is accepted is said after it. */
  declare hint: string | undefined;
  /** Name under which a native form sends the files. */
  declare name: string;
  /** Media types, `image/*` or endings such as `.pdf`, with commas between them; anything where it is empty. */
  declare accept: string;
  /** Takes several files; `maxFiles` of them, 20 where that is not set. */
  declare multiple: boolean;
  /** Largest file, in bytes; 20 MB by default. */
  declare maxBytes: number;
  /** How many files; one by default, more only with `multiple`. */
  declare maxFiles: number | undefined;
  declare required: boolean;
  declare readonly: boolean;
  declare disabled: boolean;
  /** A message of the page itself, shown in place of the field's own. */
  declare error: string | undefined;
  declare locale: Locale;

  readonly #internals = this.attachInternals();
  readonly #held = new HeldFiles(
    () => this.#limits(),
    () => (this.#changed = true),
  );
  /** Files came or went, and the page was not told yet. */
  #changed = false;
  #lines: readonly FileLine[] = [];
  #spoken: Spoken | undefined;
  #shownErrors = false;
  #disabledByForm = false;
  #connected: AbortController | undefined;

  constructor() {
    super();
    this.label = '';
    this.name = '';
    this.accept = '';
    this.multiple = false;
    this.maxBytes = 20 * 1024 * 1024;
    this.required = false;
    this.readonly = false;
    this.disabled = false;
    this.locale = 'vi';
  }

  override connectedCallback(): void {
    registerRem();
    super.connectedCallback();
    this.#connected = new AbortController();
    const {signal} = this.#connected;
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

  override disconnectedCallback(): void {
    this.#connected?.abort();
    super.disconnectedCallback();
  }

  /** The files, in the order in which they were chosen. Files that are set are taken as they are. */
  get files(): readonly File[] {
    return this.#held.files;
  }

  set files(files: readonly File[]) {
    this.#held.set(files);
    this.requestUpdate();
  }

  /** The form that the field belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  /** Shows the message in place of the browser's own, which goes by itself, and puts the focus on the control. */
  reportValidity(): boolean {
    this.#shownErrors = true;
    this.requestUpdate();
    if (this.#internals.checkValidity()) return true;
    this.focus();
    return false;
  }

  override focus(options?: FocusOptions): void {
    const control = this.renderRoot.querySelector<HTMLElement>('[data-file-input], [data-file-action]');
    control?.focus(options);
  }

  formResetCallback(): void {
    this.#held.set([]);
    this.#shownErrors = false;
    this.requestUpdate();
  }

  /** By the form's own `fieldset` too, which leaves `disabled` as the page set it. */
  formDisabledCallback(disabled: boolean): void {
    this.#disabledByForm = disabled;
    this.requestUpdate();
  }

  get #isDisabled(): boolean {
    return this.disabled || this.#disabledByForm;
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

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const loading = loadMessages(this.locale, 'closing');
    if (loading !== undefined) return loading.then(() => super.scheduleUpdate());
    return super.scheduleUpdate();
  }

  protected override willUpdate(): void {
    const data = new FormData();
    for (const file of this.files) data.append(this.name, file);
    const none = this.#isDisabled || this.name === '' || this.files.length === 0;
    this.#internals.setFormValue(none ? null : data);
  }

  protected override render(): TemplateResult {
    const t = translator(this.locale);
    const field = fileField(this.#view(), {locale: this.locale, t, units: undefined});
    return html`<div class="frame">${field}</div>`;
  }

  protected override updated(): void {
    const issue = this.#issue();
    if (issue === undefined) this.#internals.setValidity({});
    else {
      const anchor = this.renderRoot.querySelector<HTMLElement>('[data-file-input], .files') ?? undefined;
      this.#internals.setValidity({[issue.flag]: true}, issue.message, anchor);
    }
  }

  #view(): FileFieldView {
    const t = translator(this.locale);
    const spoken = this.#spoken;
    const issue = this.#shownErrors || this.error !== undefined ? this.#issue() : undefined;
    return {
      at: '',
      id: 'control',
      label: this.label,
      hint: this.hint,
      errors: issue === undefined ? [] : [issue.message],
      optional: !this.required,
      limits: this.#limits(),
      lines: this.#lines,
      spoken: spoken === undefined ? '' : t(spoken.key, spoken.params),
      disabled: this.#isDisabled,
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

  #issue(): {readonly flag: 'customError' | 'valueMissing'; readonly message: string} | undefined {
    if (this.error !== undefined && this.error !== '') return {flag: 'customError', message: this.error};
    if (this.#isDisabled || this.readonly) return undefined;
    const t = translator(this.locale);
    const {files} = this;
    const {maxBytes, maxFiles, accept} = this.#limits();
    if (files.length === 0 && this.required)
      return {flag: 'valueMissing', message: t('issue.document-missing', {label: this.label})};
    if (files.length > maxFiles) {
      const message = t('issue.too-many-files', {label: this.label, max: maxFiles});
      return {flag: 'customError', message};
    }
    if (files.every(({size}) => size <= maxBytes)) return undefined;
    const params = {types: typesInWords(accept, t), size: sizeInWords(maxBytes, this.locale)};
    return {flag: 'customError', message: t('issue.document-too-large', {...params, label: this.label})};
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-file-field': TkFileField;
  }
}

import {html, type TemplateResult} from 'lit/html.js';
import {signal, type Signal} from '@preact/signals-core';
import type {Json, Locale, Pointer} from '@tokhai/core';
import {DrawnElement, type PropertyRules} from '../element/drawn-element.js';
import {TkChangeEvent} from '../events/change-event.js';
import {issueMessage} from '../messages/issue-message.js';
import {loadMessages, translator} from '../messages/translate.js';
import {base} from '../styles/base.styles.js';
import {choiceStyles} from '../styles/choice.styles.js';
import {fieldStyles} from '../styles/field.styles.js';
import {frameStyles} from '../styles/frame.styles.js';
import type {Contrast, Density, Look} from '../styles/look-properties.js';
import {registerRem} from '../styles/register-rem.js';
import {looks} from '../styles/looks.styles.js';
import {tokens} from '../styles/tokens.styles.js';
import {ChangeTeller, sameJson} from './change-teller.js';
import {FieldBehaviour} from './field-behaviour.js';
import type {FieldHost} from './field-host.js';
import type {FieldKind, FieldLimits} from './field-kind.js';
import {fieldProperties} from './field-properties.js';
import {adoptKindStyles} from './kind-styles.js';
import {
  closedUi,
  type Choice,
  type FieldContext,
  type FieldParts,
  type FieldUi,
  type FieldView,
  type ItemLimits,
} from './field-view.js';
import {fieldTemplate} from './field.template.js';
import {hearTyping, tellFormValue} from './form-value.js';
import {labelAt, spokenAt} from './part-words.js';
import {checkStandalone} from './standalone-check.js';
import {wordsAlone} from './standalone-words.js';
import {submitOnEnter} from './submit-on-enter.js';
import {markCommitted} from './typed-value.js';
import type {UnitBook} from '../address-field/unit-book.js';

/** What is wrong with the value, as the browser and the person are told. */
export interface ShownFinding {
  readonly flag: keyof ValidityStateFlags;
  readonly part: Pointer;
  readonly message: string;
}

/**
 * One field used alone: hosts the same template as the form does, in a root of its own, and takes part in a native
 * `<form>` with one canonical value (text as it is; anything else as RFC 8785 JSON).
 */
export abstract class TkFieldElement extends DrawnElement implements FieldHost {
  static readonly formAssociated = true;
  static override readonly styles = [tokens, looks, frameStyles, base, fieldStyles, choiceStyles];

  static override readonly properties: PropertyRules = fieldProperties;

  /** Room between things; also by setting the tokens themselves. */
  declare density: Density | undefined;
  /** One of the looks that the package's tokens make. */
  declare look: Look | undefined;
  /** More contrast, whatever the person's system asks for. */
  declare contrast: Contrast | undefined;
  /** The label above the control. */
  declare label: string;
  /** A line that helps to fill it in. */
  declare hint: string | undefined;
  /** Name under which a native form sends the value. */
  declare name: string;
  /** The canonical value: dates `YYYY-MM-DD`, numbers as numbers, composites as objects; `undefined` is empty. */
  declare value: Json | undefined;
  declare required: boolean;
  declare readonly: boolean;
  declare disabled: boolean;
  /** A message of the page itself, shown in place of the field's own. */
  declare error: string | undefined;
  declare locale: Locale;
  /** Choices of a select, radio group or combobox. */
  declare choices: readonly Choice[];
  /** Most characters of a long text. */
  declare maxLength: number | undefined;
  /** What a consent says in full; its label where absent. */
  declare statement: string | undefined;
  /** Units of an address; see `createUnitBook`. */
  declare units: UnitBook | undefined;
  /** Autofill token (HTML `autocomplete`). */
  declare autocomplete: string | undefined;

  /** The kind of field that the element hosts. */
  protected abstract get kind(): FieldKind;

  /** What listens to the controls, while the element is on a page. */
  protected behaviour: FieldBehaviour | undefined;
  /** What tells the page of changes. */
  protected readonly teller: ChangeTeller = new ChangeTeller(this);
  readonly #internals = this.attachInternals();
  readonly #ui: Signal<FieldUi> = signal(closedUi);
  #shownErrors = false;
  #disabledByForm = false;
  #listening: AbortController | undefined;
  #initial: Json | undefined;

  constructor() {
    super();
    this.label = '';
    this.name = '';
    this.required = false;
    this.readonly = false;
    this.disabled = false;
    this.locale = 'vi';
    this.choices = [];
  }

  override connectedCallback(): void {
    registerRem();
    super.connectedCallback();
    adoptKindStyles(this.renderRoot, [this.kind]);
    this.#listening = new AbortController();
    const signal = this.#listening.signal;
    const root = this.renderRoot;
    this.behaviour = new FieldBehaviour(root, this);
    this.behaviour.listen(signal);
    this.teller.listen(root, signal);
    hearTyping(root, signal, () => {
      this.#tellTyped();
    });
    submitOnEnter(root, signal, this);
    signal.addEventListener(
      'abort',
      this.#ui.subscribe(() => {
        this.#renderNow();
      }),
    );
    this.#initial ??= this.value;
  }

  override disconnectedCallback(): void {
    this.#listening?.abort();
    super.disconnectedCallback();
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
    this.#renderNow();
    // A check reports nothing: the browser's bubble would say the same a second time, and go by itself.
    if (this.#internals.checkValidity()) return true;
    this.#anchor(this.#issue()?.part)?.focus();
    return false;
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[data-kind]')?.focus(options);
  }

  formResetCallback(): void {
    this.teller.forget();
    this.value = this.#initial;
    this.#shownErrors = false;
    // What is typed and not committed goes too.
    for (const control of this.renderRoot.querySelectorAll('[data-kind]')) markCommitted(control);
    this.#ui.value = closedUi;
    this.requestUpdate();
  }

  /** By the form's own `fieldset` too, which leaves `disabled` as the page set it. */
  formDisabledCallback(disabled: boolean): void {
    this.#disabledByForm = disabled;
    this.requestUpdate();
  }

  /** Commits what is typed, as leaving it does. */
  commitPending(): void {
    this.behaviour?.commitPending();
    this.teller.tell();
  }

  get #isDisabled(): boolean {
    return this.disabled || this.#disabledByForm;
  }

  formStateRestoreCallback(state: string, reason: 'restore' | 'autocomplete'): void {
    this.value = reason === 'restore' ? (JSON.parse(state) as Json) : state;
  }

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const {locale} = this;
    const loading = loadMessages(locale, this.kind.ownTexts === true ? 'parts' : 'filling');
    if (loading === undefined) {
      return super.scheduleUpdate();
    }
    // Words may be late, the value must not be: a form may be sent meanwhile.
    this.#tellForm();
    return loading.catch(() => undefined).then(() => super.scheduleUpdate());
  }

  protected override render(): TemplateResult {
    return html`<div class="frame" data-field="">
      ${fieldTemplate(this.kind, this.viewOf(), this.fieldContext())}
    </div>`;
  }

  protected override willUpdate(): void {
    this.#tellForm();
  }

  /** Each key counts for the form, though nothing is shown of it yet: a script that sends the form waits for nobody to leave. */
  #tellTyped(): void {
    this.#tellForm();
    this.tellValidity();
  }

  /** The value with what is typed and not committed, read without touching it: a script may ask in the middle of a word. */
  get #standing(): Json | undefined {
    const pending = this.behaviour?.pending();
    return pending?.at === '' ? pending.value : this.value;
  }

  #tellForm(): void {
    tellFormValue(this.#internals, this.#isDisabled ? undefined : this.#standing);
  }

  protected override updated(): void {
    this.kind.follow?.(this.renderRoot, this.viewOf(), this.fieldContext());
    for (const control of this.renderRoot.querySelectorAll<HTMLInputElement>(
      'input, select, textarea, button',
    )) {
      control.disabled = this.#isDisabled;
    }
    this.tellValidity();
  }

  /** Tells the browser what is wrong, and where. */
  protected tellValidity(): void {
    const issue = this.#issue(this.#standing);
    if (issue === undefined) this.#internals.setValidity({});
    else {
      this.#internals.setValidity({[issue.flag]: true}, issue.message, this.#anchor(issue.part));
    }
  }

  /** What a finding points at; the first control where its part has none. */
  #anchor(part: Pointer = ''): HTMLElement | undefined {
    return this.findAnchor(part) ?? this.renderRoot.querySelector<HTMLElement>('[data-kind]') ?? undefined;
  }

  /** What a finding at a part of the value points at. */
  protected findAnchor(part: Pointer): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-part="${part}"]`);
  }

  // FieldHost: a root with one field, whose pointer is ''.

  /** @internal */
  viewOf(): FieldView {
    const issue = this.#shownErrors ? this.#issue() : undefined;
    return {
      at: '',
      id: 'control',
      control: this.kind.control,
      label: this.label,
      hint: this.hint,
      value: this.value,
      required: this.required,
      readonly: this.readonly,
      presented: false,
      ...this.#limits(),
      statement: this.statement,
      errors: issue === undefined ? [] : [{part: issue.part, message: issue.message}],
      origin: undefined,
      autocomplete: this.autocomplete,
      words: this.readonly ? this.words() : '',
      ui: this.#ui.peek(),
    };
  }

  /** @internal */
  kindOf(): FieldKind {
    return this.kind;
  }

  /** @internal */
  fieldContext(): FieldContext {
    return {locale: this.locale, t: translator(this.locale), units: this.units};
  }

  /** @internal */
  ui(): Signal<FieldUi> {
    return this.#ui;
  }

  /** @internal */
  commit(_at: Pointer, value: Json | undefined): void {
    if (!this.readonly) this.change(value);
  }

  /** Takes a value that the person made. Whoever hears of it finds the form, the validity and what is shown as they are now. */
  protected change(value: Json | undefined): void {
    const before = this.value;
    if (sameJson(before, value)) return;
    this.value = value;
    this.#renderNow();
    this.teller.changed(before);
  }

  /** @internal */
  tellChange(): void {
    this.dispatchEvent(new TkChangeEvent(this.name, this.value));
  }

  /** @internal */
  leave(_at: Pointer, _part: Pointer, whole: boolean): void {
    if (!whole || this.value === undefined || this.#shownErrors) return;
    this.#shownErrors = true;
    this.requestUpdate();
  }

  /** @internal */
  loadFormerUnits(): Promise<void> {
    return Promise.resolve();
  }

  /** @internal */
  confirm(): void {
    // A field alone holds no claim.
  }

  /** @internal */
  dispute(): void {
    // A field alone holds no claim.
  }

  /** @internal */
  withdrawDispute(): void {
    // A field alone holds no claim.
  }

  /** The value in words, for read-only display. */
  protected words(): string {
    return wordsAlone(this.kind, this.value, this.choices, this.fieldContext());
  }

  #limits(): FieldLimits {
    return {choices: this.choices, maxLength: this.maxLength, parts: this.parts(), items: this.items()};
  }

  /** How many of several choices the element takes. */
  protected items(): ItemLimits | undefined {
    return undefined;
  }

  /** The parts of a composite that the element takes; all that its kind has where absent. */
  protected parts(): FieldParts | undefined {
    return undefined;
  }

  #issue(value = this.value): ShownFinding | undefined {
    if (this.error !== undefined && this.error !== '')
      return {flag: 'customError', part: '', message: this.error};
    return this.#isDisabled || this.readonly ? undefined : this.findIssue(value);
  }

  /** What is wrong with a value, in words. */
  protected findIssue(value: Json | undefined): ShownFinding | undefined {
    const {kind} = this;
    const found = checkStandalone(kind, value, this.required, this.#limits());
    if (found === undefined) return undefined;
    const {flag, issue} = found;
    const {t} = this.fieldContext();
    const label = labelAt(kind, issue.at, t) ?? this.label;
    const spoken = spokenAt(kind, kind.control, issue.at);
    return {flag, part: issue.at, message: issueMessage(issue, label, spoken, t)};
  }

  /** A list that opens must be there before the next key: signals of the open parts render at once. */
  #renderNow(): void {
    if (!this.hasUpdated) return;
    this.requestUpdate();
    this.performUpdate();
  }
}

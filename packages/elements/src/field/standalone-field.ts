import {html, type TemplateResult} from 'lit/html.js';
import {signal, type Signal} from '@preact/signals-core';
import type {Json, Pointer} from '@tokhai/core';
import type {PropertyRules} from '../element/drawn-element.js';
import {FormControlElement, type ControlFinding} from '../element/form-control-element.js';
import {TkChangeEvent} from '../events/change-event.js';
import {issueMessage} from '../messages/issue-message.js';
import {markedWords, translator, type Topic} from '../messages/translate.js';
import {base} from '../styles/base.styles.js';
import {choiceStyles} from '../styles/choice.styles.js';
import {fieldStyles} from '../styles/field.styles.js';
import {frameStyles} from '../styles/frame.styles.js';
import {looks} from '../styles/looks.styles.js';
import {tokens} from '../styles/tokens.styles.js';
import {ChangeTeller, sameJson} from './change-teller.js';
import {FieldBehaviour} from './field-behaviour.js';
import type {FieldHost, PendingEdit} from './field-host.js';
import type {FieldKind, FieldLimits} from './field-kind.js';
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

/**
 * One field used alone: hosts the same template as the form does, in a root of its own, and takes part in a native
 * `<form>` with one canonical value (text as it is; anything else as RFC 8785 JSON).
 */
export abstract class TkFieldElement extends FormControlElement implements FieldHost {
  static override readonly styles = [tokens, looks, frameStyles, base, fieldStyles, choiceStyles];

  static override readonly properties: PropertyRules = {
    ...FormControlElement.properties,
    value: {attribute: false},
    choices: {attribute: false},
    maxLength: {type: Number, attribute: 'maxlength'},
    statement: {},
    units: {attribute: false},
    autocomplete: {},
  };

  /** The canonical value: dates `YYYY-MM-DD`, numbers as numbers, composites as objects; `undefined` is empty. */
  declare value: Json | undefined;
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

  readonly #ui: Signal<FieldUi> = signal(closedUi);
  readonly #teller = new ChangeTeller(this);
  #behaviour: FieldBehaviour | undefined;
  /** What it held on coming to a page for the first time. */
  #initial: {readonly value: Json | undefined} | undefined;

  constructor() {
    super();
    this.choices = [];
  }

  protected override listen(signal: AbortSignal): void {
    const root = this.renderRoot;
    adoptKindStyles(root, [this.kind]);
    this.#behaviour = new FieldBehaviour(root, this);
    this.#behaviour.listen(signal);
    this.#teller.listen(root, signal);
    // Each key counts for the form, though nothing is shown of it yet: a script that sends the form waits for nobody to leave.
    hearTyping(root, signal, () => {
      this.tellNow();
    });
    submitOnEnter(root, signal, this);
    // A list that opens must be there before the next key: signals of the open parts render at once.
    const stop = this.#ui.subscribe(() => {
      this.drawNow();
    });
    signal.addEventListener('abort', stop);
    this.#initial ??= {value: this.value};
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[data-kind]')?.focus(options);
  }

  override formResetCallback(): void {
    super.formResetCallback();
    this.#teller.forget();
    this.value = this.#initial?.value;
    // What is typed and not committed goes too.
    for (const control of this.renderRoot.querySelectorAll('[data-kind]')) markCommitted(control);
    this.#ui.value = closedUi;
  }

  formStateRestoreCallback(state: string, reason: 'restore' | 'autocomplete'): void {
    this.value = reason === 'restore' ? (JSON.parse(state) as Json) : state;
  }

  /** Commits what is typed, as leaving it does. */
  commitPending(): void {
    this.#behaviour?.commitPending();
    this.#teller.tell();
  }

  protected override get topic(): Topic {
    return this.kind.ownTexts === true ? 'parts' : 'filling';
  }

  protected override render(): TemplateResult {
    return html`<div class="frame" data-field="">
      ${fieldTemplate(this.kind, this.viewOf(), this.fieldContext())}
    </div>`;
  }

  protected override updated(): void {
    this.kind.follow?.(this.renderRoot, this.viewOf(), this.fieldContext());
    for (const control of this.renderRoot.querySelectorAll<HTMLInputElement>(
      'input, select, textarea, button',
    )) {
      control.disabled = this.isDisabled;
    }
    super.updated();
  }

  // What it is in its native form.

  protected override tellForm(internals: ElementInternals): void {
    const pending = this.#behaviour?.pending();
    const value = pending === undefined ? this.value : this.valueWith(pending);
    tellFormValue(internals, this.isDisabled ? undefined : value);
  }

  protected override findIssue(): ControlFinding | undefined {
    return this.#check(this.value);
  }

  protected override findFormIssue(): ControlFinding | undefined {
    const pending = this.#behaviour?.pending();
    return pending === undefined ? this.findIssue() : this.findIssueWith(pending);
  }

  /** The value with what is typed and not committed, read without touching it: a script may ask in the middle of a word. */
  protected valueWith({value}: PendingEdit): Json | undefined {
    return value;
  }

  /** What is wrong with it then. */
  protected findIssueWith({value}: PendingEdit): ControlFinding | undefined {
    return this.#check(value);
  }

  protected override anchorOf(part: Pointer): HTMLElement | undefined {
    const find = (selector: string): HTMLElement | null => this.renderRoot.querySelector(selector);
    return find(`[data-part="${part}"]`) ?? find('[data-kind]') ?? undefined;
  }

  protected override focusAt(part: Pointer): void {
    this.anchorOf(part)?.focus();
  }

  #check(value: Json | undefined): ControlFinding | undefined {
    const {kind} = this;
    const found = checkStandalone(kind, value, this.required, this.#limits());
    if (found === undefined) return undefined;
    const {flag, issue} = found;
    const {t} = this.fieldContext();
    const label = labelAt(kind, issue.at, t) ?? this.label;
    const spoken = spokenAt(kind, kind.control, issue.at);
    return {flag, part: issue.at, message: issueMessage(issue, label, spoken, t)};
  }

  // FieldHost: a root with one field, whose pointer is ''.

  /** @internal */
  valueAt(): Json | undefined {
    return this.value;
  }

  /** @internal */
  viewOf(): FieldView {
    const finding = this.shownFinding;
    const context = this.fieldContext();
    const words = this.readonly ? this.words(context) : '';
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
      errors: finding === undefined ? [] : [finding],
      origin: undefined,
      autocomplete: this.autocomplete,
      words,
      marked: markedWords(
        words,
        () => this.words({...context, locale: 'vi', t: translator('vi')}),
        this.locale,
      ),
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
    this.drawNow();
    this.#teller.changed(before);
  }

  /** @internal */
  tellChange(): void {
    this.dispatchEvent(new TkChangeEvent(this.name, this.value));
  }

  /** @internal */
  leave(_at: Pointer, _part: Pointer, whole: boolean): void {
    if (whole && this.value !== undefined) this.showFindings();
  }

  /** @internal */
  loadFormerUnits(): Promise<void> {
    return Promise.resolve();
  }

  /** The value in words, for read-only display. */
  protected words(context: FieldContext): string {
    return wordsAlone(this.kind, this.value, this.choices, context);
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
}

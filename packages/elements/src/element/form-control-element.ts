import type {Locale, Pointer} from '@tokhai/core';
import {DrawnElement, type PropertyRules} from './drawn-element.js';
import {lookProperties, type Contrast, type Density, type Look} from '../styles/look-properties.js';
import {registerRem} from '../styles/register-rem.js';
import {readLocale} from '../messages/read-locale.js';
import {loadMessages, type Topic} from '../messages/translate.js';

/** What is wrong with the value of a control, as the browser and the person are told. */
export interface ControlFinding {
  readonly flag: keyof ValidityStateFlags;
  /** Part of the value; `''` is the whole. */
  readonly part: Pointer;
  readonly message: string;
}

/** Those whose words are on their way. Words may be late, the value must not be: a form may be sent meanwhile. */
const wordless = new WeakSet<FormControlElement>();

/**
 * An element that takes part in a native `<form>` as the browser's own controls do: it has a name and a label there, is disabled
 * with its `fieldset`, holds the form back while something is wrong, and says so when it is asked to. What its value is, how it
 * looks and what can be wrong is for the class below.
 */
export abstract class FormControlElement extends DrawnElement {
  static readonly formAssociated = true;

  static override readonly properties: PropertyRules = {
    ...lookProperties,
    label: {},
    hint: {},
    name: {reflect: true},
    required: {type: Boolean, reflect: true},
    readonly: {type: Boolean, reflect: true},
    disabled: {type: Boolean, reflect: true},
    error: {},
    locale: {read: readLocale},
  };

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
  declare required: boolean;
  declare readonly: boolean;
  declare disabled: boolean;
  /** A message of the page itself, shown in place of the field's own. */
  declare error: string | undefined;
  declare locale: Locale;

  readonly #internals = this.attachInternals();
  #showsFindings = false;
  #disabledByForm = false;
  #connected: AbortController | undefined;

  constructor() {
    super();
    this.label = '';
    this.name = '';
    this.required = false;
    this.readonly = false;
    this.disabled = false;
    this.locale = 'vi';
  }

  override connectedCallback(): void {
    registerRem();
    super.connectedCallback();
    this.#connected = new AbortController();
    this.listen(this.#connected.signal);
  }

  override disconnectedCallback(): void {
    this.#connected?.abort();
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
    this.#showsFindings = true;
    this.drawNow();
    // A check reports nothing: the browser's bubble would say the same a second time, and go by itself.
    if (this.#internals.checkValidity()) return true;
    this.focusAt(this.#judge(this.findIssue())?.part ?? '');
    return false;
  }

  formResetCallback(): void {
    this.#showsFindings = false;
    this.requestUpdate();
  }

  /** By the form's own `fieldset` too, which leaves `disabled` as the page set it. */
  formDisabledCallback(disabled: boolean): void {
    this.#disabledByForm = disabled;
    this.requestUpdate();
  }

  /** Which words it speaks, beyond those for filling in. */
  protected abstract get topic(): Topic;

  /** Listens to the controls while the element is on a page; the signal ends it. */
  protected abstract listen(signal: AbortSignal): void;

  /** Tells the form the value; nothing where it is disabled. */
  protected abstract tellForm(internals: ElementInternals): void;

  /** What is wrong with the value, in words. */
  protected abstract findIssue(): ControlFinding | undefined;

  /** What is wrong with what the form was told, which may be ahead of the value. */
  protected findFormIssue(): ControlFinding | undefined {
    return this.findIssue();
  }

  /** What a finding at a part of the value points at. */
  protected abstract anchorOf(part: Pointer): HTMLElement | undefined;

  /** Puts the focus where a finding at a part of the value is mended. */
  protected abstract focusAt(part: Pointer): void;

  /** By the page, or by the form's own `fieldset`. */
  protected get isDisabled(): boolean {
    return this.disabled || this.#disabledByForm;
  }

  /** Shows from now on what is wrong. */
  protected showFindings(): void {
    if (this.#showsFindings) return;
    this.#showsFindings = true;
    this.requestUpdate();
  }

  /** What the person is told now: the page's own message as soon as there is one. */
  protected get shownFinding(): ControlFinding | undefined {
    return this.#judge(this.#showsFindings ? this.findIssue() : undefined);
  }

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const loading = loadMessages(this.locale, this.topic);
    if (loading === undefined) return super.scheduleUpdate();
    wordless.add(this);
    this.tellNow();
    return loading
      .catch(() => undefined)
      .then(() => {
        wordless.delete(this);
        return super.scheduleUpdate();
      });
  }

  override requestUpdate(name?: string): void {
    super.requestUpdate(name);
    if (wordless.has(this)) this.tellNow();
  }

  protected override willUpdate(): void {
    this.tellForm(this.#internals);
  }

  protected override updated(): void {
    this.tellValidity();
  }

  /** Tells the browser what is wrong, and where. */
  protected tellValidity(): void {
    const finding = this.#judge(this.findFormIssue());
    if (finding === undefined) this.#internals.setValidity({});
    else {
      this.#internals.setValidity({[finding.flag]: true}, finding.message, this.anchorOf(finding.part));
    }
  }

  /** Tells the form and the browser of what is not drawn yet. */
  protected tellNow(): void {
    this.tellForm(this.#internals);
    this.tellValidity();
  }

  /** Draws at once, once it was drawn: before, its words may not be there. */
  protected drawNow(): void {
    if (!this.hasUpdated) return;
    this.requestUpdate();
    this.performUpdate();
  }

  /** The page's own message comes first; nothing is wrong with what nobody can change. */
  #judge(own: ControlFinding | undefined): ControlFinding | undefined {
    if (this.error !== undefined && this.error !== '')
      return {flag: 'customError', part: '', message: this.error};
    return this.isDisabled || this.readonly ? undefined : own;
  }
}

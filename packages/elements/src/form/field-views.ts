import {signal, type Signal} from '@preact/signals-core';
import type {FieldState, Issue, Json, Locale, Pointer} from '@tokhai/core';
import {findKind} from '../field/field-kinds.js';
import {
  closedUi,
  fieldId,
  stillOrigin,
  type Choice,
  type FieldError,
  type FieldOrigin,
  type FieldParts,
  type FieldUi,
  type FieldView,
  type ItemLimits,
} from '../field/field-view.js';
import {issueMessage} from '../messages/issue-message.js';
import type {MarkedWords} from '../messages/language-of.js';
import {markedWords} from '../messages/translate.js';
import {labelAt, spokenAt} from '../field/part-words.js';
import type {FormContext} from './form-context.js';
import {findRegisters} from './form-parts.js';
import {findClosing} from './load-closing.js';
import {knownPart, ownIssues} from './own-issues.js';
import {remember} from '../remember.js';

/** What the views of fields are made from. */
export type FieldsContext = Pick<FormContext, 'procedure' | 'declaration' | 'locale' | 't' | 'sourceName'>;

/** Which errors of a field are shown: those at the parts that the person left, or all. */
export type ShownErrors = ReadonlySet<Pointer> | 'all';

/** Autofill tokens by shared type. */
const autofill: Readonly<Partial<Record<string, string>>> = {
  'vn:name': 'name',
  'vn:phone': 'tel',
  'vn:email': 'email',
};

/** Nothing wrong is shown: the same list each time. */
export const noErrors: readonly FieldError[] = [];
const noChoices: readonly Choice[] = [];

/** Who shows a field. */
export interface FieldFollower {
  /** The field may look otherwise now, in what it has to follow too. */
  redraw(): void;
  /** Errors of the field are shown from now on. */
  retell(): void;
}

/**
 * Turns the declaration's state of a field into what its template shows. Reading a view subscribes to it. Fields go by their
 * `key`, which is their place in the declaration, and stays the same where a row of a list moves.
 */
export class FieldViews {
  readonly #context: FieldsContext;
  readonly #ui = new Map<Pointer, Signal<FieldUi>>();
  readonly #shown = new Map<Pointer, Signal<ShownErrors>>();
  readonly #choices = new WeakMap<object, Map<string, readonly Choice[]>>();
  readonly #parts = new Map<Pointer, FieldParts>();
  readonly #followers = new Map<Pointer, FieldFollower>();
  /** Steps of which all errors are shown. */
  readonly #checked = new Set<string>();
  #claimable: readonly FieldState[] | undefined;

  constructor(context: FieldsContext) {
    this.#context = context;
  }

  /**
   * Whoever shows a field is told when there is more to follow: most fields never open a part or show an error, so that the
   * signals for these are made when they are first wanted.
   */
  follow(at: Pointer, follower: FieldFollower | undefined): void {
    if (follower === undefined) this.#followers.delete(at);
    else this.#followers.set(at, follower);
  }

  /** Whether a register may fill the field in; rows are filled in with their list. */
  isClaimable(at: Pointer): boolean {
    return this.#context.procedure.index.bindingsOf(at).length > 0;
  }

  /** The fields and lists that registers may fill in. */
  get claimable(): readonly FieldState[] {
    const {procedure, declaration} = this.#context;
    return (this.#claimable ??=
      procedure.plan.prefill.length === 0 ? [] : declaration.fields.filter(({at}) => this.isClaimable(at)));
  }

  ui(at: Pointer): Signal<FieldUi> {
    const known = this.#ui.get(at);
    if (known !== undefined) return known;
    const made = signal(closedUi);
    this.#ui.set(at, made);
    this.#followers.get(at)?.redraw();
    return made;
  }

  /** Shows the errors at a part from now on. */
  show(at: Pointer, part: Pointer): void {
    const shown = this.#shownAt(at);
    const now = shown.peek();
    if (now !== 'all' && !now.has(part)) shown.value = new Set([...now, part]);
  }

  /** Shows all errors of a field from now on. */
  showAll(at: Pointer): void {
    this.#shownAt(at).value = 'all';
  }

  /**
   * Shows all errors of a step's fields from now on, but for those in rows of its lists. Only what has an error is drawn again,
   * or may come to have one by something else than what its view reads anyway: by a rule, or by a register's answer.
   */
  showStep(step: string): void {
    this.#checked.add(step);
    const {procedure, declaration} = this.#context;
    const {fields, locate} = procedure.index;
    const wanted = new Set<Pointer | undefined>();
    for (const {at} of declaration.issuesOf(step).peek()) wanted.add(locate(at)?.field.at);
    for (const {at, effect} of procedure.plan.rules)
      if (effect === 'constraint' && fields.get(at)?.step === step) wanted.add(at);
    for (const {at, field} of this.claimable) if (field.step === step) wanted.add(at);
    for (const at of wanted) if (at !== undefined) this.#followers.get(at)?.retell();
  }

  /** Rows are checked with their list, each by itself: one that is added later is not wrong yet. */
  #isChecked({field, key}: FieldState): boolean {
    return key === field.at && this.#checked.has(field.step);
  }

  #shownAt(at: Pointer): Signal<ShownErrors> {
    const known = this.#shown.get(at);
    if (known !== undefined) return known;
    const made = signal<ShownErrors>(new Set());
    this.#shown.set(at, made);
    this.#followers.get(at)?.retell();
    return made;
  }

  /** The field as it stands; call it within an effect to follow it. `errors` are those that it shows. */
  view(state: FieldState, errors: readonly FieldError[] = this.errors(state)): FieldView {
    const {key, field} = state;
    const {procedure} = this.#context;
    const locale = this.#context.locale.value;
    const value = state.value.value;
    const readonly = state.readonly.value;
    const label = this.#label(state);
    const ui = this.#ui.get(key)?.value ?? closedUi;
    const origin = this.#origin(state, ui.editing);
    const presented = !readonly && origin?.canEdit === true;
    const words = readonly || presented ? this.words(state, value) : '';
    return {
      at: key,
      id: fieldId(key),
      control: field.control,
      label,
      hint:
        procedure.findText(`${field.at}#hint`, locale) ?? procedure.findText(`${field.label}#hint`, locale),
      value,
      required: state.required.value,
      readonly,
      presented,
      choices: this.#choicesOf(state),
      maxLength: field.control === 'long-text' ? this.#maxLength(field.at) : undefined,
      items: field.control === 'checkbox-group' ? this.#itemsOf(field.at) : undefined,
      parts: this.#partsOf(field),
      statement: field.control === 'consent' ? this.#statement(state) : undefined,
      errors,
      origin,
      autocomplete: this.#autofill(state),
      words,
      marked: this.marked(state, words),
      ui,
    };
  }

  #label({field}: FieldState): string {
    const {procedure, locale} = this.#context;
    return procedure.findText(field.label, locale.value) ?? procedure.label(field.at, locale.value);
  }

  /** Only the person who asks may be filled in by the browser: it knows nobody else's name and number. */
  #autofill({at, field}: FieldState): string | undefined {
    const token = field.type === undefined ? undefined : autofill[field.type];
    if (token === undefined) return undefined;
    const asking = this.#context.procedure.document.signing.roles[0]?.identity.split('/')[1];
    return asking !== undefined && at.startsWith(`/${asking}/`) ? token : undefined;
  }

  #partsOf({at, control}: FieldState['field']): FieldParts | undefined {
    const composite = findKind(control)?.composite;
    if (composite === undefined) return undefined;
    const known = this.#parts.get(at);
    if (known !== undefined) return known;
    const parts = composite.describe(this.#context.procedure, at);
    if (parts !== undefined) this.#parts.set(at, parts);
    return parts;
  }

  #maxLength(at: Pointer): number | undefined {
    const {procedure} = this.#context;
    const {maxLength} = procedure.typeAt(at)?.schema ?? procedure.schemaAt(at);
    return typeof maxLength === 'number' ? maxLength : undefined;
  }

  #itemsOf(at: Pointer): ItemLimits {
    const {minItems, maxItems} = this.#context.procedure.schemaAt(at);
    const read = (limit: Json | undefined): number | undefined =>
      typeof limit === 'number' ? limit : undefined;
    return {min: read(minItems), max: read(maxItems)};
  }

  #statement({at, field}: FieldState): string | undefined {
    const {procedure, locale} = this.#context;
    const find = (key: string): string | undefined => procedure.findText(`${key}#statement`, locale.value);
    return find(at) ?? find(field.label);
  }

  /** A value of a field in words. */
  words(state: FieldState, value: Json | undefined, locale: Locale = this.#context.locale.value): string {
    if (value === undefined) return '';
    if (Array.isArray(value)) return value.map((one: Json) => this.words(state, one, locale)).join(', ');
    const type = this.#context.procedure.typeAt(state.field.at);
    const option = state.options.value.find((choice) => choice.value === value);
    if (option !== undefined) return option.text[locale];
    if (type !== undefined) return type.format(value, locale);
    const words = findKind(state.field.control)?.words;
    if (words !== undefined) return words(value, {locale, t: this.#context.t, units: undefined});
    if (typeof value === 'boolean') return this.#context.t(value ? 'field.yes' : 'field.no');
    return typeof value === 'object' ? '' : String(value);
  }

  /** These words with their passages in another language than the form's marked; `undefined` where there are none. */
  marked(state: FieldState, words: string): MarkedWords | undefined {
    return markedWords(words, () => this.words(state, state.value.value, 'vi'), this.#context.locale.value);
  }

  /** An issue in words, with the name that its field has outside its own section. */
  message(issue: Issue, state: FieldState | undefined, label: string): string {
    const {t, locale, procedure} = this.#context;
    if (issue.message !== undefined) return procedure.text(issue.message, locale.value);
    // What is seldom wrong is told at length once the part that knows how has come; a form that is left empty waits for none.
    const told =
      issue.code === 'required' ? issue : (findClosing()?.spokenIssue(issue, procedure, state) ?? issue);
    if (state === undefined) return issueMessage(told, label, 'text', t);
    const {control} = state.field;
    const part = issue.at.slice(state.at.length);
    if (part === '') return issueMessage(told, label, control, t);
    const kind = findKind(control);
    const type = this.#partsOf(state.field)?.get(part.slice(1))?.type;
    return issueMessage(told, labelAt(kind, part, t) ?? label, spokenAt(kind, control, part, type), t);
  }

  /** Whether errors of a field are shown, should it have any. */
  showsErrors(state: FieldState): boolean {
    return this.#isChecked(state) || this.#shown.has(state.key);
  }

  /** The errors of a field that are shown; call it within an effect to follow them. */
  errors(state: FieldState): readonly FieldError[] {
    const shown = this.#isChecked(state) ? 'all' : this.#shown.get(state.key)?.value;
    if (shown === undefined || (shown !== 'all' && shown.size === 0)) return noErrors;
    const errors: FieldError[] = [];
    for (const issue of ownIssues(state)) {
      const part = knownPart(state, issue);
      if ((shown !== 'all' && !shown.has(part)) || errors.some((error) => error.part === part)) continue;
      errors.push({part, message: this.message(issue, state, this.#label(state))});
    }
    return errors;
  }

  #origin(state: FieldState, editing: boolean): FieldOrigin | undefined {
    const claim = state.claim.value;
    if (claim === undefined) return this.#isComputed(state.field.at) ? this.#computedOrigin() : undefined;
    const say = (locale?: Locale): string => this.words(state, claim.value, locale);
    return findRegisters()?.describeClaim(claim, state, {context: this.#context, say, editing});
  }

  #isComputed(at: Pointer): boolean {
    return this.#context.procedure.index.rulesOf(at).computed !== undefined;
  }

  /** Said of an empty value too: nothing moves when the value comes. */
  #computedOrigin(): FieldOrigin {
    return {...stillOrigin, kind: 'computed', text: this.#context.t('field.computed')};
  }

  #choicesOf(state: FieldState): readonly Choice[] {
    const options = state.options.value;
    if (options.length === 0) return noChoices;
    const locale = this.#context.locale.value;
    const known = remember(this.#choices, options, () => new Map<string, readonly Choice[]>());
    // The very same list each time: search keys are kept per list.
    return remember(known, locale, () => options.map(({value, text}) => ({value, text: text[locale]})));
  }
}

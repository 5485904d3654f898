import {signal, type Signal} from '@preact/signals-core';
import type {FieldState, Json, Locale, Pointer} from '@tokhai/core';
import {findKind} from '../field/field-kinds.js';
import {
  closedUi,
  fieldId,
  stillOrigin,
  type Choice,
  type FieldError,
  type FieldOrigin,
  type FieldUi,
  type FieldView,
  type ItemLimits,
} from '../field/field-view.js';
import type {MarkedWords} from '../messages/language-of.js';
import {markedWords} from '../messages/translate.js';
import type {FormContext} from './form-context.js';
import {findRegisters} from './form-parts.js';
import {partsOf} from './parts-of.js';
import {fieldLabel, ShownErrors} from './shown-errors.js';
import {remember} from '../remember.js';

/** What the views of fields are made from. */
export type FieldsContext = Pick<FormContext, 'procedure' | 'declaration' | 'locale' | 't' | 'sourceName'>;

/** Autofill tokens by shared type. */
const autofill: Readonly<Partial<Record<string, string>>> = {
  'vn:name': 'name',
  'vn:phone': 'tel',
  'vn:email': 'email',
};

const noChoices: readonly Choice[] = [];

/** Who shows a field. */
export interface FieldFollower {
  /** The field may look otherwise now, in what it has to follow too. */
  redraw(): void;
  /** The field has other errors to show, or begins to show any. */
  retell(): void;
}

/**
 * Turns the declaration's state of a field into what its template shows. Reading a view subscribes to it. Fields go by their
 * `key`, which is their place in the declaration, and stays the same where a row of a list moves.
 */
export class FieldViews {
  /** Which errors are shown. */
  readonly errors: ShownErrors;
  readonly #context: FieldsContext;
  readonly #ui = new Map<Pointer, Signal<FieldUi>>();
  readonly #choices = new WeakMap<object, Map<string, readonly Choice[]>>();
  readonly #followers = new Map<Pointer, FieldFollower>();

  constructor(context: FieldsContext) {
    this.#context = context;
    this.errors = new ShownErrors(context, (at) => this.#followers.get(at)?.retell());
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

  ui(at: Pointer): Signal<FieldUi> {
    const known = this.#ui.get(at);
    if (known !== undefined) return known;
    const made = signal(closedUi);
    this.#ui.set(at, made);
    this.#followers.get(at)?.redraw();
    return made;
  }

  /** The field as it stands; call it within an effect to follow it. `errors` are those that it shows. */
  view(state: FieldState, errors: readonly FieldError[] = this.errors.of(state)): FieldView {
    const {key, field} = state;
    const {procedure} = this.#context;
    const locale = this.#context.locale.value;
    const value = state.value.value;
    const readonly = state.readonly.value;
    const label = fieldLabel(procedure, field, locale);
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
      parts: partsOf(procedure, field),
      statement: field.control === 'consent' ? this.#statement(state) : undefined,
      errors,
      origin,
      autocomplete: this.#autofill(state),
      words,
      marked: this.marked(state, words),
      ui,
    };
  }

  /** Only the person who asks may be filled in by the browser: it knows nobody else's name and number. */
  #autofill({at, field}: FieldState): string | undefined {
    const token = field.type === undefined ? undefined : autofill[field.type];
    if (token === undefined) return undefined;
    const asking = this.#context.procedure.document.signing.roles[0]?.identity.split('/')[1];
    return asking !== undefined && at.startsWith(`/${asking}/`) ? token : undefined;
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

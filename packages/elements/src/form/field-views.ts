import {signal, type Signal} from '@preact/signals-core';
import type {FieldState, Issue, Json, Pointer} from '@tokhai/core';
import {
  closedUi,
  fieldId,
  type Choice,
  type FieldError,
  type FieldOrigin,
  type FieldUi,
  type FieldView,
} from '../field/field-view.js';
import {controlAt, issueMessage} from '../messages/issue-message.js';
import {partLabel} from '../messages/part-label.js';
import type {FormContext} from './form-context.js';
import {timeInWords} from './words.js';

/** Which errors of a field are shown: those at the parts that the person left, or all. */
export type ShownErrors = ReadonlySet<Pointer> | 'all';

/** Turns the declaration's state of a field into what its template shows. Reading a view subscribes to it. */
export class FieldViews {
  readonly #context: FormContext;
  readonly #ui = new Map<Pointer, Signal<FieldUi>>();
  readonly #shown = new Map<Pointer, Signal<ShownErrors>>();
  readonly #choices = new WeakMap<object, Map<string, readonly Choice[]>>();

  constructor(context: FormContext) {
    this.#context = context;
  }

  ui(at: Pointer): Signal<FieldUi> {
    return remember(this.#ui, at, () => signal(closedUi));
  }

  shown(at: Pointer): Signal<ShownErrors> {
    return remember(this.#shown, at, () => signal<ShownErrors>(new Set()));
  }

  /** Shows the errors at a part from now on, or all of the field. */
  show(at: Pointer, part: Pointer | 'all'): void {
    const shown = this.shown(at);
    const now = shown.peek();
    if (now === 'all') return;
    if (part === 'all') shown.value = 'all';
    else if (!now.has(part)) shown.value = new Set([...now, part]);
  }

  /** The field as it stands; call it within an effect to follow it. */
  view(state: FieldState): FieldView {
    const {at, field} = state;
    const {procedure} = this.#context;
    const locale = this.#context.locale.value;
    const value = state.value.value;
    const readonly = state.readonly.value;
    const label = procedure.findText(field.label, locale) ?? procedure.label(at, locale);
    return {
      at,
      id: fieldId(at),
      control: field.control,
      label,
      hint: procedure.findText(`${at}#hint`, locale) ?? procedure.findText(`${field.label}#hint`, locale),
      value,
      required: state.required.value,
      readonly,
      choices: this.#choicesOf(state),
      errors: this.#errors(state, label),
      origin: this.#origin(state),
      autocomplete: undefined,
      words: readonly ? this.words(state, value) : '',
      ui: this.ui(at).value,
    };
  }

  /** A value of a field in words. */
  words(state: FieldState, value: Json | undefined): string {
    if (value === undefined) return '';
    const locale = this.#context.locale.value;
    const type = this.#context.procedure.typeAt(state.at);
    const option = state.options.value.find((choice) => choice.value === value);
    if (option !== undefined) return option.text[locale];
    if (type !== undefined) return type.format(value, locale);
    if (typeof value === 'boolean') return this.#context.t(value ? 'field.yes' : 'field.no');
    return typeof value === 'object' ? '' : String(value);
  }

  /** An issue in words, with the name that its field has outside its own section. */
  message(issue: Issue, state: FieldState | undefined, label: string): string {
    const {t, locale, procedure} = this.#context;
    if (issue.message !== undefined) return procedure.text(issue.message, locale.value);
    if (state === undefined) return issueMessage(issue, label, 'text', t);
    const part = issue.at.slice(state.at.length);
    const inner = part === '' ? undefined : partLabel(part, state.field.control, t);
    return issueMessage(issue, inner ?? label, controlAt(state.field.control, part), t);
  }

  #errors(state: FieldState, label: string): readonly FieldError[] {
    const shown = this.shown(state.at).value;
    if (shown !== 'all' && shown.size === 0) return [];
    const seen = new Set<Pointer>();
    return state.issues.value.flatMap((issue) => {
      const part = knownPart(state, issue.at.slice(state.at.length));
      if (seen.has(part) || (shown !== 'all' && !shown.has(part))) return [];
      seen.add(part);
      return [{part, message: this.message(issue, state, label)}];
    });
  }

  #origin(state: FieldState): FieldOrigin | undefined {
    const claim = state.claim.value;
    const origin = state.origin.value;
    const t = this.#context.t;
    if (origin === 'computed') {
      return {kind: 'computed', text: t('field.computed'), canConfirm: false, canDispute: false};
    }
    if (claim === undefined) return undefined;
    const source = this.#context.sourceName(claim.source);
    const params = {source, time: timeInWords(claim.fetchedAt)};
    const canDispute = origin !== 'disputed' && origin !== 'typed';
    if (origin === 'disputed') {
      const note = state.dispute.value?.note;
      const text = t('origin.disputed');
      return {
        kind: 'disputed',
        text,
        canConfirm: false,
        canDispute: false,
        ...(note === undefined ? {} : {note}),
      };
    }
    if (origin === 'typed' || origin === 'empty') {
      const words = this.words(state, claim.value);
      return {
        kind: 'changed',
        text: t('origin.changed', {...params, value: words}),
        canConfirm: false,
        canDispute: false,
      };
    }
    if (new Date(claim.expiresAt) < new Date()) {
      return {kind: 'stale', text: t('origin.stale', params), canConfirm: false, canDispute};
    }
    if (origin === 'confirmed') {
      return {kind: 'confirmed', text: t('origin.confirmed', params), canConfirm: false, canDispute};
    }
    return claim.lock === 'confirm'
      ? {kind: 'to-confirm', text: t('origin.toConfirm', params), canConfirm: true, canDispute: false}
      : {
          kind: 'claimed',
          text: t('origin.claimed', params),
          canConfirm: false,
          canDispute: claim.lock === 'locked',
        };
  }

  #choicesOf(state: FieldState): readonly Choice[] {
    const options = state.options.value;
    const locale = this.#context.locale.value;
    const known = this.#choices.get(options) ?? new Map<string, readonly Choice[]>();
    this.#choices.set(options, known);
    // The very same list each time: search keys are kept per list.
    return remember(known, locale, () => options.map(({value, text}) => ({value, text: text[locale]})));
  }
}

/** Findings on a missing composite belong to the whole; those inside an unknown part too. */
function knownPart(state: FieldState, part: Pointer): Pointer {
  const composite = ['identity-paper', 'address', 'residence'].includes(state.field.control);
  return composite && part !== '/diaChi' ? part : '';
}

function remember<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

import {readOnlyField} from '../computed-field/read-only-field.template.js';
import {addMessage, buildMessage, removeMessage} from './cast-message.js';
import {writeControl, type NativeControl} from './control-kind.js';
import type {FieldKind} from './field-kind.js';
import {closedUi, type Choice, type FieldContext, type FieldError, type FieldView} from './field-view.js';
import {marks, mouldField, type Mould} from './mould.js';
import {morph} from './morph.js';
import {remember} from '../remember.js';

type FieldMould = Mould<HTMLElement>;
/** Moulds of one language, by their choices and their shape. */
type Moulds = WeakMap<readonly Choice[], Map<string, FieldMould>>;

const mouldsOf = new WeakMap<FieldContext['t'], Moulds>();

/**
 * One field of a kind whose template may be cast: cloned from a mould of its shape, and kept up to date by the least that
 * has to change. The markup is that of the kind's template, which is rendered once per shape.
 */
export class CastField {
  readonly element: HTMLElement;
  readonly #kind: FieldKind;
  #view: FieldView | undefined;
  /** The line that says what is wrong, where something is. */
  #message: HTMLElement | undefined;

  /** `element` is an empty one that the field grows in; without it the field is an element of its own. */
  constructor(kind: FieldKind, view: FieldView, context: FieldContext, element?: HTMLElement) {
    this.#kind = kind;
    this.element = element ?? this.#cast(view, context);
    if (element === undefined) this.#take(view, context, true);
    else this.update(view, context);
  }

  /** Shows the field as it is now. */
  update(view: FieldView, context: FieldContext): void {
    const last = this.#view;
    const isWhole = last !== undefined && hasShapeOf(last, view);
    if (!isWhole) {
      morph(this.element, this.#cast(view, context));
      if (this.#message !== undefined) this.#message = addMessage(this.element, this.#message);
    }
    if (!isWhole || last.value !== view.value || last.words !== view.words || last.ui !== view.ui)
      this.#take(view, context, false);
    this.#view = view;
  }

  #cast(view: FieldView, context: FieldContext): HTMLElement {
    const {at, id, label, hint = '', words} = view;
    return findMould(this.#kind, view, context).cast({at, id, label, hint, words});
  }

  /** Says what is wrong: no part of the mould, so that nothing is cast anew when a message comes or goes. */
  tell([error]: readonly FieldError[], t: FieldContext['t']): void {
    if (error === undefined) {
      if (this.#message !== undefined) removeMessage(this.element, this.#message);
      this.#message = undefined;
      return;
    }
    const words = `${t('field.error')} ${error.message}`;
    if (this.#message === undefined)
      this.#message = addMessage(this.element, buildMessage(`${this.#view?.id ?? ''}-error`, words));
    else if (this.#message.textContent !== words) this.#message.textContent = words;
  }

  /** Shows the value; a control that was cast just now is empty already. */
  #take(view: FieldView, context: FieldContext, fresh: boolean): void {
    this.#view = view;
    this.#kind.follow?.(this.element, view, context);
    if (isHeld(view)) {
      // Marked words came with the mould.
      const held = fresh || view.marked !== undefined ? null : this.element.querySelector('.held');
      if (held !== null && view.words !== '' && held.textContent !== view.words)
        held.textContent = view.words;
      return;
    }
    if (fresh && view.value === undefined) return;
    for (const control of this.element.querySelectorAll<NativeControl>('[data-kind]'))
      writeControl(control, view.value);
  }
}

function isHeld({readonly, presented}: FieldView): boolean {
  return readonly || presented;
}

/** Whether two views of a field differ in nothing but its value and what is wrong with it. */
function hasShapeOf(last: FieldView, view: FieldView): boolean {
  return (
    last.label === view.label &&
    last.hint === view.hint &&
    last.required === view.required &&
    isHeld(last) === isHeld(view) &&
    last.choices === view.choices &&
    last.maxLength === view.maxLength &&
    (last.words === '') === (view.words === '') &&
    last.marked === view.marked
  );
}

function findMould(kind: FieldKind, view: FieldView, context: FieldContext): FieldMould {
  // Marked words are markup of their own.
  if (view.marked !== undefined) return mouldField(mouldTemplate(kind, view, context));
  const moulds = remember(mouldsOf, context.t, () => new WeakMap());
  const shapes = remember(moulds, view.choices, () => new Map<string, FieldMould>());
  const {hint, required, maxLength, words, origin, autocomplete} = view;
  const held = isHeld(view);
  const shape = [
    kind.control,
    held,
    hint !== undefined,
    required,
    maxLength,
    words !== '',
    origin?.kind,
    autocomplete,
  ];
  return remember(shapes, shape.join(), () => mouldField(mouldTemplate(kind, view, context)));
}

function mouldTemplate(
  kind: FieldKind,
  view: FieldView,
  context: FieldContext,
): ReturnType<FieldKind['template']> {
  const {at, id, label, hint, words} = marks;
  const template = isHeld(view) ? readOnlyField : kind.template;
  return template(
    {
      ...view,
      at,
      id,
      label,
      hint: view.hint === undefined ? undefined : hint,
      words: view.words === '' ? '' : words,
      value: undefined,
      ui: closedUi,
      errors: [],
    },
    context,
  );
}

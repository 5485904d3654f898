import {effect} from '@preact/signals-core';
import {render} from 'lit/html.js';
import type {FieldState} from '@tokhai/core';
import {createElement} from '../../element/create-element.js';
import {CastField} from '../../field/cast-field.js';
import type {FieldKind} from '../../field/field-kind.js';
import {findKind} from '../../field/field-kinds.js';
import {fieldTemplate} from '../../field/field.template.js';
import type {FieldView} from '../../field/field-view.js';
import type {FieldFollower} from '../field-views.js';
import {noErrors} from '../shown-errors.js';
import type {ListModel} from '../lists/list-model.js';

/** One field of the form, with one effect that keeps it as the declaration is: a keystroke touches what its rules reach. */
export class MountedField implements FieldFollower {
  readonly #model: ListModel;
  readonly #state: FieldState;
  readonly #kind: FieldKind;
  #element: HTMLElement | undefined;
  readonly #isCast: boolean;
  #cast: CastField | undefined;
  #stop: (() => void) | undefined;
  /** Ends the following of errors, for a field that is cast: the others draw them with all else. */
  #stopTelling: (() => void) | undefined;
  #drawing = false;

  constructor(model: ListModel, state: FieldState) {
    const kind = findKind(state.field.control);
    if (kind === undefined) throw new Error(`The kind ${state.field.control} was not loaded`);
    this.#model = model;
    this.#state = state;
    this.#kind = kind;
    this.#isCast = kind.cast === true && !model.fields.isClaimable(state.key);
  }

  /** Draws the field and follows it from now on; the answer is its element, the same each time. */
  start(): HTMLElement {
    this.#model.fields.follow(this.#state.key, this);
    this.#begin();
    return (this.#element ??= this.#place());
  }

  retell(): void {
    if (!this.#isCast) this.redraw();
    else if (this.#cast !== undefined && this.#stop !== undefined) this.#tell(this.#cast);
  }

  redraw(): void {
    if (this.#stop === undefined) return;
    // Drawing may take the focus from a control, and what follows from that comes back here: first the one, then the other.
    if (this.#drawing)
      queueMicrotask(() => {
        this.redraw();
      });
    else {
      this.#stop();
      this.#begin();
    }
  }

  /** Ends the following; the element stays as it is. */
  stop(): void {
    this.#model.fields.follow(this.#state.key, undefined);
    this.#stop?.();
    this.#stopTelling?.();
    this.#stop = this.#stopTelling = undefined;
  }

  #begin(): void {
    this.#stop = effect(() => {
      this.#drawing = true;
      if (this.#state.visible.value) this.#show();
      else this.#hide();
      this.#drawing = false;
    });
  }

  #hide(): void {
    const element = (this.#element ??= this.#place());
    const {fields} = this.#model;
    if (element.contains(this.#model.focused())) this.#model.rescueFocus(fields.view(this.#state).label);
    element.hidden = true;
  }

  #show(): void {
    const view = this.#model.fields.view(this.#state, this.#isCast ? noErrors : undefined);
    const element = this.#element;
    if (element === undefined) this.#draw(view);
    else this.#redraw(element, view);
  }

  /** What had the focus may be gone afterwards, as when a late answer takes the input's place: the field gets it then. */
  #redraw(element: HTMLElement, view: FieldView): void {
    const hadFocus = element.contains(this.#model.focused());
    this.#draw(view);
    if (element.hidden) element.hidden = false;
    if (hadFocus && !element.contains(this.#model.focused()))
      element.querySelector<HTMLElement>(`#${CSS.escape(view.id)}`)?.focus();
  }

  #draw(view: FieldView): void {
    const context = this.#model.fieldContext();
    if (this.#isCast) {
      if (this.#cast === undefined) this.#cast = new CastField(this.#kind, view, context, this.#element);
      else this.#cast.update(view, context);
      this.#element = this.#cast.element;
      this.#tell(this.#cast);
    } else {
      this.#element ??= this.#place();
      render(fieldTemplate(this.#kind, view, context), this.#element);
      this.#kind.follow?.(this.#element, view, context);
    }
  }

  /** What is wrong is shown beside all else: a form that is left empty shows hundreds of errors at once. */
  #tell(cast: CastField): void {
    const {fields, context} = this.#model;
    const {errors} = fields;
    const say = (): void => {
      cast.tell(errors.of(this.#state), context.t);
    };
    if (errors.areTold(this.#state)) say();
    else if (errors.areShown(this.#state)) this.#stopTelling ??= effect(say);
  }

  #place(): HTMLElement {
    return createElement('div', {class: 'field', 'data-field': this.#state.key});
  }
}

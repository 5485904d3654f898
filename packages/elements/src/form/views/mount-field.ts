import {effect} from '@preact/signals-core';
import {render} from 'lit/html.js';
import type {FieldState} from '@tokhai/core';
import {CastField} from '../../field/cast-field.js';
import type {FieldKind} from '../../field/field-kind.js';
import {findKind} from '../../field/field-kinds.js';
import {fieldTemplate} from '../../field/field.template.js';
import type {FieldView} from '../../field/field-view.js';
import type {ListModel} from '../lists/list-model.js';

/** One field of the form, with one effect that keeps it as the declaration is: a keystroke touches what its rules reach. */
export class MountedField {
  readonly #model: ListModel;
  readonly #state: FieldState;
  readonly #kind: FieldKind;
  #element: HTMLElement | undefined;
  #cast: CastField | undefined;
  #stop: (() => void) | undefined;
  #drawing = false;

  constructor(model: ListModel, state: FieldState) {
    const kind = findKind(state.field.control);
    if (kind === undefined) throw new Error(`The kind ${state.field.control} was not loaded`);
    this.#model = model;
    this.#state = state;
    this.#kind = kind;
  }

  /** Draws the field and follows it from now on; the answer is its element, the same each time. */
  start(): HTMLElement {
    this.#model.fields.follow(this.#state.key, () => {
      this.restart();
    });
    this.#begin();
    return (this.#element ??= this.#place());
  }

  /** Looks again at what the field shows, and at what it has to follow. */
  restart(): void {
    if (this.#stop === undefined) return;
    // Drawing may take the focus from a control, and what follows from that comes back here: first the one, then the other.
    if (this.#drawing)
      queueMicrotask(() => {
        this.restart();
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
    this.#stop = undefined;
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
    const view = this.#model.fields.view(this.#state);
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
    if (this.#kind.cast === true && !this.#model.fields.isClaimable(view.at)) {
      if (this.#cast === undefined) this.#cast = new CastField(this.#kind, view, context, this.#element);
      else this.#cast.update(view, context);
      this.#element = this.#cast.element;
    } else {
      this.#element ??= this.#place();
      render(fieldTemplate(this.#kind, view, context), this.#element);
      this.#kind.follow?.(this.#element, view, context);
    }
  }

  #place(): HTMLElement {
    const place = document.createElement('div');
    place.className = 'field';
    place.dataset['field'] = this.#state.key;
    return place;
  }
}

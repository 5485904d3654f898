import {effect} from '@preact/signals-core';
import {noChange, render, type ElementPart} from 'lit';
import {AsyncDirective} from 'lit/async-directive.js';
import {directive} from 'lit/directive.js';
import type {FieldState} from '@tokhai/core';
import {findKind} from '../../field/field-kinds.js';
import {fieldTemplate} from '../../field/field.template.js';
import type {FormModel} from '../form-model.js';

class MountField extends AsyncDirective {
  #container: HTMLElement | undefined;
  #model: FormModel | undefined;
  #state: FieldState | undefined;
  #stop: (() => void) | undefined;

  override render(model: FormModel, state: FieldState): typeof noChange {
    this.#model = model;
    this.#state = state;
    return noChange;
  }

  override update(part: ElementPart, [model, state]: [FormModel, FieldState]): typeof noChange {
    if (this.#state === state && this.#stop !== undefined) return noChange;
    this.#stop?.();
    this.#container = part.element as HTMLElement;
    this.render(model, state);
    this.#begin();
    return noChange;
  }

  override disconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  override reconnected(): void {
    this.#begin();
  }

  /** What had the focus may be gone afterwards, as when a late answer takes the input's place: the field gets it then. */
  #draw(container: HTMLElement, model: FormModel, state: FieldState): void {
    const hadFocus = container.contains(model.focused());
    const view = model.fields.view(state);
    const kind = findKind(state.field.control);
    if (kind === undefined) throw new Error(`The kind ${state.field.control} was not loaded`);
    render(fieldTemplate(kind, view, model.fieldContext()), container);
    if (hadFocus && !container.contains(model.focused()))
      container.querySelector<HTMLElement>(`#${CSS.escape(view.id)}`)?.focus();
  }

  /** One effect per field: a keystroke touches one field and what its rules reach. */
  #begin(): void {
    const container = this.#container;
    const model = this.#model;
    const state = this.#state;
    if (container === undefined || model === undefined || state === undefined) return;
    this.#stop = effect(() => {
      const visible = state.visible.value;
      if (!visible && container.contains(model.focused())) model.rescueFocus();
      container.hidden = !visible;
      if (visible) this.#draw(container, model, state);
    });
  }
}

/** Keeps one field mounted in the element that it stands on. */
export const mountField = directive(MountField);

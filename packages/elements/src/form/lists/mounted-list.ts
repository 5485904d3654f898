import {effect} from '@preact/signals-core';
import {render, type RootPart} from 'lit/html.js';
import type {ListState} from '@tokhai/core';
import type {ListModel} from './list-model.js';
import {ListBehaviour} from './list-behaviour.js';
import type {ListScene} from './list-frame.template.js';
import {listStyles} from './list.styles.js';
import {repeatTemplate} from './repeat.template.js';
import {tableTemplate} from './table.template.js';

/** One list of the form: follows its rows, and answers what is done with them. */
export class MountedList {
  readonly #model: ListModel;
  readonly #list: ListState;
  readonly #element: HTMLElement;
  #part: RootPart | undefined;
  #stop: (() => void) | undefined;
  #ended: AbortController | undefined;

  constructor(model: ListModel, list: ListState) {
    this.#model = model;
    this.#list = list;
    this.#element = document.createElement('div');
    this.#element.className = 'field';
    this.#element.dataset['field'] = list.key;
    this.#element.dataset['list'] = list.key;
    model.adopt(listStyles);
    // What is not finished yet is shown with its fields.
    const unfinished = list.rows.peek().filter((row) => row.issues.peek().length > 0);
    model.lists.open(
      list.at,
      unfinished.map(({key}) => key),
    );
  }

  /** Draws the list and follows it from now on; the answer is its element, the same each time. */
  start(): HTMLElement {
    const again = (): void => {
      this.#follow();
    };
    this.#model.fields.follow(this.#list.key, {redraw: again, retell: again});
    this.#ended = new AbortController();
    new ListBehaviour(this.#element, this.#model, this.#list).listen(this.#ended.signal);
    this.#part?.setConnected(true);
    this.#follow();
    return this.#element;
  }

  /** Ends the following; the element stays as it is. */
  stop(): void {
    this.#model.fields.follow(this.#list.key, undefined);
    this.#ended?.abort();
    this.#stop?.();
    this.#stop = undefined;
    this.#part?.setConnected(false);
  }

  #follow(): void {
    this.#stop?.();
    this.#stop = effect(() => {
      const visible = this.#list.visible.value;
      if (!visible && this.#element.contains(this.#model.focused())) {
        const {key} = this.#list;
        this.#model.rescueFocus(this.#model.context.procedure.label(key, this.#model.context.locale.peek()));
      }
      this.#element.hidden = !visible;
      if (visible) this.#draw();
    });
  }

  #draw(): void {
    const scene: ListScene = {
      model: this.#model,
      list: this.#list,
      view: this.#model.fields.view(this.#list),
      ui: this.#model.lists.of(this.#list.at).value,
    };
    const template = this.#list.field.control === 'table' ? tableTemplate : repeatTemplate;
    this.#part = render(template(scene), this.#element);
  }
}

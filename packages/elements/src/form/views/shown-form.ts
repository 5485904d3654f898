import {nothing, render, type RootPart, type TemplateResult} from 'lit/html.js';
import {createElement} from '../../element/create-element.js';
import type {FormModel, FormView} from '../form-model.js';
import {findClosing} from '../load-closing.js';
import type {Wizard} from '../wizard.js';
import {buildSteps} from './build-steps.js';
import {preparingView} from './loading.template.js';
import {Upkeep} from './upkeep.js';

/** An open form in one language: its title, and under it what is to be seen of it now. */
export class ShownForm {
  readonly element: HTMLElement;
  readonly #model: FormModel;
  readonly #wizard: Wizard;
  readonly #host: HTMLElement;
  readonly #upkeep: Upkeep;
  #view: FormView | undefined;
  #place: HTMLElement | undefined;
  #drawn: RootPart | undefined;

  /** `host` is the element whose root it stands in. */
  constructor(model: FormModel, wizard: Wizard, host: HTMLElement) {
    const {context} = model;
    const title = createElement('h1', {class: 'title', part: 'title'}, context.text('title'));
    this.element = createElement('div', {lang: context.locale.peek()}, title);
    this.#model = model;
    this.#wizard = wizard;
    this.#host = host;
    this.#upkeep = new Upkeep(host);
  }

  /** Shows what the model says, from the beginning where that is another view; the steps keep themselves. */
  show(): HTMLElement {
    const view = this.#model.view.peek();
    if (view !== this.#view) this.#begin(view);
    if (view !== 'steps' && this.#place !== undefined)
      this.#drawn = render(this.#template(view), this.#place, {host: this.#host});
    return this.element;
  }

  /** Leaves everything as it is from now on. */
  end(): void {
    this.#upkeep.end();
    this.#drawn?.setConnected(false);
    this.#drawn = undefined;
  }

  #begin(view: FormView): void {
    this.end();
    this.#view = view;
    this.#place?.remove();
    this.#place = view === 'steps' ? buildSteps(this.#model, this.#upkeep) : createElement('div');
    this.element.append(this.#place);
  }

  #template(view: Exclude<FormView, 'steps'>): TemplateResult | typeof nothing {
    switch (view) {
      case 'preparing':
        return preparingView(this.#model.context.t, this.#model.context.host.agencyName);
      case 'preview':
        return findClosing()?.previewView(this.#model, this.#wizard) ?? nothing;
      case 'review':
        return findClosing()?.reviewView(this.#model, this.#wizard) ?? nothing;
      case 'receipt':
        return findClosing()?.receiptView(this.#model) ?? nothing;
    }
  }
}

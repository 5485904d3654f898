import type {Locale} from '@tokhai/core';
import {FieldBehaviour} from '../field/field-behaviour.js';
import {adoptStyles} from '../styles/adopt-styles.js';
import {ElementSurface, type SurfaceElement} from './element-surface.js';
import {FormBehaviour} from './form-behaviour.js';
import {FormContext, type ReportFault} from './form-context.js';
import type {FormHost} from './form-host.js';
import {FormModel} from './form-model.js';
import {findPapers, partStyles} from './form-parts.js';
import {ShownForm} from './views/shown-form.js';
import {Wizard} from './wizard.js';

/** The element that a form is opened in. */
export type OpenFormElement = HTMLElement & SurfaceElement & {readonly renderRoot: ShadowRoot};

/** One host's declaration as an open form: its state, the way through it, what listens and what is shown, until it is closed. */
export class OpenForm {
  readonly model: FormModel;
  readonly wizard: Wizard;
  readonly behaviour: FieldBehaviour;
  readonly #element: OpenFormElement;
  readonly #ended = new AbortController();
  #shown: ShownForm | undefined;

  /** The parts that the host's procedure needs must be there. */
  constructor(element: OpenFormElement, host: FormHost, locale: Locale, report: ReportFault) {
    const root = element.renderRoot;
    adoptStyles(root, ...partStyles(host.procedure));
    const surface = new ElementSurface(element, root);
    const papers = host.procedure.plan.documents.length > 0 ? findPapers() : undefined;
    this.#element = element;
    this.model = new FormModel(new FormContext(host, locale, report), surface, papers);
    this.wizard = new Wizard(this.model, surface);
    this.behaviour = new FieldBehaviour(root, this.model);
    surface.behaviour = this.behaviour;
  }

  /** Begins listening, asking and saving, at a step where one is named; `changed` is called when another view is to be shown. */
  start(step: string | undefined, changed: () => void): void {
    const {signal} = this.#ended;
    const {model, wizard} = this;
    this.behaviour.listen(signal);
    new FormBehaviour(this.#element.renderRoot, model, wizard).listen(signal);
    model.start(signal);
    wizard.start(signal);
    if (step !== undefined) wizard.begin(step);
    signal.addEventListener('abort', model.view.subscribe(changed));
  }

  /** What is to be seen now: the same element until another language is spoken. */
  show(): HTMLElement {
    this.#shown ??= new ShownForm(this.model, this.wizard, this.#element);
    return this.#shown.show();
  }

  /** Speaks another language: everything is shown anew. */
  speak(locale: Locale): void {
    this.#shown?.end();
    this.#shown = undefined;
    this.model.context.locale.value = locale;
  }

  close(): void {
    this.#ended.abort();
    this.#shown?.end();
  }
}

import {fieldId} from '../field/field-view.js';
import type {FormModel} from './form-model.js';
import type {Wizard} from './wizard.js';

/** The form's own buttons, links and inputs: delegated, like those of its fields. */
export class FormBehaviour {
  readonly #root: ShadowRoot;
  readonly #model: FormModel;
  readonly #wizard: Wizard;

  constructor(root: ShadowRoot, model: FormModel, wizard: Wizard) {
    this.#root = root;
    this.#model = model;
    this.#wizard = wizard;
  }

  /** Starts listening; the signal ends it. */
  listen(signal: AbortSignal): void {
    this.#model.papers?.listen(this.#root, signal);
    this.#root.addEventListener(
      'click',
      (event) => {
        this.#onClick(event as MouseEvent);
      },
      {signal},
    );
    this.#root.addEventListener(
      'change',
      (event) => {
        if (event.target instanceof HTMLInputElement) this.#wizard.reviewing?.answer(event.target);
      },
      {signal},
    );
    this.#root.addEventListener(
      'submit',
      (event) => {
        this.#onSubmit(event);
      },
      {signal},
    );
  }

  #onSubmit(event: Event): void {
    // Nothing leaves by a native submission: only signed bytes do, through the host.
    event.preventDefault();
    const form = event.target as HTMLElement;
    if (form.dataset['form'] === 'signing') void this.#wizard.reviewing?.send(form, this.#root);
  }

  #onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('button, a') : null;
    if (target === null) return;
    const {step, retry, confirm, formAction, targetStep} = target.dataset;
    if (targetStep !== undefined) {
      event.preventDefault();
      this.#wizard.follow(targetStep, target.getAttribute('href')?.slice(1) ?? '');
    } else if (step !== undefined) this.#wizard.open(step);
    else if (retry !== undefined) this.#retry(retry, target);
    else if (confirm !== undefined) this.#confirmAll(confirm.split(' '));
    else if (formAction !== undefined) {
      // To go on is no submission: that goes through all controls of a form, which takes as long as drawing some of them.
      event.preventDefault();
      this.#act(formAction);
    }
  }

  // Each of these buttons goes away with what it does: the focus is put where the answer stands.

  #retry(binding: string, button: Element): void {
    button.closest<HTMLElement>('.line')?.focus();
    void this.#model.prefill?.retry(binding);
  }

  #confirmAll(pointers: readonly string[]): void {
    this.#model.confirmAll(pointers);
    this.#root.getElementById(fieldId(pointers[0] ?? ''))?.focus();
  }

  #act(action: string): void {
    if (action === 'on') this.#wizard.goOn();
    else if (action === 'back') this.#wizard.goBack();
    else if (action === 'review') void this.#wizard.review();
    else if (action === 'save-again') void this.#model.drafts.save();
    else if (action === 'load-units') void this.#model.context.loadUnits();
    else this.#wizard.reviewing?.act(action, this.#root);
  }
}

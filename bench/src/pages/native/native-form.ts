import {
  choices,
  createFormModel,
  numberKey,
  sumLabel,
  type FormModel,
  type ModelField,
  type ModelSection,
} from '../../model/form-model.js';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}

let options: DocumentFragment | undefined;

/** Twenty options and the empty one, made once and cloned. */
function optionList(): Node {
  if (options === undefined) {
    options = document.createDocumentFragment();
    options.append(new Option('', ''), ...choices.map(({label, value}) => new Option(label, value)));
  }
  return options.cloneNode(true);
}

/** Which inputs take dates and numbers: the browser's own, or plain texts as in Tờ Khai. */
export type InputStyle = 'own' | 'text';

function inputType(kind: ModelField['kind'], style: InputStyle): string {
  return style === 'own' || kind === 'checkbox' ? kind : 'text';
}

function createControl({kind, required}: ModelField, id: string, style: InputStyle): Control {
  const control =
    kind === 'select'
      ? element('select', 'control')
      : kind === 'textarea'
        ? element('textarea', 'control')
        : element('input', kind === 'checkbox' ? 'tick' : 'control');
  if (control instanceof HTMLSelectElement) control.append(optionList());
  else if (control instanceof HTMLTextAreaElement) control.rows = 3;
  else control.type = inputType(kind, style);
  control.id = id;
  control.name = id;
  if (required) control.setAttribute('aria-required', 'true');
  return control;
}

/** A field's container: label and control, in the order in which they are read. */
function createField(field: ModelField, id: string, style: InputStyle): HTMLElement {
  const container = element('div', 'field');
  const label = element('label', 'label', field.label);
  label.htmlFor = id;
  const control = createControl(field, id, style);
  if (field.kind === 'checkbox') container.append(control, label);
  else container.append(label, control);
  return container;
}

/**
 * The form as one would write it by hand, with care: no framework, one listener for all fields, messages made when they
 * are needed, labels and descriptions wired.
 */
export class NativeForm {
  readonly element = element('form', 'form');
  readonly #model: FormModel;
  readonly #style: InputStyle;
  readonly #values = new Map<string, string | boolean>();
  readonly #fields = new Map<string, {readonly field: ModelField; readonly section: ModelSection}>();
  /** Containers of fields that rules show and hide. */
  readonly #conditional = new Map<string, HTMLElement>();
  /** Sums by the number that they add. */
  readonly #sums = new Map<string, HTMLOutputElement[]>();
  readonly #wrong = new Set<string>();

  constructor(fields: number, style: InputStyle) {
    this.#style = style;
    this.#model = createFormModel(fields);
    const {element: form} = this;
    form.noValidate = true;
    for (const section of this.#model.sections) form.append(this.#createSection(section));
    const button = element('button', 'button', 'Tiếp tục');
    button.type = 'submit';
    form.append(button);
    form.addEventListener('input', (event) => {
      this.#onInput(event.target as Control);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
  }

  #createSection(section: ModelSection): HTMLElement {
    const group = element('fieldset', 'section');
    group.append(element('legend', 'title', section.title));
    for (const field of section.fields) {
      const id = `${section.id}-${field.key}`;
      this.#fields.set(id, {field, section});
      const container =
        field.visibleIf === undefined ? createField(field, id, this.#style) : element('div', 'field');
      if (field.visibleIf !== undefined) {
        container.hidden = true;
        this.#conditional.set(id, container);
      }
      group.append(container);
    }
    group.append(this.#createSum(section));
    return group;
  }

  #createSum({id, sumOf}: ModelSection): HTMLElement {
    const container = element('div', 'field');
    const output = element('output', 'sum', '0');
    output.id = `${id}-sum`;
    const label = element('label', 'label', sumLabel);
    label.htmlFor = output.id;
    for (const section of sumOf) {
      const number = `${section}-${numberKey}`;
      const sums = this.#sums.get(number) ?? [];
      sums.push(output);
      this.#sums.set(number, sums);
    }
    container.append(label, output);
    return container;
  }

  #onInput(control: Control): void {
    const {id} = control;
    const entry = this.#fields.get(id);
    if (entry === undefined) return;
    const {field, section} = entry;
    const ticked = control instanceof HTMLInputElement && control.type === 'checkbox';
    this.#values.set(id, ticked ? control.checked : control.value);
    if (field.key === numberKey) this.#add(id);
    const {fields} = section;
    const last = fields[fields.length - 1];
    if (last?.visibleIf?.key === field.key) this.#show(section, last);
    if (this.#wrong.has(id)) this.#check(id, field, control);
  }

  #add(number: string): void {
    for (const output of this.#sums.get(number) ?? []) {
      const section = this.#model.sections[Number(output.id.slice(1, output.id.indexOf('-')))];
      const sum = section?.sumOf.reduce((total, id) => total + this.#number(`${id}-${numberKey}`), 0);
      output.textContent = String(sum ?? 0);
    }
  }

  #number(id: string): number {
    return Number(this.#values.get(id) ?? 0);
  }

  #show(section: ModelSection, field: ModelField): void {
    const {visibleIf} = field;
    const id = `${section.id}-${field.key}`;
    const container = this.#conditional.get(id);
    if (visibleIf === undefined || container === undefined) return;
    const visible = this.#values.get(`${section.id}-${visibleIf.key}`) === visibleIf.equals;
    if (visible === !container.hidden) return;
    container.hidden = !visible;
    container.replaceChildren(...(visible ? createField(field, id, this.#style).childNodes : []));
  }

  #check(id: string, field: ModelField, control: Control): boolean {
    const missing = field.required && (this.#values.get(id) ?? '') === '';
    if (missing === this.#wrong.has(id)) return !missing;
    if (missing) {
      this.#wrong.add(id);
      const message = element('p', 'error', `Lỗi: Nhập ${field.label.toLowerCase()}.`);
      message.id = `${id}-error`;
      control.before(message);
      control.setAttribute('aria-invalid', 'true');
      control.setAttribute('aria-describedby', message.id);
    } else {
      this.#wrong.delete(id);
      document.getElementById(`${id}-error`)?.remove();
      control.removeAttribute('aria-invalid');
      control.removeAttribute('aria-describedby');
    }
    return !missing;
  }

  #submit(): void {
    let first: Control | undefined;
    for (const [id, {field}] of this.#fields) {
      if (!field.required) continue;
      const control = document.getElementById(id) as Control | null;
      if (control === null) continue;
      if (!this.#check(id, field, control)) first ??= control;
    }
    first?.focus();
  }
}

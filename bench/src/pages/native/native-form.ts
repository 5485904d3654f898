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

/** How much of a page it is. */
export interface NativeStyle {
  /** Which inputs take dates and numbers: the browser's own, or plain texts as in Tờ Khai. */
  readonly inputs: 'own' | 'text';
  /** Whether what is wrong is listed above the form too, with links, as in Tờ Khai. */
  readonly summary: boolean;
}

function inputType(kind: ModelField['kind'], {inputs}: NativeStyle): string {
  return inputs === 'own' || kind === 'checkbox' ? kind : 'text';
}

function createControl({kind, required}: ModelField, id: string, style: NativeStyle): Control {
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
function createField(field: ModelField, id: string, style: NativeStyle): HTMLElement {
  const container = element('div', 'field');
  const label = element('label', 'label', field.label);
  label.htmlFor = id;
  const control = createControl(field, id, style);
  if (field.kind === 'checkbox') container.append(control, label);
  else container.append(label, control);
  return container;
}

function messageOf({label}: ModelField): string {
  return `Nhập ${label.toLowerCase()}.`;
}

/**
 * The form as one would write it by hand, with care: no framework, one listener for all fields, messages made when they
 * are needed, labels and descriptions wired.
 */
export class NativeForm {
  readonly element = element('form', 'form');
  readonly #model: FormModel;
  readonly #style: NativeStyle;
  readonly #values = new Map<string, string | boolean>();
  readonly #fields = new Map<string, {readonly field: ModelField; readonly section: ModelSection}>();
  /** Containers of fields that rules show and hide. */
  readonly #conditional = new Map<string, HTMLElement>();
  /** Sums by the number that they add. */
  readonly #sums = new Map<string, HTMLOutputElement[]>();
  readonly #wrong = new Set<string>();
  #summary: HTMLElement | undefined;

  constructor(fields: number, style: NativeStyle) {
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
      const message = element('p', 'error', `Lỗi: ${messageOf(field)}`);
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

  /** What is wrong, as links to the fields; it takes the focus. */
  #summarize(wrong: readonly (readonly [id: string, message: string])[]): void {
    const summary = element('div', 'summary');
    summary.tabIndex = -1;
    summary.setAttribute('role', 'group');
    summary.setAttribute('aria-labelledby', 'summary-title');
    const title = element('h2', 'title', `Có ${String(wrong.length)} chỗ cần sửa`);
    title.id = 'summary-title';
    const list = element('ul', 'list');
    for (const [id, message] of wrong) {
      const link = element('a', 'link', message);
      link.href = `#${id}`;
      const item = document.createElement('li');
      item.append(link);
      list.append(item);
    }
    summary.append(title, list);
    if (this.#summary === undefined) this.element.prepend(summary);
    else this.#summary.replaceWith(summary);
    this.#summary = summary;
    summary.focus();
  }

  #clearSummary(): void {
    this.#summary?.remove();
    this.#summary = undefined;
  }

  #submit(): void {
    const wrong: (readonly [id: string, message: string])[] = [];
    for (const [id, {field}] of this.#fields) {
      if (!field.required) continue;
      const control = document.getElementById(id) as Control | null;
      if (control === null) continue;
      if (!this.#check(id, field, control)) wrong.push([id, messageOf(field)]);
    }
    const [first] = wrong;
    if (this.#style.summary && first !== undefined) this.#summarize(wrong);
    else if (first !== undefined) document.getElementById(first[0])?.focus();
    else this.#clearSummary();
  }
}

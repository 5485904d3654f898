import {nothing, type TemplateResult} from 'lit/html.js';

/** Stands where a template has a value; no markup holds it. */
const hole = '\0';
const token = /<(\/?)([a-z\d-]+)([^>]*)>|[^<]+/g;
/** A name with a text in quotes, a name with one value, a name alone. */
const attribute = /([^\s=/]+)(?:="([^"]*)"|=([^\s"]+))?/g;
const voidElements = new Set(['input', 'br']);
/** Elements in which white space between children shows nothing. */
const blocks = new Set(['DIV', 'FIELDSET', 'SELECT']);

/**
 * Builds what a template shows, once and for good: plain elements, without the renderer's markers, in a fraction of its time.
 * It takes the markup that kinds of field are written in: balanced lower-case tags, attributes in double quotes or of one
 * value, texts, nested templates, lists. Properties, listeners and directives are for whoever keeps the result up to date.
 */
export function buildMarkup(template: TemplateResult): Element {
  const builder = new Builder();
  builder.build(template);
  const root = builder.ground.firstElementChild;
  if (root === null) throw new Error('A template without an element');
  return root;
}

class Builder {
  readonly ground = document.createElement('div');
  #parent: Element = this.ground;
  #text = '';

  build({strings, values}: TemplateResult): void {
    const left = values[Symbol.iterator]();
    for (const [whole, slash, name, attributes = ''] of strings.join(hole).matchAll(token)) {
      if (name === undefined) this.#write(whole, left);
      else if (slash === '/') this.#close();
      else this.#open(name, attributes, left);
    }
    this.#flush();
  }

  #open(name: string, attributes: string, values: Iterator<unknown, unknown>): void {
    this.#flush();
    const element = document.createElement(name);
    for (const [, key = '', quoted, alone = ''] of attributes.matchAll(attribute))
      setAttribute(element, key, quoted ?? alone, values);
    this.#parent.append(element);
    if (!voidElements.has(name)) this.#parent = element;
  }

  #close(): void {
    this.#flush();
    this.#parent = this.#parent.parentElement ?? this.ground;
  }

  #write(text: string, values: Iterator<unknown, unknown>): void {
    for (const [index, piece] of text.split(hole).entries()) {
      if (index > 0) this.#show(values.next().value);
      this.#text += piece.replace(/\s+/g, ' ');
    }
  }

  #show(value: unknown): void {
    if (Array.isArray(value)) for (const one of value) this.#show(one);
    else if (isTemplate(value)) this.build(value);
    else if (typeof value === 'string' || typeof value === 'number') this.#text += String(value);
  }

  #flush(): void {
    const {tagName} = this.#parent;
    const text = tagName === 'OPTION' ? this.#text.trim() : this.#text;
    this.#text = '';
    if (text !== '' && (text.trim() !== '' || !blocks.has(tagName))) this.#parent.append(text);
  }
}

function setAttribute(
  element: Element,
  name: string,
  text: string,
  values: Iterator<unknown, unknown>,
): void {
  // A directive of the element itself.
  if (name === hole) values.next();
  else if (text === hole) {
    const {value} = values.next();
    if (value !== nothing && !/^[.@?]/.test(name)) element.setAttribute(name, String(value));
  } else
    element.setAttribute(
      name,
      text.replaceAll(hole, () => String(values.next().value)),
    );
}

function isTemplate(value: unknown): value is TemplateResult {
  return typeof value === 'object' && value !== null && 'strings' in value && 'values' in value;
}

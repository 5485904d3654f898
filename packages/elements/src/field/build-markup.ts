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

/** The start of an element with its attributes, the end of one, or a text in pieces with a hole between each two. */
type Piece =
  {readonly name: string; readonly attributes: readonly Attribute[]} | readonly string[] | undefined;
type Attribute = readonly [name: string, text: string];

/** What the texts of a template say; the entries of a list say the same many times. */
const read = new WeakMap<TemplateStringsArray, readonly Piece[]>();

function readPieces(strings: TemplateStringsArray): readonly Piece[] {
  const known = read.get(strings);
  if (known !== undefined) return known;
  const pieces: Piece[] = [];
  for (const [whole, slash, name, attributes = ''] of strings.join(hole).matchAll(token)) {
    if (name === undefined) pieces.push(whole.replace(/\s+/g, ' ').split(hole));
    else if (slash === '/') pieces.push(undefined);
    else pieces.push({name, attributes: [...attributes.matchAll(attribute)].map(readAttribute)});
  }
  read.set(strings, pieces);
  return pieces;
}

function readAttribute([, name = '', quoted, alone = '']: RegExpExecArray): Attribute {
  return [name, quoted ?? alone];
}

class Builder {
  readonly ground = document.createElement('div');
  #parent: Element = this.ground;
  #text = '';

  build({strings, values}: TemplateResult): void {
    const left = values[Symbol.iterator]();
    for (const piece of readPieces(strings)) {
      if (piece === undefined) this.#close();
      else if ('name' in piece) this.#open(piece.name, piece.attributes, left);
      else this.#write(piece, left);
    }
    this.#flush();
  }

  #open(name: string, attributes: readonly Attribute[], values: Iterator<unknown, unknown>): void {
    this.#flush();
    const element = document.createElement(name);
    for (const [key, text] of attributes) setAttribute(element, key, text, values);
    this.#parent.append(element);
    if (!voidElements.has(name)) this.#parent = element;
  }

  #close(): void {
    this.#flush();
    this.#parent = this.#parent.parentElement ?? this.ground;
  }

  #write(texts: readonly string[], values: Iterator<unknown, unknown>): void {
    for (const [index, text] of texts.entries()) {
      if (index > 0) this.#show(values.next().value);
      this.#text += text;
    }
  }

  #show(value: unknown): void {
    if (Array.isArray(value)) for (const one of value) this.#show(one);
    else if (isTemplate(value)) this.build(value);
    else if (typeof value === 'string' || typeof value === 'number') this.#text += String(value);
  }

  #flush(): void {
    const text = this.#text;
    if (text === '') return;
    this.#text = '';
    const {tagName} = this.#parent;
    const shown = tagName === 'OPTION' ? text.trim() : text;
    if (shown.trim() !== '' || (shown !== '' && !blocks.has(tagName))) this.#parent.append(shown);
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
      text.includes(hole) ? text.replaceAll(hole, () => String(values.next().value)) : text,
    );
}

function isTemplate(value: unknown): value is TemplateResult {
  return typeof value === 'object' && value !== null && 'strings' in value && 'values' in value;
}

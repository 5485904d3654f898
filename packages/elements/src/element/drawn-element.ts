import {render, type RootPart, type TemplateResult} from 'lit/html.js';
import {adoptStyles, parseStyles} from '../styles/adopt-styles.js';
import type {StyleText} from '../styles/css.js';

/** How a property of an element stands in its attributes. */
export interface PropertyRule {
  /** Name of the attribute: the property's in lower case where absent, `false` for none. */
  readonly attribute?: string | false;
  /** Whether a change of the property, a text or a boolean, shows in the attribute. */
  readonly reflect?: true;
  /** What the attribute's text says; a text where absent. */
  readonly type?: typeof Boolean | typeof Number;
  /** Reads whatever a page sets into a value that the element knows. */
  readonly read?: (value: unknown) => unknown;
}

/** Properties of an element by their names: a change of one draws the element anew. */
export type PropertyRules = Readonly<Record<string, PropertyRule>>;

/**
 * An element that draws itself from its properties into a root of its own: once for all that changed at one time, and as
 * soon as it is on a page. A class that adds properties or styles lists those of the class above as well.
 */
export abstract class DrawnElement extends HTMLElement {
  declare static readonly styles: readonly StyleText[];
  declare static readonly properties: PropertyRules;

  /**
   * @internal Read by the browser when the element is defined: its properties are there from then on, and its styles are
   * parsed, as those of a page are while it loads, not when somebody waits for an element.
   */
  static get observedAttributes(): string[] {
    parseStyles(this.styles);
    return Object.entries(this.properties)
      .map(([name, rule]) => {
        DrawnElement.#define(this.prototype, name, rule);
        return attributeOf(name, rule);
      })
      .filter((attribute) => attribute !== false);
  }

  static #define(prototype: DrawnElement, name: string, {read}: PropertyRule): void {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: DrawnElement): unknown {
        return this.#values.get(name);
      },
      set(this: DrawnElement, given: unknown) {
        const value = read ? read(given) : given;
        const before = this.#values.get(name);
        if (Object.is(before, value)) return;
        // Without its attribute, and where a script sets nothing, a property is as a new element has it.
        const now: unknown = value ?? Reflect.get(document.createElement(this.localName), name);
        if (Object.is(before, now)) return;
        this.#values.set(name, now);
        this.requestUpdate(name);
      },
    });
  }

  /** Where the element is drawn. */
  readonly renderRoot: ShadowRoot = this.attachShadow({mode: 'open'});
  readonly #values = new Map<string, unknown>();
  /** What a page set before the element was defined; it holds against what the constructor sets. */
  readonly #early = new Map<string, unknown>();
  #changed = new Set<string>();
  #isDue = false;
  #hasUpdated = false;
  #isReflecting = false;
  #place: HTMLElement | ShadowRoot | undefined;
  #drawn: RootPart | undefined;
  #enable: () => void = () => undefined;
  #updating = new Promise<boolean>((resolve) => {
    this.#enable = () => {
      resolve(true);
    };
  });

  constructor() {
    super();
    adoptStyles(this.renderRoot, ...this.#type.styles);
    for (const name of Object.keys(this.#type.properties)) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early.set(name, Reflect.get(this, name));
      Reflect.deleteProperty(this, name);
    }
    this.requestUpdate();
  }

  get #type(): typeof DrawnElement {
    return this.constructor as typeof DrawnElement;
  }

  /** Whether it was drawn once. */
  get hasUpdated(): boolean {
    return this.#hasUpdated;
  }

  /** Resolves when what changed is drawn; `false` where something changed meanwhile. */
  get updateComplete(): Promise<boolean> {
    return this.getUpdateComplete();
  }

  connectedCallback(): void {
    this.#enable();
    this.#drawn?.setConnected(true);
  }

  disconnectedCallback(): void {
    this.#drawn?.setConnected(false);
  }

  attributeChangedCallback(attribute: string, _before: string | null, text: string | null): void {
    if (this.#isReflecting) return;
    for (const [name, rule] of Object.entries(this.#type.properties)) {
      if (attributeOf(name, rule) === attribute) Reflect.set(this, name, readAttribute(text, rule));
    }
  }

  /** Whether a property changed since the element was drawn last. */
  protected hasChanged(name: string): boolean {
    return this.#changed.has(name);
  }

  /** Draws the element anew, soon; `name` is a property that counts as changed. */
  requestUpdate(name?: string): void {
    if (name !== undefined) this.#changed.add(name);
    if (this.#isDue) return;
    this.#isDue = true;
    this.#updating = this.#updateAfter(this.#updating);
  }

  async #updateAfter(earlier: Promise<boolean>): Promise<boolean> {
    try {
      await earlier;
    } catch (error) {
      // Nobody else may hear of it: what waited for it waits here.
      reportError(error);
    }
    for (const [name, value] of this.#early) Reflect.set(this, name, value);
    this.#early.clear();
    await this.scheduleUpdate();
    return !this.#isDue;
  }

  /** What `updateComplete` waits for. */
  protected getUpdateComplete(): Promise<boolean> {
    return this.#updating;
  }

  /** Begins to draw; a class may wait for something before it does. */
  protected scheduleUpdate(): Promise<unknown> | undefined {
    this.performUpdate();
    return undefined;
  }

  /** Draws at once what is due. */
  protected performUpdate(): void {
    if (!this.#isDue) return;
    const shown = this.#prepare();
    this.#place ??= this.place();
    this.#drawn = render(shown, this.#place, {host: this, isConnected: this.isConnected});
    this.#hasUpdated = true;
    this.updated();
  }

  #prepare(): TemplateResult | Node {
    try {
      this.willUpdate();
      this.#reflect();
      return this.render();
    } finally {
      this.#changed = new Set();
      this.#isDue = false;
    }
  }

  #reflect(): void {
    this.#isReflecting = true;
    for (const name of this.#changed) {
      const {attribute = name, reflect, type} = this.#type.properties[name] ?? {};
      if (reflect !== true || attribute === false) continue;
      const value = this.#values.get(name);
      if (type === Boolean) this.toggleAttribute(attribute, value === true);
      else if (typeof value === 'string') this.setAttribute(attribute, value);
      else this.removeAttribute(attribute);
    }
    this.#isReflecting = false;
  }

  /** Called before it is drawn; what is set here is drawn as well. */
  protected willUpdate(): void {
    // Nothing to do before an element that only draws.
  }

  /** Where it is drawn within its root; asked once. */
  protected place(): HTMLElement | ShadowRoot {
    return this.renderRoot;
  }

  /** What is drawn. */
  protected abstract render(): TemplateResult | Node;

  /** Called after it was drawn. */
  protected updated(): void {
    // Nothing to do after an element that only draws.
  }
}

function attributeOf(name: string, {attribute = name.toLowerCase()}: PropertyRule): string | false {
  return attribute;
}

function readAttribute(text: string | null, {type}: PropertyRule): unknown {
  if (type === Boolean) return text !== null;
  return type && text !== null ? type(text) : text;
}

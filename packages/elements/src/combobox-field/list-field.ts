import {ListBringer} from '../field/bring-list.js';
import type {Locale} from '@tokhai/core';
import {TkFieldElement} from '../field/standalone-field.js';
import type {Choice} from '../field/field-view.js';
import type {FieldKind} from '../field/field-kind.js';
import {loadingChoices} from './combobox-choices.js';
import {comboboxKind} from './combobox-field.kind.js';

/** A list with its texts, such as a `ReferenceList` of `@tokhai/vietnam`. */
export interface NamedList {
  readonly items: readonly {readonly code: string; readonly text: Readonly<Record<Locale, string>>}[];
}

/** A combobox that brings its list itself, once it is on a page; `choices` set by the page come before it. */
export abstract class TkListField extends TkFieldElement {
  #list: NamedList | undefined;
  #own: readonly Choice[] = loadingChoices;
  #spoken: Locale | undefined;
  readonly #bringer = new ListBringer(this, () => this.#load());

  constructor() {
    super();
    this.choices = loadingChoices;
  }

  /** Brings the list; rejects where it cannot be had. */
  protected abstract loadList(): Promise<NamedList>;

  protected override get kind(): FieldKind {
    return comboboxKind;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#bringer.bring();
  }

  override disconnectedCallback(): void {
    this.#bringer.stop();
    super.disconnectedCallback();
  }

  protected override willUpdate(): void {
    if (this.#spoken !== this.locale) this.#offer();
    super.willUpdate();
  }

  async #load(): Promise<void> {
    if (this.#list !== undefined || this.choices !== this.#own) return;
    this.#list = await this.loadList();
    this.#offer();
  }

  /** The list in the language of the field, unless the page has set choices of its own. */
  #offer(): void {
    if (this.#list === undefined || this.choices !== this.#own) return;
    this.#spoken = this.locale;
    this.#own = this.#list.items.map(({code, text}) => ({value: code, text: text[this.locale]}));
    this.choices = this.#own;
  }
}

import {TkFaultEvent} from '../events/fault-event.js';
import {codeOf} from '../events/code-of.js';
import {ListBringer} from '../field/bring-list.js';
import type {Pointer} from '@tokhai/core';
import {loadFormerUnits, loadUnits} from '@tokhai/vietnam';
import type {PropertyRules} from '../element/drawn-element.js';
import {partValue, textOf, type FieldContext, type FieldParts} from '../field/field-view.js';
import type {FieldKind} from '../field/field-kind.js';
import {TkFieldElement} from '../field/standalone-field.js';
import {addressKind} from './address-field.kind.js';
import {countryWords, unitWords} from './abroad.js';
import {createUnitBook, withFormerUnits} from './unit-book.js';

/**
 * A two-level address: province, commune and the rest as text, `{tinh, xa, chiTiet}`, or one abroad, `{quocGia, chiTiet}`
 * with the country by ISO 3166-1. Loads the list of units of
 * `@tokhai/vietnam` itself unless `units` is given.
 *
 * @tag tk-address-field
 * @fires {Event} input - A key was typed, or a value was committed.
 * @fires {Event} change - The person committed a value; the form has it.
 * @fires {TkChangeEvent} tk-change - The person changed the value.
 * @fires {TkFaultEvent} tk-fault - The list that it offers could not be loaded; codes only.
 * @csspart label - A label.
 * @csspart legend - The name of a group of controls.
 * @csspart hint - The line that helps.
 * @csspart error - The messages.
 * @csspart control - A native control.
 * @csspart value - The value as text, where it cannot be changed.
 * @csspart list - The open list of choices.
 * @csspart option - One choice of an open list.
 * @csspart link - A button that looks like a link.
 * @cssprop [--tk-field-gap=1.5rem] - Space between the controls of a field.
 */
export class TkAddressField extends TkFieldElement {
  static override readonly properties: PropertyRules = {
    ...TkFieldElement.properties,
    domestic: {type: Boolean, reflect: true},
  };

  /** Takes addresses in Việt Nam only. */
  declare domestic: boolean;
  readonly #bringer = new ListBringer(this, () => this.#loadUnits());

  constructor() {
    super();
    this.domestic = false;
  }

  protected override get kind(): FieldKind {
    return addressKind;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#bringer.bring();
  }

  override disconnectedCallback(): void {
    this.#bringer.stop();
    super.disconnectedCallback();
  }

  /** @internal */
  override async loadFormerUnits(): Promise<void> {
    try {
      await this.#loadUnits();
      if (this.units !== undefined && this.units.former === undefined)
        this.units = withFormerUnits(this.units, await loadFormerUnits());
    } catch (error) {
      this.dispatchEvent(new TkFaultEvent(codeOf(error), 'list', error));
    }
  }

  protected override parts(): FieldParts | undefined {
    return this.domestic ? new Map() : undefined;
  }

  protected override words(context: FieldContext): string {
    return this.addressWords('', context);
  }

  /** The address at a part of the value, from the house to the province or country. */
  protected addressWords(at: Pointer, context: FieldContext): string {
    const names = [
      textOf(partValue(this.value, `${at}/chiTiet`)),
      unitWords(partValue(this.value, at), context),
      countryWords(partValue(this.value, `${at}/quocGia`), context),
    ];
    return names.filter((name) => name !== '').join(', ');
  }

  async #loadUnits(): Promise<void> {
    this.units ??= createUnitBook(await loadUnits());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-address-field': TkAddressField;
  }
}

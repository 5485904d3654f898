import type {FieldKind} from '../field/field-kind.js';
import type {FieldParts} from '../field/field-view.js';
import {TkFieldElement} from '../field/standalone-field.js';
import type {PropertyRules} from '../element/drawn-element.js';
import {personKind} from './person-field.template.js';

/**
 * A person: `{hoTen, ngaySinh, gioiTinh, soDinhDanh}`, or with the name in parts `{ho, chuDem, ten, …}`. The birth date is
 * `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; a number is compared with date and sex.
 *
 * @tag tk-person-field
 * @fires {Event} input - A key was typed, or a value was committed.
 * @fires {Event} change - The person committed a value; the form has it.
 * @fires {TkChangeEvent} tk-change - The person changed the value.
 * @csspart label - A label.
 * @csspart legend - The name of a group of controls.
 * @csspart hint - The line that helps.
 * @csspart error - The messages.
 * @csspart control - A native control.
 * @csspart value - The value as text, where it cannot be changed.
 * @cssprop [--tk-field-gap=1.5rem] - Space between the controls of a field.
 */
export class TkPersonField extends TkFieldElement {
  static override readonly properties: PropertyRules = {
    ...TkFieldElement.properties,
    takes: {},
    wants: {},
  };

  /**
   * Parts that are asked for, with spaces between: `hoTen ngaySinh gioiTinh soDinhDanh`; `ten` in place of `hoTen` keeps the
   * name in parts.
   */
  declare takes: string;
  /** Parts among them that must be filled in; the name always must. */
  declare wants: string;

  constructor() {
    super();
    this.takes = 'hoTen ngaySinh gioiTinh soDinhDanh';
    this.wants = '';
  }

  protected override get kind(): FieldKind {
    return personKind;
  }

  protected override parts(): FieldParts {
    const listOf = (text: string): readonly string[] => text.split(/\s+/u).filter((key) => key !== '');
    const wanted = new Set([...listOf(this.wants), 'hoTen', 'ho', 'ten']);
    const keys = listOf(this.takes).flatMap((key) => (key === 'ten' ? ['ho', 'ten'] : [key]));
    return new Map(keys.map((key) => [key, {required: wanted.has(key), type: undefined}]));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-person-field': TkPersonField;
  }
}

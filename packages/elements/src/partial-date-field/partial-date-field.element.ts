import type {ControlKind} from '@tokhai/core';
import {TkFieldElement} from '../field/standalone-field.js';

/**
 * A date of which only the year, or month and year, may be known (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`).
 *
 * @tag tk-partial-date-field
 * @fires {TkChangeEvent} tk-change - The person changed the value.
 * @csspart control - The native control.
 * @csspart label - The label or legend.
 * @csspart error - The messages.
 * @cssprop [--tk-field-gap=1.5rem] - Space between the controls of a field.
 */
export class TkPartialDateField extends TkFieldElement {
  protected override get control(): ControlKind {
    return 'partial-date';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-partial-date-field': TkPartialDateField;
  }
}

import {noChange} from 'lit/html.js';
import {AsyncDirective} from 'lit/async-directive.js';
import {directive} from 'lit/directive.js';
import type {FieldState, RowState} from '@tokhai/core';
import type {MarkedWords} from '../../messages/language-of.js';
import type {ListModel} from './list-model.js';
import {MountedField} from '../views/mount-field.js';

abstract class Mounted extends AsyncDirective {
  #fields: readonly MountedField[] = [];
  #shown: unknown;

  /** Elements of the fields, made once for as long as they are shown at this place. */
  protected mount(
    of: unknown,
    model: ListModel,
    states: readonly FieldState[],
  ): readonly Element[] | undefined {
    if (this.#shown === of) return undefined;
    this.disconnected();
    this.#shown = of;
    this.#fields = states.map((state) => new MountedField(model, state));
    return this.#fields.map((field) => field.start());
  }

  override disconnected(): void {
    for (const field of this.#fields) field.stop();
  }

  override reconnected(): void {
    for (const field of this.#fields) field.start();
  }
}

class RowFields extends Mounted {
  override render(model: ListModel, row: RowState): readonly Element[] | typeof noChange {
    return this.mount(row, model, row.fields) ?? noChange;
  }
}

class CellField extends Mounted {
  override render(model: ListModel, state: FieldState): readonly Element[] | typeof noChange {
    return this.mount(state, model, [state]) ?? noChange;
  }
}

/** The value of a field in words, for display as text: its passages in another language than the form's are marked. */
export function shownWords({fields}: ListModel, state: FieldState): string | MarkedWords {
  const words = fields.words(state, state.value.value);
  return fields.marked(state, words) ?? words;
}

/** All fields of a row. */
export const rowFields = directive(RowFields);
/** One field of a row, for a cell of a table. */
export const cellField = directive(CellField);

import type {ListState} from '@tokhai/core';
import type {StyleText} from '../../styles/css.js';
import type {FieldContext} from '../../field/field-view.js';
import type {FieldsContext, FieldViews} from '../field-views.js';
import type {ListUis} from './list-ui.js';

/** What shows fields and lists: an open form, or a list that stands alone. */
export interface ListModel {
  readonly context: FieldsContext;
  readonly fields: FieldViews;
  readonly lists: ListUis;
  fieldContext(): FieldContext;
  /** Gives the root the styles of a part that is drawn late. */
  adopt(styles: StyleText): void;
  /** Commits what stands typed in the focused control. */
  commitPending(): void;
  /** The control that has the focus now. */
  focused(): Element | null;
  /** Puts the focus elsewhere, since the field that has it goes; `field` is its name. */
  rescueFocus(field: string): void;
  /** Rows were added, taken away or moved. */
  listChanged(list: ListState): void;
}

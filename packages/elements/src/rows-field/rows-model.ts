import {signal, type Signal} from '@preact/signals-core';
import {
  writePointer,
  type Declaration,
  type FieldState,
  type Issue,
  type Json,
  type ListState,
  type Locale,
  type Pointer,
} from '@tokhai/core';
import type {StyleText} from '../styles/css.js';
import type {PendingEdit} from '../field/field-host.js';
import type {FieldKind} from '../field/field-kind.js';
import type {FieldContext, FieldUi, FieldView} from '../field/field-view.js';
import {FieldViews, type FieldsContext} from '../form/field-views.js';
import {findField} from '../form/find-field.js';
import type {ListModel} from '../form/lists/list-model.js';
import {ListUis} from '../form/lists/list-ui.js';
import {MountedList} from '../form/lists/mounted-list.js';
import {showRowErrors} from '../form/lists/show-row-errors.js';
import {findKind} from '../field/field-kinds.js';
import {labelAt} from '../field/part-words.js';
import {translator} from '../messages/translate.js';
import {adoptStyles} from '../styles/adopt-styles.js';
import {listAt} from './list-document.js';

/** What a list asks of the element that it stands in. */
export interface RowsSurface {
  readonly root: ShadowRoot;
  fieldContext(): FieldContext;
  commitPending(): void;
  /** The rows are others now. */
  changed(value: Json | undefined): void;
}

/** Views of a list that stands alone: a message of the page stands in place of the list's own findings, its rows keep theirs. */
class RowsViews extends FieldViews {
  readonly pageError: Signal<string> = signal('');

  override view(state: FieldState): FieldView {
    const message = state.at === listAt ? this.pageError.value : '';
    return super.view(state, message === '' ? undefined : [{part: '', message}]);
  }
}

/** A list that stands alone: its rows, what is shown of them, and what is wrong with them. */
export class RowsModel implements ListModel {
  readonly context: FieldsContext;
  readonly fields: RowsViews;
  readonly lists: ListUis = new ListUis();
  readonly list: ListState;
  readonly #surface: RowsSurface;
  readonly #shared: Signal<FieldContext>;
  readonly #mounted: MountedList;

  constructor(declaration: Declaration, locale: Locale, surface: RowsSurface) {
    this.context = {
      declaration,
      procedure: declaration.procedure,
      locale: signal(locale),
      t: translator(locale),
      sourceName: (source) => source,
    };
    this.#surface = surface;
    this.#shared = signal(surface.fieldContext());
    this.fields = new RowsViews(this.context);
    this.list = declaration.list(listAt);
    this.#mounted = new MountedList(this, this.list);
  }

  /** The rows as they are now. */
  get value(): Json | undefined {
    return this.list.value.peek();
  }

  /** The rows with what is typed into one of their fields and not committed. */
  valueWith({at: key, value}: PendingEdit): Json | undefined {
    const at = this.state(key)?.at;
    const rows = this.value;
    return at === undefined || rows === undefined ? rows : writePointer(rows, at.slice(listAt.length), value);
  }

  /** Draws the list and follows it from now on. */
  start(): HTMLElement {
    return this.#mounted.start();
  }

  stop(): void {
    this.#mounted.stop();
  }

  take(value: Json | undefined): void {
    this.context.declaration.set(listAt, value);
  }

  state(key: Pointer): FieldState | undefined {
    return findField(this.context, key);
  }

  viewOf(key: Pointer): FieldView | undefined {
    const state = this.state(key);
    return state === undefined ? undefined : this.fields.view(state);
  }

  valueAt(key: Pointer): Json | undefined {
    return this.state(key)?.value.peek();
  }

  kindOf(key: Pointer): FieldKind | undefined {
    const state = this.state(key);
    return state === undefined ? undefined : findKind(state.field.control);
  }

  ui(key: Pointer): Signal<FieldUi> {
    return this.fields.ui(key);
  }

  commit(key: Pointer, value: Json | undefined): void {
    const state = this.state(key);
    if (state === undefined) return;
    this.context.declaration.set(state.at, value);
    this.#surface.changed(this.value);
  }

  leave(key: Pointer, part: Pointer, whole: boolean): void {
    if (this.state(key)?.value.peek() === undefined) return;
    if (whole) this.fields.errors.showAll(key);
    else this.fields.errors.show(key, part);
  }

  /** The first finding: of the list as a whole, else of its rows. */
  get issue(): Issue | undefined {
    return this.list.issues.peek()[0];
  }

  /** A finding in words, with the row that it stands in. */
  words({at, ...issue}: Issue): string {
    const {procedure, declaration, locale, t} = this.context;
    const place = procedure.index.locate(at);
    const [row] = /^.+\/\d+(?=\/)/u.exec(at) ?? [];
    if (place === undefined || row === undefined)
      return this.fields.errors.message({...issue, at}, this.list, procedure.label(listAt, locale.value));
    const own = row + place.field.at.slice(`${listAt}/*`.length);
    const state = declaration.field(own);
    const label = procedure.label(place.field.at, locale.value);
    const inner = labelAt(findKind(place.field.control), at.slice(own.length), t);
    const message = this.fields.errors.message({...issue, at}, state, label);
    const words = at === own || inner === undefined ? message : `${label}: ${message}`;
    return `${procedure.label(row, locale.value)}: ${words}`;
  }

  /** Where a finding stands, by the keys of its row and field; `undefined` for one of the list as a whole. */
  placeOf(at: Pointer): {readonly row: Pointer; readonly field: Pointer; readonly part: Pointer} | undefined {
    const row = this.list.rows.peek().find((each) => at.startsWith(`${listAt}/${each.index.peek()}/`));
    const state = row?.fields.find((each) => at === each.at || at.startsWith(`${each.at}/`));
    return row && state && {row: row.key, field: state.key, part: at.slice(state.at.length)};
  }

  /** Shows all that is wrong, and the fields of the rows where it is. */
  showErrors(): void {
    this.fields.errors.showAll(this.list.key);
    showRowErrors(this, this.list);
  }

  fieldContext(): FieldContext {
    return this.#shared.value;
  }

  /** The page's own message about the list; none where it is empty. */
  showPageError(message: string): void {
    this.fields.pageError.value = message;
  }

  /** What all fields share is another now. */
  refresh(): void {
    this.#shared.value = this.#surface.fieldContext();
  }

  adopt(styles: StyleText): void {
    adoptStyles(this.#surface.root, styles);
  }

  commitPending(): void {
    this.#surface.commitPending();
  }

  focused(): Element | null {
    return this.#surface.root.activeElement;
  }

  /** Nothing hides the fields of a list that stands alone. */
  rescueFocus(): void {
    this.commitPending();
  }

  listChanged(): void {
    this.#surface.changed(this.value);
  }
}

import {ListBringer} from '../field/bring-list.js';
import {html, type TemplateResult} from 'lit/html.js';
import type {Signal} from '@preact/signals-core';
import type {Json, Pointer} from '@tokhai/core';
import type {PropertyRules} from '../element/drawn-element.js';
import type {ControlFinding} from '../element/form-control-element.js';
import type {FieldKind} from '../field/field-kind.js';
import {sameJson} from '../field/change-teller.js';
import type {PendingEdit} from '../field/field-host.js';
import {findKind} from '../field/field-kinds.js';
import type {FieldUi, FieldView} from '../field/field-view.js';
import {TkFieldElement} from '../field/standalone-field.js';
import {rememberFocus} from '../form/remember-focus.js';
import {loadMessages} from '../messages/translate.js';
import {createUnitBook} from '../address-field/unit-book.js';
import type {ListColumn} from './list-column.js';
import type {ListSettings} from './list-document.js';
import type {RowsModel} from './rows-model.js';

/** Most rows where the page sets no limit. */
const mostRows = 100;

const settingNames: readonly string[] = [
  'label',
  'hint',
  'required',
  'readonly',
  'locale',
  'columns',
  'summary',
  'minItems',
  'maxItems',
  'rowName',
  'addLabel',
];

/** A list that stands alone: rows of the fields that `columns` name, with the same keys, checks and words as in a form. */
export abstract class TkRowsField extends TkFieldElement {
  static override readonly properties: PropertyRules = {
    ...TkFieldElement.properties,
    columns: {attribute: false},
    minItems: {type: Number, attribute: 'min-items'},
    maxItems: {type: Number, attribute: 'max-items'},
    rowName: {attribute: 'row-name'},
    addLabel: {attribute: 'add-label'},
  };

  /** The fields of a row, in order. */
  declare columns: readonly ListColumn[];
  /** Fewest rows, where any are wanted. */
  declare minItems: number | undefined;
  /** Most rows. */
  declare maxItems: number | undefined;
  /** What a row is called, with `{n}` for its number. */
  declare rowName: string | undefined;
  /** On the button for another row. */
  declare addLabel: string | undefined;
  readonly #units = new ListBringer(this, () => this.#bringUnits());
  #model: RowsModel | undefined;
  #opening: Promise<void> | undefined;
  #turn = 0;
  /** What the page set last. */
  #set = '';
  #shown: HTMLElement | undefined;

  constructor() {
    super();
    this.columns = [];
  }

  /** How the rows are shown. */
  protected abstract readonly control: 'table' | 'repeat';

  /** Keys of the columns that sum a row up. */
  protected summarized(): readonly string[] {
    return this.columns.slice(0, 1).map(({key}) => key);
  }

  /** What a row is called where the page does not say. */
  protected abstract ownRowName(): string;

  protected override get kind(): FieldKind {
    const kind = findKind(this.control);
    if (kind === undefined) throw new Error(`No kind ${this.control}`);
    return kind;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#units.bring();
    this.#shown = this.#model?.start();
  }

  override disconnectedCallback(): void {
    this.#units.stop();
    this.#model?.stop();
    super.disconnectedCallback();
  }

  protected override willUpdate(): void {
    if (settingNames.some((name) => this.hasChanged(name)) && this.#isSetAnew()) this.#open();
    else if (this.hasChanged('value') && !sameJson(this.#model?.value, this.value))
      this.#model?.take(this.value);
    if (this.hasChanged('units')) this.#model?.refresh();
    this.#model?.showPageError(this.error ?? '');
    super.willUpdate();
  }

  protected override render(): TemplateResult {
    return html`<div class="frame">${this.#shown}</div>`;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    if (this.#opening === undefined) return done;
    await this.#opening;
    return super.getUpdateComplete();
  }

  override focus(options?: FocusOptions): void {
    const find = (selector: string): HTMLElement | null =>
      this.renderRoot.querySelector<HTMLElement>(selector);
    (find('[data-kind]') ?? find('[data-list-action=add]'))?.focus(options);
  }

  override formResetCallback(): void {
    super.formResetCallback();
    this.#open();
  }

  override reportValidity(): boolean {
    this.#model?.showErrors();
    // Rows with a finding are open now: the message points into them.
    this.tellValidity();
    return super.reportValidity();
  }

  protected override findIssue(): ControlFinding | undefined {
    const model = this.#model;
    const issue = model?.issue;
    if (model === undefined || issue === undefined) return undefined;
    const flag = flags[issue.code] ?? 'badInput';
    return {flag, part: issue.at, message: model.words(issue)};
  }

  protected override valueWith(pending: PendingEdit): Json | undefined {
    return this.#model?.valueWith(pending) ?? this.value;
  }

  /** Of the rows as they were committed: checking all of them at every key would slow typing down. */
  protected override findIssueWith(): ControlFinding | undefined {
    return this.findIssue();
  }

  /** The control that is wrong; its row where that is closed, the button that adds rows where there are too few. */
  protected override anchorOf(part: Pointer): HTMLElement | undefined {
    const find = (selector: string): HTMLElement | null =>
      this.renderRoot.querySelector<HTMLElement>(selector);
    const place = this.#model?.placeOf(part);
    if (place === undefined) return find('[data-list-action=add]') ?? super.anchorOf(part);
    const field = `[data-field="${CSS.escape(place.field)}"]`;
    return (
      find(`${field} [data-part="${place.part}"]`) ??
      find(`${field} [data-kind]`) ??
      find(`[data-row="${CSS.escape(place.row)}"]`) ??
      super.anchorOf(part)
    );
  }

  /** @internal */
  override viewOf(at: Pointer = ''): FieldView {
    return this.#model?.viewOf(at) ?? super.viewOf();
  }

  /** @internal */
  override valueAt(at: Pointer = ''): Json | undefined {
    return this.#model === undefined ? super.valueAt() : this.#model.valueAt(at);
  }

  /** @internal */
  override kindOf(at: Pointer = ''): FieldKind {
    return this.#model?.kindOf(at) ?? this.kind;
  }

  /** @internal */
  override ui(at: Pointer = ''): Signal<FieldUi> {
    return this.#model?.ui(at) ?? super.ui();
  }

  /** @internal */
  override commit(at: Pointer, value: Json | undefined): void {
    this.#model?.commit(at, value);
  }

  /** @internal */
  override leave(at: Pointer, part: Pointer, whole: boolean): void {
    this.#model?.leave(at, part, whole);
  }

  /** A page may hand in the same columns as a new list each time that it draws itself: the rows stay as they are. */
  #isSetAnew(): boolean {
    const before = this.#set;
    this.#set = JSON.stringify(settingNames.map((name): unknown => Reflect.get(this, name)));
    return this.#set !== before;
  }

  #open(): void {
    this.#turn += 1;
    this.#opening = this.#openAt(this.#turn);
  }

  async #openAt(turn: number): Promise<void> {
    const [{openRows}] = await Promise.all([import('./open-rows.js'), loadMessages(this.locale, 'parts')]);
    this.#units.bring();
    const model = await openRows(this.#settings(), this.value, this.locale, {
      root: this.renderRoot,
      fieldContext: () => this.fieldContext(),
      commitPending: () => {
        this.commitPending();
      },
      changed: (value) => {
        this.change(value);
      },
    });
    // Something was set anew meanwhile: another list is on its way.
    if (turn !== this.#turn) return;
    const focusAgain = rememberFocus(this.renderRoot);
    // What is being typed goes with its control.
    this.commitPending();
    this.#model?.stop();
    this.#model = model;
    if (this.isConnected) this.#shown = model.start();
    if (!sameJson(model.value, this.value)) model.take(this.value);
    this.requestUpdate();
    await super.getUpdateComplete();
    focusAgain();
  }

  #settings(): ListSettings {
    const {control, label, hint, required, readonly, columns, minItems, maxItems, addLabel} = this;
    return {
      control,
      label,
      hint,
      required,
      readonly,
      columns,
      summary: this.summarized(),
      minItems,
      maxItems: maxItems ?? mostRows,
      rowName: this.rowName ?? this.ownRowName(),
      addLabel,
    };
  }

  /** The list of units, where a column asks for an address. */
  async #bringUnits(): Promise<void> {
    if (
      this.units !== undefined ||
      !this.columns.some(({control}) => control === 'address' || control === 'residence')
    )
      return;
    const {loadUnits} = await import('@tokhai/vietnam');
    this.units ??= createUnitBook(await loadUnits());
  }
}

const flags: Readonly<Partial<Record<string, ControlFinding['flag']>>> = {
  required: 'valueMissing',
  'too-few-items': 'rangeUnderflow',
  'too-many-items': 'rangeOverflow',
  'too-long': 'tooLong',
};

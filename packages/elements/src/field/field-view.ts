import type {ControlKind, Json, JsonObject, Locale, Pointer} from '@tokhai/core';
import type {MarkedWords} from '../messages/language-of.js';
import type {Translate} from '../messages/translate.js';
import type {UnitBook} from '../address-field/unit-book.js';

/** One choice as a control shows it. */
export interface Choice {
  readonly value: string;
  readonly text: string;
  /** A second line, for example the province of a commune. */
  readonly detail?: string;
  /** Other names that mean exactly this choice, such as a bank's letters. */
  readonly aliases?: readonly string[];
  /** Sibling parts that the choice settles too: a commune settles its province. */
  readonly also?: JsonObject;
}

/** A finding in words, at a place within the field's value (`''` is the whole). */
export interface FieldError {
  readonly part: Pointer;
  readonly message: string;
}

/** Where the value of a field comes from, in words, and what the person may do about it. */
export interface FieldOrigin {
  readonly kind: 'claimed' | 'to-confirm' | 'confirmed' | 'disputed' | 'stale' | 'computed' | 'changed';
  readonly text: string;
  /** What of the text is a register's own: its value as Vietnamese puts it. */
  readonly own?: string;
  /** The person's own objection. */
  readonly note?: string;
  readonly canConfirm: boolean;
  readonly canDispute: boolean;
  /** Opens the control: until then a register's value stands as text, which is quicker to read over. */
  readonly canEdit: boolean;
}

/** An origin about which nothing can be done. */
export const stillOrigin = {canConfirm: false, canDispute: false, canEdit: false};

/** The options of an open list that are in the document: those in sight and a few around them. */
export interface OptionSlice {
  readonly from: number;
  /** The first that is not. */
  readonly to: number;
  /** Room of the options before and after them, in pixels. */
  readonly before: number;
  readonly after: number;
}

/** The open list of a combobox. */
export interface ComboboxState {
  readonly part: Pointer;
  /** `undefined` shows the whole list, until something is typed. */
  readonly query: string | undefined;
  /** Index of the choice that the arrow keys stand on; -1 for none. */
  readonly active: number;
  readonly slice: OptionSlice;
}

/** State of the search by an address from before the reorganisation. */
export interface FormerAddressState {
  /** Part of the address within the field's value. */
  readonly part: Pointer;
  /** Name of the unit that was chosen. */
  readonly old: string | undefined;
  readonly result: 'searching' | 'moved' | 'split' | 'unknown';
  readonly candidates: readonly Choice[];
}

/** What a procedure says of one part of a composite. */
export interface PartRule {
  readonly required: boolean;
  /** Shared type that the part is held to, where it names one. */
  readonly type: string | undefined;
}

/** How many items of a list are taken. */
export interface ItemLimits {
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** The parts of a composite that a form takes, by key. */
export type FieldParts = ReadonlyMap<string, PartRule>;

/** What a field keeps about its own opened parts: never part of the value. */
export interface FieldUi {
  readonly combobox: ComboboxState | undefined;
  readonly former: FormerAddressState | undefined;
  /** The form for an objection is open, with the error of an attempt to save it empty. */
  readonly dispute: {readonly error: boolean} | undefined;
  /** A register's value was opened to be changed. */
  readonly editing: boolean;
  /** Inner controls that the person opened, by the part that they belong to. */
  readonly opened?: Pointer | undefined;
  /** What a part held before the person turned to another form of it, in case they turn back. */
  readonly kept?: {readonly part: Pointer; readonly value: JsonObject} | undefined;
  /** Text that is being typed, for kinds that say something about it at once; `undefined` from its commit on. */
  readonly typed: string | undefined;
}

/** A field at rest. */
export const closedUi: FieldUi = {
  combobox: undefined,
  former: undefined,
  dispute: undefined,
  editing: false,
  typed: undefined,
};

/** Everything that a field's template needs: the template is a pure function of it. */
export interface FieldView {
  /** The field's key: its place in the declaration, stable where rows move; or the name of a stand-alone field. */
  readonly at: Pointer;
  /** Base of the DOM ids, unique in its root. */
  readonly id: string;
  readonly control: ControlKind;
  readonly label: string;
  readonly hint: string | undefined;
  /** What was typed stands as it is until it can be read as the kind of value that is wanted. */
  readonly value: Json | undefined;
  readonly required: boolean;
  readonly readonly: boolean;
  /** Shown as text, though it may be changed: a register's value that nobody opened yet. */
  readonly presented: boolean;
  readonly choices: readonly Choice[];
  /** Most characters of a text, where it is told while typing. */
  readonly maxLength: number | undefined;
  /** How many of several choices are taken. */
  readonly items?: ItemLimits | undefined;
  /** Parts that the form takes; all that the kind has where absent. */
  readonly parts: FieldParts | undefined;
  /** What a consent says in full. */
  readonly statement: string | undefined;
  readonly errors: readonly FieldError[];
  readonly origin: FieldOrigin | undefined;
  readonly autocomplete: string | undefined;
  /** The value in words, for display as text. */
  readonly words: string;
  /** These words with the passages marked that are not in the form's language, where there are any. */
  readonly marked?: MarkedWords | undefined;
  readonly ui: FieldUi;
}

/** What all fields of one root share. */
export interface FieldContext {
  readonly locale: Locale;
  readonly t: Translate;
  /** `undefined` until the list of units has arrived. */
  readonly units: UnitBook | undefined;
}

/** DOM id of a part of a field: stable, so that links of the error summary find it. */
export function partId(view: Pick<FieldView, 'id'>, part: Pointer): string {
  return part === '' ? view.id : `${view.id}-${part.slice(1).replaceAll('/', '-')}`;
}

/** DOM id of a field from its pointer. */
export function fieldId(at: Pointer): string {
  return `tk${at.replaceAll('/', '-')}`;
}

/** Errors at exactly one part. */
export function errorsAt(view: FieldView, part: Pointer): readonly string[] {
  return view.errors.filter((error) => error.part === part).map((error) => error.message);
}

/** Value at a part: `undefined` where a parent is missing or no object. */
export function partValue(value: Json | undefined, part: Pointer): Json | undefined {
  if (part === '') return value;
  return part
    .slice(1)
    .split('/')
    .reduce<Json | undefined>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
}

/**
 * The value with one part put in place; `undefined` takes the part away, and an object left empty goes with it.
 */
export function withPart(value: Json | undefined, part: Pointer, partOf: Json | undefined): Json | undefined {
  if (part === '') return partOf;
  const [key = '', ...rest] = part.slice(1).split('/');
  const whole = isObject(value) ? value : {};
  const inner = withPart(whole[key], rest.map((name) => `/${name}`).join(''), partOf);
  const others = Object.entries(whole).filter(([name]) => name !== key);
  const next = inner === undefined ? others : [...others, [key, inner] as const];
  return next.length === 0 ? undefined : Object.fromEntries(next);
}

/** Whether a JSON value is an object. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A JSON value as text for a text control; objects have none. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

import type {Json, Pointer} from '@tokhai/core';
import {readDateText, showDateText} from './civil-date-text.js';
import {readNumberText, showNumberText} from './number-text.js';
import {textOf} from './field-view.js';
import {isBeingTyped} from './typed-value.js';

/** Kinds of native controls within a field, as `data-kind` names them. */
export type PartKind =
  | 'text'
  | 'number'
  | 'date'
  | 'partial-date'
  | 'select'
  | 'radio'
  | 'choice'
  | 'flag'
  | 'consent'
  | 'combobox';

/** Controls that a person types into or chooses from. */
export type NativeControl = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

interface TextRule {
  /** Reads what was typed. */
  readonly read: (text: string) => Json | undefined;
  /** Shows what is stored. */
  readonly show: (value: Json | undefined) => string;
}

const plain: TextRule = {
  read: (text) => (text.trim() === '' ? undefined : text.trim().normalize('NFC')),
  show: textOf,
};

const textRules: Readonly<Partial<Record<PartKind, TextRule>>> = {
  text: plain,
  number: {read: readNumberText, show: showNumberText},
  date: {read: (text) => readDateText(text, false), show: showDateText},
  'partial-date': {read: (text) => readDateText(text, true), show: showDateText},
};

/** How a stored value stands in a text control of this kind. */
export function showAs(kind: PartKind, value: Json | undefined): string {
  return (textRules[kind] ?? plain).show(value);
}

/** Reads what was typed into a text control of this kind. */
export function readAs(kind: PartKind, text: string): Json | undefined {
  return (textRules[kind] ?? plain).read(text);
}

/** Reads a control into the value of its part; `undefined` is empty. */
export function readControl(control: NativeControl): Json | undefined {
  const kind = kindOf(control);
  const {type, value} = control;
  if (type === 'radio') return control.hasAttribute('data-boolean') ? value === 'true' : value;
  // A consent that was taken back is none, as if it had never been given.
  if (control instanceof HTMLInputElement && type === 'checkbox')
    return control.checked || (kind === 'consent' ? undefined : false);
  if (kind === 'select') return value === '' ? undefined : value;
  return readAs(kind, value);
}

/** Shows a value in a control that stands for it; text that was not committed yet stays. */
export function writeControl(control: NativeControl, value: Json | undefined): void {
  if (control instanceof HTMLInputElement && control.type === 'radio') {
    control.checked = control.value === (typeof value === 'boolean' ? String(value) : value);
  } else if (control instanceof HTMLInputElement && control.type === 'checkbox') {
    control.checked = value === true;
  } else if (control instanceof HTMLSelectElement) {
    control.value = textOf(value);
    // A value that is not offered is none of the choices.
    if (control.selectedIndex < 0) control.value = '';
  } else writeText(control, showAs(kindOf(control), value));
}

// Writing while somebody types would break a Telex or VNI composition and move the cursor.
function writeText(control: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  if (!isBeingTyped(control) && control.value !== text) control.value = text;
}

/** The kind that a template gave a control. Each key asks: attributes are read in a tenth of the time of `dataset`. */
export function kindOf(control: NativeControl): PartKind {
  return (control.getAttribute('data-kind') ?? 'text') as PartKind;
}

/** The part of the value that a control stands for. */
export function partOf(control: NativeControl): Pointer {
  return control.getAttribute('data-part') ?? '';
}

/** Whether an event's target is a control of a field. */
export function isFieldControl(target: EventTarget | null): target is NativeControl {
  return (
    (target instanceof HTMLInputElement ||
      target instanceof HTMLSelectElement ||
      target instanceof HTMLTextAreaElement) &&
    target.hasAttribute('data-kind')
  );
}

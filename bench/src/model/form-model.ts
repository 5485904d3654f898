/** Kinds of the generated form's fields. */
export type FieldKind = 'text' | 'select' | 'date' | 'number' | 'checkbox' | 'textarea';

/** A field is shown only while another one of its section holds this value. */
export interface Condition {
  readonly key: string;
  readonly equals: string | true;
}

/** One field of the generated form. */
export interface ModelField {
  /** Within its section: `f0` to `f9`. */
  readonly key: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly required: boolean;
  readonly visibleIf?: Condition;
}

/** Ten fields and a sum. */
export interface ModelSection {
  /** `s0`, `s1`, … */
  readonly id: string;
  readonly title: string;
  readonly fields: readonly ModelField[];
  /** Sections whose number (`f4`) the sum adds: the one before, where there is one, and this. */
  readonly sumOf: readonly string[];
}

/** The form that every engine shows: no engine's own words, so that each page says the same thing in its own. */
export interface FormModel {
  readonly sections: readonly ModelSection[];
}

/** Fields of a section. */
const fieldsPerSection = 10;
/** Key of every section's number. */
export const numberKey = 'f4';
/** Key of every section's checkbox. */
export const checkboxKey = 'f6';
/** Key of the field that a rule hides. */
export const conditionalKey = 'f9';
/** Key of a text that nothing depends on. */
export const plainKey = 'f2';
/** Label of every section's sum. */
export const sumLabel = 'Tổng cộng';
/** What a select offers; the values are `o1` to `o20`. */
export const choices: readonly {readonly value: string; readonly label: string}[] = Array.from(
  {length: 20},
  (_, index) => ({value: `o${String(index + 1)}`, label: `Lựa chọn ${String(index + 1)}`}),
);

const kinds: readonly FieldKind[] = [
  'text',
  'select',
  'text',
  'date',
  'number',
  'text',
  'checkbox',
  'text',
  'select', // a textarea in odd sections
  'text',
];
const required: ReadonlySet<number> = new Set([0, 5]);

/** The ten fields of even, or of odd, sections. */
export function sectionFields(odd: boolean): readonly ModelField[] {
  return kinds.map((kind, index) => ({
    key: `f${String(index)}`,
    kind: odd && index === 8 ? 'textarea' : kind,
    label: `Trường ${String(index + 1)}`,
    required: required.has(index),
    ...(index === 9 && {visibleIf: odd ? {key: 'f1', equals: 'o3'} : {key: checkboxKey, equals: true}}),
  }));
}

/**
 * Makes the form of so many fields: sections of ten, half of them texts, 15 % selects, a tenth each of dates, numbers and
 * checkboxes, 5 % long texts.
 */
export function createFormModel(fields: number): FormModel {
  const sections = Array.from({length: fields / fieldsPerSection}, (_, index): ModelSection => ({
    id: `s${String(index)}`,
    title: `Phần ${String(index + 1)}`,
    fields: sectionFields(index % 2 === 1),
    sumOf: index === 0 ? ['s0'] : [`s${String(index - 1)}`, `s${String(index)}`],
  }));
  return {sections};
}

/** Controls that are shown while the form is empty: the rules hide one of each ten. */
export function shownControls(fields: number): number {
  return (fields / fieldsPerSection) * 9;
}

/** Errors that an empty form has. */
export function requiredFields(fields: number): number {
  return (fields / fieldsPerSection) * 2;
}

/** An even section in the middle: keys and toggles are measured there. */
export function middleSection(fields: number): number {
  return Math.floor(fields / fieldsPerSection / 4) * 2;
}

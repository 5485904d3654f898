import type {ControlKind, Json, Locale, SchemaNode, TypeFinding, ValueType} from '@tokhai/core';
import type {Choice, FieldContext} from '../field/field-view.js';
import {textOf} from '../field/field-view.js';
import {findKind} from '../field/field-kinds.js';
import {showAs} from '../field/control-kind.js';
import {checkStandalone} from '../field/standalone-check.js';
import {translator} from '../messages/translate.js';

/** One column of a list that stands alone: a field of each of its rows. */
export interface ListColumn {
  /** Name of the value in a row: letters, digits and `_`, beginning with a letter. */
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  /** Kind of field; `text` where absent, or one for the `choices`. */
  readonly control?: Exclude<ControlKind, 'table' | 'repeat'>;
  /** Whether each row must have it. */
  readonly required?: boolean;
  readonly choices?: readonly Choice[];
  /** What a value must be, in the vocabulary that procedures have (`maxLength`, `minimum`, `pattern` …). */
  readonly schema?: SchemaNode;
}

/** Up to this many choices all are shown at once. */
const mostRadios = 6;

/** The kind of field that a column is. */
export function controlOf({control, choices}: ListColumn): ControlKind {
  if (control !== undefined) return control;
  if (choices === undefined) return 'text';
  return choices.length <= mostRadios ? 'radio' : 'select';
}

/** A column as a type: the same checks and words as a field of its kind that stands alone. Its kind must be there. */
export function columnType(column: ListColumn): ValueType {
  const {choices, schema = {}} = column;
  return {
    name: typeName(column),
    schema,
    control: controlOf(column),
    ...(choices !== undefined && {
      options: choices.map(({value, text}) => ({value, text: {vi: text, en: text}})),
    }),
    check: (value) => checkColumn(column, value),
    format: (value, locale) => columnWords(column, value, locale),
  };
}

/** Name of a column's type. */
export function typeName({key}: ListColumn): string {
  return `column:${key}`;
}

function checkColumn(column: ListColumn, value: Json): readonly TypeFinding[] {
  const kind = findKind(controlOf(column));
  if (kind === undefined) return [];
  const {choices = [], schema = {}} = column;
  const {maxLength} = schema;
  const found = checkStandalone(kind, value, false, {
    choices,
    maxLength: typeof maxLength === 'number' ? maxLength : undefined,
    parts: undefined,
  });
  if (found === undefined) return [];
  const {code, at, params} = found.issue;
  return [{code, at, ...(params !== undefined && {params})}];
}

function columnWords(column: ListColumn, value: Json, locale: Locale): string {
  const context: FieldContext = {locale, t: translator(locale), units: undefined};
  const control = controlOf(column);
  const words = findKind(control)?.words?.(value, context);
  if (words !== undefined) return words;
  if (typeof value === 'boolean') return context.t(value ? 'field.yes' : 'field.no');
  if (Array.isArray(value)) return value.map((one: Json) => choiceWords(column, one)).join(', ');
  const shown = showAs(control === 'date' || control === 'partial-date' ? 'date' : 'number', value);
  return column.choices === undefined ? shown : choiceWords(column, value);
}

function choiceWords({choices = []}: ListColumn, value: Json): string {
  return choices.find((choice) => choice.value === value)?.text ?? textOf(value);
}

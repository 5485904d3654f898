import type {Json} from '@tokhai/core';
import {showAs} from './control-kind.js';
import type {FieldKind} from './field-kind.js';
import {textOf, type Choice, type FieldContext} from './field-view.js';

/** The value of a field that stands alone in words, where it can only be read. */
export function wordsAlone(
  {control, words}: FieldKind,
  value: Json | undefined,
  choices: readonly Choice[],
  context: FieldContext,
): string {
  if (typeof value === 'boolean') return context.t(value ? 'field.yes' : 'field.no');
  if (value !== undefined && words !== undefined) return words(value, context);
  return showAs(control === 'date' || control === 'partial-date' ? 'date' : 'number', chosen(value, choices));
}

/** A choice in words; any other value as it is. */
function chosen(value: Json | undefined, choices: readonly Choice[]): Json | undefined {
  if (Array.isArray(value)) return value.map((one: Json) => textOf(chosen(one, choices))).join(', ');
  return choices.find((choice) => choice.value === value)?.text ?? value;
}

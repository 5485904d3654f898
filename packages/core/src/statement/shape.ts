import type {Json} from '../json/json.js';
import {isJsonArray, isJsonObject} from '../json/pointer.js';

/** A closed check of one JSON value's shape. */
export type Shape = (value: Json | undefined) => boolean;

/** Texts that match a whole pattern; `max` is in UTF-16 code units. */
export function text(max: number, pattern?: RegExp): Shape {
  return (value) =>
    typeof value === 'string' && value.length > 0 && value.length <= max && (!pattern || pattern.test(value));
}

/** One of some scalars. */
export function oneOf(...choices: readonly (string | number | boolean | null)[]): Shape {
  return (value) => choices.some((choice) => choice === value);
}

/** Either of two shapes. */
export function either(a: Shape, b: Shape): Shape {
  return (value) => a(value) || b(value);
}

/** A whole number within bounds. */
export function integer(min: number, max: number): Shape {
  return (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max;
}

/** A list of one shape. */
export function list(item: Shape, max: number): Shape {
  return (value) => isJsonArray(value) && value.length <= max && value.every(item);
}

/** An object with exactly these members, and perhaps some of the optional ones. */
export function members(
  shapes: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  const entries = Object.entries(shapes);
  return (value) => {
    if (!isJsonObject(value)) return false;
    const extra = Object.keys(value).filter((key) => !Object.hasOwn(shapes, key));
    return (
      extra.every((key) => Object.hasOwn(optional, key) && optional[key]?.(value[key]) === true) &&
      entries.every(([key, shape]) => Object.hasOwn(value, key) && shape(value[key]))
    );
  };
}

/** An object with any keys of one shape and values of another. */
export function record(key: Shape, item: Shape, max: number): Shape {
  return (value) =>
    isJsonObject(value) &&
    Object.keys(value).length <= max &&
    Object.entries(value).every(([name, part]) => key(name) && item(part));
}

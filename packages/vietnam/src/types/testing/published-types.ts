import {readFileSync} from 'node:fs';
import {banks} from '../../banks/index.js';
import {createValueTypes, loadUnits, type Json, type ValueType} from '../../index.js';

/** The document of types as it is published. */
export const publishedTypes: unknown = JSON.parse(
  readFileSync(new URL('../../../../../schemas/types/vn-types/1.json', import.meta.url), 'utf8'),
);

/** Every administrative unit. */
export const units = await loadUnits();

/** The published types with all that they look up. */
export const library = createValueTypes(publishedTypes, {units, banks});

/** A published type, which must be there. */
export function type(name: string): ValueType {
  const found = library.types.get(name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

/** What a type finds in a value; nothing where it looks for nothing. */
export function check(name: string, value: Json): readonly unknown[] {
  return type(name).check?.(value) ?? [];
}

/** A value as a type tidies it. */
export function normalize(name: string, value: Json): Json | undefined {
  return type(name).normalize?.(value);
}

/** A value in words. */
export function format(name: string, value: Json, locale: 'vi' | 'en' = 'vi'): string {
  return type(name).format(value, locale);
}

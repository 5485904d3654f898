import {CoreError} from '../core-error.js';

/** Answers whether a pattern matches anywhere in a text. */
export type PatternTest = (text: string) => boolean;

const compiled = new Map<string, PatternTest>();

/**
 * A schema's `pattern` as a test, made once. Published patterns are of a subset that every engine runs in linear time
 * (checked by `@tokhai/core/compile`), so that no text can hold up a form or a gateway.
 *
 * @throws CoreError `invalid-pattern`
 */
export function compilePattern(source: string): PatternTest {
  const known = compiled.get(source);
  if (known) return known;
  const made = makeTest(source);
  compiled.set(source, made);
  return made;
}

function makeTest(source: string): PatternTest {
  try {
    // JSON Schema 2020-12 §6.4: patterns are Unicode-aware.
    const expression = new RegExp(source, 'u');
    return (text) => expression.test(text);
  } catch (cause) {
    throw new CoreError('invalid-pattern', source, {cause});
  }
}

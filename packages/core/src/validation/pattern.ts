import {CoreError} from '../core-error.js';

/** Answers whether a pattern matches anywhere in a text. */
export type PatternTest = (text: string) => boolean;

const compiled = new Map<string, PatternTest>();

export function compilePattern(source: string): PatternTest {
  const known = compiled.get(source);
  if (known) return known;
  try {
    const expression = new RegExp(source, 'u');
    const test = (text: string): boolean => expression.test(text);
    compiled.set(source, test);
    return test;
  } catch (cause) {
    throw new CoreError('invalid-pattern', 'Not a pattern', {cause});
  }
}

import {isText} from '@tokhai/core';
import {codeOf} from '../events/code-of.js';
import type {Failure} from './failure.js';

/** Reads code and words of an error, told by their shape. */
export function failureOf(error: unknown): Failure {
  const code = codeOf(error);
  if (typeof error !== 'object' || error === null || !('words' in error)) return {code};
  const {words} = error;
  return isText(words) ? {code, words} : {code};
}

import type {Text} from '@tokhai/core';

/** The kebab-case code that an error of any room carries, told by its shape; `unknown` for others. */
export function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string')
    return error.code;
  return 'unknown';
}

/** What failed, as the form can tell it. */
export interface Failure {
  readonly code: string;
  /** What the one who refused says to the person, in both languages. */
  readonly words?: Text;
}

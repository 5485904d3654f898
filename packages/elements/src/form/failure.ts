import type {Text} from '@tokhai/core';

/** What failed, as the form can tell it. */
export interface Failure {
  readonly code: string;
  /** What the one who refused says to the person, in both languages. */
  readonly words?: Text;
}

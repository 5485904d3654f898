import type {schemeColors} from './scheme-colors.js';

/** Name of a colour's token, without `color-`. */
export type ColorName = keyof typeof schemeColors.light;

/** Two colours that stand on one another, and why that matters. */
export interface ContrastPair {
  /** What is seen. */
  readonly seen: ColorName;
  /** What it stands on. */
  readonly on: ColorName;
  /** Text 4.5:1 (WCAG 1.4.3); control and focus 3:1 (1.4.11); ring: the two tones of the focus against one another. */
  readonly kind: 'text' | 'control' | 'ring';
}

/** Least contrast by kind, and what it is where a person asks for more. */
export const leastContrast = {
  text: {standard: 4.5, more: 7},
  control: {standard: 3, more: 4.5},
  // Whatever is around them, one of two tones that hold 9:1 holds 3:1 against it.
  ring: {standard: 9, more: 9},
} as const;

function pairs(
  kind: ContrastPair['kind'],
  seen: readonly ColorName[],
  grounds: readonly ColorName[],
): readonly ContrastPair[] {
  return seen.flatMap((name) => grounds.map((on) => ({seen: name, on, kind})));
}

/** Every pair that occurs on screen, in every mode and look. */
export const contrastPairs: readonly ContrastPair[] = [
  ...pairs('text', ['ink', 'ink-soft', 'accent'], ['paper', 'surface', 'accent-soft']),
  ...pairs('text', ['danger', 'success', 'warning'], ['paper', 'surface']),
  ...pairs('text', ['danger'], ['accent-soft']),
  ...pairs('text', ['accent-strong'], ['paper', 'surface', 'accent-soft']),
  ...pairs('text', ['on-accent'], ['accent', 'accent-strong']),
  ...pairs('text', ['ink', 'accent', 'danger'], ['danger-soft']),
  ...pairs('text', ['ink', 'accent', 'warning'], ['warning-soft']),
  ...pairs('text', ['ink', 'accent', 'success'], ['success-soft']),
  ...pairs('control', ['control-line', 'accent', 'danger'], ['paper', 'surface']),
  ...pairs('control', ['success'], ['paper', 'success-soft']),
  ...pairs('control', ['focus'], ['paper', 'surface', 'accent-soft']),
  ...pairs('ring', ['focus'], ['focus-gap']),
];

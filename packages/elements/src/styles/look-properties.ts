import type {PropertyRules} from '../element/drawn-element.js';

/** Room between things: `compact` is for people who fill in forms all day; targets are at least 28 px high then. */
export type Density = 'standard' | 'compact';

/** `officer` shows many fields at once, in two columns where there is room; `paper` looks like the printed form. */
export type Look = 'portal' | 'officer' | 'paper';

/** `more` gives text 7:1, as for somebody who asks their system for more contrast. */
export type Contrast = 'standard' | 'more';

/** Attributes that choose among the tokens, the same on every element. */
export const lookProperties: PropertyRules = {
  density: {reflect: true},
  look: {reflect: true},
  contrast: {reflect: true},
};

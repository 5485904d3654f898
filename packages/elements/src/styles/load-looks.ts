import {adoptStyles} from './adopt-styles.js';
import type {StyleText} from './css.js';

let looks: StyleText | undefined;

/** Gives a root the tokens of looks, densities and more contrast: at once where they were loaded, most portals keep to the plain ones. */
export function adoptLooks(root: ShadowRoot): Promise<void> | undefined {
  if (looks === undefined) return loadLooks().then(() => adoptLooks(root));
  adoptStyles(root, looks);
  return undefined;
}

/** Loads them; rejects where they cannot be had. */
export async function loadLooks(): Promise<void> {
  looks = (await import('./looks.styles.js')).looks;
}

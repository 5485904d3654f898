import type {StyleText} from './css.js';

let looks: StyleText | undefined;

/** The tokens of looks, densities and more contrast, once they were loaded: most portals keep to the plain ones. */
export function findLooks(): StyleText | undefined {
  return looks;
}

/** Loads them; rejects where they cannot be had. */
export async function loadLooks(): Promise<void> {
  looks = (await import('./looks.styles.js')).looks;
}

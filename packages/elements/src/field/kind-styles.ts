import {adoptStyles} from '../styles/adopt-styles.js';
import type {FieldKind} from './field-kind.js';

/** Gives a root what kinds of field bring of their own, after the styles that all fields share. */
export function adoptKindStyles(root: ShadowRoot, kinds: Iterable<FieldKind | undefined>): void {
  adoptStyles(root, ...[...kinds].flatMap((kind) => [kind?.styles ?? []].flat()));
}

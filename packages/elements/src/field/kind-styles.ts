import type {FieldKind} from './field-kind.js';

/** Adopts what kinds of field bring of their own, each sheet once, after the styles that all fields share. */
export function adoptKindStyles(root: ShadowRoot, kinds: Iterable<FieldKind | undefined>): void {
  const sheets = new Set([...kinds].flatMap((kind) => kind?.styles?.styleSheet ?? []));
  const missing = [...sheets].filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
  if (missing.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...missing];
}

import {canonicalize, decodeUtf8, type Json} from '@tokhai/core';

/** What a native form is told of a field that stands alone: text as it is, anything else as RFC 8785 JSON; nothing where it is empty. */
export function tellFormValue(internals: ElementInternals, value: Json | undefined): void {
  if (value === undefined) internals.setFormValue(null);
  // What is restored must have its kind: a number, a boolean and a text look alike as text.
  else internals.setFormValue(writeFormValue(value), JSON.stringify(value));
}

function writeFormValue(value: Json): string {
  return typeof value === 'string' ? value : decodeUtf8(canonicalize(value));
}

/** Tells of each key in the field of a root, once those who read its controls have heard it; the signal ends it. */
export function hearTyping(root: ShadowRoot, signal: AbortSignal, tell: () => void): void {
  for (const type of ['input', 'compositionend']) root.addEventListener(type, tell, {signal});
}

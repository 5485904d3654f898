/**
 * What has the focus within a root, noted by what stays the same when everything is drawn anew in another language; gives
 * what puts the focus back there, or on the heading where it is not to be found.
 */
export function rememberFocus(root: ShadowRoot): () => void {
  const focused = root.activeElement;
  if (focused === null) return () => undefined;
  const selector = selectorOf(focused);
  const place = [...root.querySelectorAll(selector)].indexOf(focused);
  const caret = caretOf(focused);
  return () => {
    if (root.activeElement !== null) return;
    const again = root.querySelectorAll<HTMLElement>(selector)[place];
    again?.focus();
    if (again?.matches(':focus') !== true) root.querySelector<HTMLElement>('[data-heading]')?.focus();
    else if (caret !== undefined && again instanceof HTMLInputElement) again.setSelectionRange(...caret);
  };
}

/** Ids, kinds and `data-` attributes are the same in every language. */
function selectorOf({localName, attributes}: Element): string {
  const marks = [...attributes].filter(({name}) => /^(id|type|data-.*)$/u.test(name));
  return localName + marks.map(({name, value}) => `[${name}="${CSS.escape(value)}"]`).join('');
}

/** Where somebody writes in a line of text; other inputs have no such place. */
function caretOf(element: Element): [number, number] | undefined {
  if (!(element instanceof HTMLInputElement)) return undefined;
  const {selectionStart, selectionEnd} = element;
  return selectionStart === null || selectionEnd === null ? undefined : [selectionStart, selectionEnd];
}

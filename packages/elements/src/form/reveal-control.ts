const controls = 'input, select, textarea, button, a[href], summary, [tabindex]:not(fieldset)';

/** The first control inside a group, or the element itself where it takes the focus by itself. */
function controlIn(element: HTMLElement): HTMLElement {
  if (element.matches('input, select, textarea, button')) return element;
  const inner = [...element.querySelectorAll<HTMLElement>(controls)];
  return inner.find((each) => !each.matches(':disabled') && each.checkVisibility()) ?? element;
}

/** What names a control: the legend of its group for choices, otherwise its label. */
function nameOf(root: ShadowRoot, found: HTMLElement, control: HTMLElement): Element | null {
  if (found !== control) return found.querySelector(':scope > legend') ?? found;
  const label = root.querySelector(`label[for="${CSS.escape(control.id)}"]`);
  const isChoice =
    control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox');
  return (isChoice ? control.closest('fieldset')?.querySelector('legend') : undefined) ?? label;
}

/**
 * GOV.UK's way of a link in an error summary: label or legend into view first, so that it is read and seen, then the focus
 * without scrolling. A group leads to its first control. Answers whether there was such a control.
 */
export function revealControl(root: ShadowRoot, id: string): boolean {
  const found = id === '' ? null : root.getElementById(id);
  if (found === null) return false;
  const control = controlIn(found);
  (nameOf(root, found, control) ?? control).scrollIntoView({block: 'start'});
  control.focus({preventScroll: true});
  return root.activeElement === control;
}

let empty: HTMLElement | undefined;

/**
 * Puts the line for a message into a field that was cast, and marks the field as wrong: what the templates of the kinds that
 * are cast show, done by hand. A form that is left empty gets hundreds of messages at once.
 */
export function addMessage(field: HTMLElement, id: string): HTMLElement {
  empty ??= buildLine();
  const line = empty.cloneNode() as HTMLElement;
  line.id = id;
  const control = markWrong(field, id, true) ?? field.querySelector('.held');
  let before: Element | null = control;
  while (before !== null && before.parentElement !== field) before = before.parentElement;
  field.insertBefore(line, before);
  return line;
}

/** Takes the line away again. */
export function removeMessage(field: HTMLElement, line: HTMLElement): void {
  line.remove();
  markWrong(field, line.id, false);
}

function buildLine(): HTMLElement {
  const line = document.createElement('p');
  line.className = 'error';
  line.setAttribute('part', 'error');
  return line;
}

/** Answers the first control of the field; a value that is held has none. */
function markWrong(field: HTMLElement, line: string, wrong: boolean): Element | null {
  if (wrong) field.className += ' has-error';
  else field.classList.remove('has-error');
  const control = field.querySelector('[data-kind]');
  // A group is described in place of its controls; one of radio buttons is a control to those who hear it.
  const role = field.getAttribute('role');
  if (role === 'radiogroup')
    for (const each of [field, ...field.querySelectorAll('[data-kind]')]) setInvalid(each, wrong);
  else if (control !== null) setInvalid(control, wrong);
  describe(role === null ? (control ?? field) : field, line, wrong);
  return control;
}

function setInvalid(element: Element, wrong: boolean): void {
  if (wrong) element.setAttribute('aria-invalid', 'true');
  else element.removeAttribute('aria-invalid');
}

/** An error is read after the hint, or after the value that is held, and before all else. */
function describe(element: Element, line: string, wrong: boolean): void {
  const about = element.getAttribute('aria-describedby');
  const ids = about === null ? [] : about.split(' ').filter((id) => id !== line);
  if (wrong) ids.splice(/-(hint|held)$/.test(ids[0] ?? '') ? 1 : 0, 0, line);
  if (ids.length === 0) element.removeAttribute('aria-describedby');
  else element.setAttribute('aria-describedby', ids.join(' '));
}

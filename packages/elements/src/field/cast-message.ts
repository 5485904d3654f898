import {createElement} from '../element/create-element.js';

let empty: HTMLElement | undefined;

/** A line for a message, which is to stand in a field. */
export function buildMessage(id: string, words: string): HTMLElement {
  empty ??= createElement('p', {class: 'error', part: 'error'});
  const line = empty.cloneNode() as HTMLElement;
  line.id = id;
  line.textContent = words;
  return line;
}

/**
 * Puts a message into a field that was cast, and marks the field as wrong: what the templates of the kinds that are cast show,
 * done by hand. A form that is left empty gets hundreds of messages at once.
 */
export function addMessage(field: HTMLElement, line: HTMLElement): HTMLElement {
  const control = markWrong(field, line.id, true) ?? field.querySelector('.held');
  let before: Element | null = control;
  while (before !== null && before.parentElement !== field) before = before.parentElement;
  return field.insertBefore(line, before);
}

/** Takes the line away again. */
export function removeMessage(field: HTMLElement, line: HTMLElement): void {
  line.remove();
  markWrong(field, line.id, false);
}

/** Answers the first control of the field; a value that is held has none. */
function markWrong(field: HTMLElement, line: string, wrong: boolean): Element | null {
  if (wrong) field.className += ' has-error';
  else field.classList.remove('has-error');
  // Most fields end with their control, and finding it is half of the work.
  const last = field.lastElementChild;
  const control = last?.hasAttribute('data-kind') === true ? last : field.querySelector('[data-kind]');
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
  if (about === null) {
    if (wrong) element.setAttribute('aria-describedby', line);
    return;
  }
  const ids = about.split(' ').filter((id) => id !== line);
  if (wrong) ids.splice(/-(hint|held)$/.test(ids[0] ?? '') ? 1 : 0, 0, line);
  if (ids.length === 0) element.removeAttribute('aria-describedby');
  else element.setAttribute('aria-describedby', ids.join(' '));
}

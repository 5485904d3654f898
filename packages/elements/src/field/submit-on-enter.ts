/** Types of input that one types into: with several of them, Enter needs a button (HTML, implicit submission). */
const typed: ReadonlySet<string> = new Set([
  'text',
  'search',
  'tel',
  'url',
  'email',
  'password',
  'number',
  'date',
  'month',
  'week',
  'time',
  'datetime-local',
]);

/** A field in a native form. */
interface FieldInForm {
  readonly form: HTMLFormElement | null;
  commitPending(): void;
}

/**
 * Has Enter in a one-line control of a field's root send the form that the field stands in, with what was typed; it listens
 * after those who take the key for a list or a cell. The signal ends it.
 */
export function submitOnEnter(root: ShadowRoot, signal: AbortSignal, field: FieldInForm): void {
  root.addEventListener(
    'keydown',
    (event) => {
      const {form} = field;
      if (form === null || !isSubmitKey(event as KeyboardEvent)) return;
      // What the key would do besides would meet whatever has the focus then.
      event.preventDefault();
      field.commitPending();
      submitForm(form);
    },
    {signal},
  );
}

function isSubmitKey(event: KeyboardEvent): boolean {
  const {key, target, isComposing, repeat, ctrlKey, altKey, metaKey, defaultPrevented} = event;
  if (key !== 'Enter' || isComposing || repeat || ctrlKey || altKey || metaKey || defaultPrevented)
    return false;
  return target instanceof HTMLInputElement && target.dataset['kind'] !== undefined;
}

/**
 * As Enter in one of the browser's own controls does: by the first submit button, which may be disabled; where there is none,
 * only if the form has a single control to type into.
 */
function submitForm(form: HTMLFormElement): void {
  const controls = [...form.elements];
  const button = controls.find(isSubmitButton);
  if (button !== undefined) button.click();
  else if (controls.filter(isTypedInto).length <= 1) form.requestSubmit();
}

function isSubmitButton(control: Element): control is HTMLButtonElement | HTMLInputElement {
  return (
    (control instanceof HTMLButtonElement || control instanceof HTMLInputElement) && control.type === 'submit'
  );
}

/** A custom element may be one; it is taken for one. */
function isTypedInto(control: Element): boolean {
  return control.localName.includes('-') || (control instanceof HTMLInputElement && typed.has(control.type));
}

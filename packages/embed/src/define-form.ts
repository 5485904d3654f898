import {TkEmbeddedForm} from './embedded-form.element.js';

/** Registers `<tk-form>`, unless a second copy of the SDK on the page already did. */
export function defineForm(): void {
  if (customElements.get('tk-form') === undefined) customElements.define('tk-form', TkEmbeddedForm);
}

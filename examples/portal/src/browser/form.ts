import {defineForm, type TkEmbeddedForm} from '@tokhai/embed';
import {createDemoSigner} from './demo-signer.js';

/** Wires the demo's signer into the form; everything else comes from the tag's attributes. */
export function startForm(element: Element): void {
  defineForm();
  const form = element as TkEmbeddedForm;
  form.signers = [createDemoSigner()];
}

import {defineForm, type TkEmbeddedForm} from '@tokhai/embed';
import type {HashSigner} from '@tokhai/sign';

async function loadDemoSigner(): Promise<HashSigner> {
  const {createDemoSigner} = await import('./demo-signer.js');
  return createDemoSigner();
}

/** The demo's signer, loaded when the person comes to sign. */
const demoSigner: HashSigner = {
  listCertificates: async () => (await loadDemoSigner()).listCertificates(),
  sign: async (request) => (await loadDemoSigner()).sign(request),
};

/** Wires the demo's signer into the form; everything else comes from the tag's attributes. */
export function startForm(element: Element): void {
  defineForm();
  const form = element as TkEmbeddedForm;
  form.signers = [demoSigner];
}

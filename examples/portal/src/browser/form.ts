import {defineForm, TkEmbeddedForm} from '@tokhai/embed';
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

/** Registers the form and wires the demo's signer into it; everything else comes from the tag's attributes. */
export function startForm(): void {
  defineForm();
  const form = document.querySelector('tk-form');
  if (form instanceof TkEmbeddedForm) form.signers = [demoSigner];
}

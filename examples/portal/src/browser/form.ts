import {defineForm, TkEmbeddedForm} from '@tokhai/embed';
import type {HashSigner} from '@tokhai/sign';

const loadDemoSigner = () => import('./demo-signer.js');

/** The demo's signer for a form, loaded when the person comes to sign. */
function signerOf(form: TkEmbeddedForm): HashSigner {
  let signer: HashSigner | undefined;
  const load = async (): Promise<HashSigner> => {
    const {createDemoSigner} = await loadDemoSigner();
    return (signer ??= createDemoSigner(!form.isSharedMachine));
  };
  return {
    listCertificates: async () => (await load()).listCertificates(),
    sign: async (request) => (await load()).sign(request),
  };
}

/** Registers the form and wires the demo's signer into it; everything else comes from the tag's attributes. */
export function startForm(): void {
  defineForm();
  const form = document.querySelector('tk-form');
  if (!(form instanceof TkEmbeddedForm)) return;
  form.signers = [signerOf(form)];
  form.preload = [loadDemoSigner];
  // The page that stands in without a network is the same for every address of the form.
  if (new URLSearchParams(location.search).get('lang') === 'en') form.locale = 'en';
}

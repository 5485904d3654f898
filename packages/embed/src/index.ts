export {DraftStore, type DraftScope} from './drafts/draft-store.js';
export {TkEmbeddedForm} from './embedded-form.element.js';
export {EmbedError, type EmbedErrorOptions} from './embed-error.js';
export {GatewayHost, type GatewayHostParts} from './form/gateway-host.js';
export {
  openForm,
  type OpenedForm,
  type OpenFormOptions,
  type Opening,
  type ReceivedDraft,
} from './form/open-form.js';
export {SignerBook} from './form/signer-book.js';
export {defineForm} from './define-form.js';

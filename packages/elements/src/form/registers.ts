// What a form needs that asks registers: one chunk.
export {describeClaim} from './describe-claim.js';
export {PrefillPanel} from './prefill-panel.js';
export {prefillPanel} from './views/prefill.template.js';
export {confirmAllLine} from './views/confirm-all.template.js';
export {filledFacts} from './views/filled-facts.js';

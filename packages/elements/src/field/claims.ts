// What fields need once a register may fill them in: one chunk, for procedures that ask any.
export {originStyles} from '../styles/origin.styles.js';
export {DisputeBehaviour} from './dispute-behaviour.js';
export {disputeForm, originLine} from './origin.template.js';

export {createStaticConnector} from './static-connector.js';
export type {StaticBehaviour, StaticConnector, StaticRecord, StaticRegister} from './static-connector.js';

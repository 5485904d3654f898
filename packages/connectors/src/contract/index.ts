export {connectorContract, describeConnector} from './connector-contract.js';
export type {ConnectorFixture, ContractCase, TestFramework} from './connector-contract.js';

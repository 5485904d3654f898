export type {
  Connector,
  ConnectorOptions,
  Edge,
  EdgeAnswer,
  RegisterAnswer,
  RegisterFailure,
  RegisterRequest,
  RegisterSubject,
} from './port/connector.js';
export {readEdgeAnswer, readRegisterAnswer} from './port/read-answer.js';
export {ConnectorError} from './port/connector-error.js';
export type {ConnectorErrorCode, GatewayProblem} from './port/connector-error.js';

export {demoOrganizationMarker} from './check-options.js';
export {createGateway, gatewayBase, gatewayStartLimit} from './create-gateway.js';
export {GatewayError} from './gateway-error.js';
export type {GatewayErrorCode} from './gateway-error.js';
export {createLoggerOptions} from './http/logger.js';
export {defaultLimits} from './options.js';
export type {
  Agency,
  GatewayLimits,
  GatewayMode,
  GatewayOptions,
  LoginOptions,
  ProcedureRef,
  StorageOptions,
} from './options.js';
export {problemTable} from './problem/problem-table.js';
export type {ProblemCode} from './problem/problem-table.js';
export {startGateway} from './start-gateway.js';
export type {RunningGateway, ServerOptions} from './start-gateway.js';

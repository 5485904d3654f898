export {createGatewayClient} from './gateway-client.js';
export type {GatewayClient, GatewayClientOptions} from './gateway-client.js';
export type {
  CallOptions,
  DossierSummary,
  DossierView,
  GatewayPerson,
  GatewaySession,
  OpenedDeclaration,
  ProcedureVersion,
  SubmissionParts,
  UploadFile,
} from './gateway-api.js';

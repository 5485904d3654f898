export {createGatewayClient} from './gateway-client.js';
export type {GatewayClient, GatewayClientOptions} from './gateway-client.js';
export type {
  CallOptions,
  DossierSummary,
  DossierView,
  GatewayPerson,
  GatewaySession,
  HeldDocument,
  OnProgress,
  OpenedDeclaration,
  ProcedureVersion,
  SubmissionParts,
  UploadFile,
  UploadOptions,
} from './gateway-api.js';

export {createGatewayClient} from './gateway-client.js';
export type {GatewayClient, GatewayClientOptions} from './gateway-calls.js';
export type {
  CallOptions,
  DossierSummary,
  DossierView,
  DraftKey,
  DraftKeys,
  GatewayPerson,
  GatewaySession,
  HeldDocument,
  OnProgress,
  OpenedDeclaration,
  ProcedureVersion,
  SubmissionParts,
  UploadFile,
  UploadOptions,
  VersionStanding,
} from './gateway-api.js';

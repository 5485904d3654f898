import type {CivilDate, Text} from '@tokhai/core';
import type {Connector} from '@tokhai/connectors';

/** `production` refuses everything that only a demo may have. */
export type GatewayMode = 'demo' | 'production';

/** An agency that receives dossiers. */
export interface Agency {
  /** For example `000.00.00.H99`; begins every dossier number. */
  readonly code: string;
  readonly name: Text;
}

/** The identity provider (OpenID Connect, authorization code with PKCE). */
export interface LoginOptions {
  readonly issuer: string;
  readonly clientId: string;
  /** Absent for a public client. */
  readonly clientSecret?: string;
  /** `openid` by default. */
  readonly scope?: string;
  /** Names of the claims that carry the person; those that VNeID was seen to use by default. */
  readonly claims?: {readonly name: string; readonly number: string; readonly birthDate: string};
}

/** Where data lie. */
export type StorageOptions = {readonly kind: 'memory'} | {readonly kind: 'folder'; readonly path: string};

/** Bounds; every one has a default. */
export interface GatewayLimits {
  /** Milliseconds for a register to answer. */
  readonly registerTimeout: number;
  readonly lookupsPerSession: number;
  /** Lookups about one person within 24 hours, whoever asks. */
  readonly lookupsPerTarget: number;
  /** Declarations that one subject may open within 24 hours. */
  readonly declarationsPerDay: number;
  /** Requests of one client address within a minute. */
  readonly requestsPerMinute: number;
  /** Bytes of a JSON body. */
  readonly bodyBytes: number;
  /** Bytes of an uploaded document, whatever a procedure allows. */
  readonly documentBytes: number;
  /** Milliseconds without a request after which a session ends. */
  readonly sessionIdle: number;
  /** Milliseconds after which a session ends in any case. */
  readonly sessionAge: number;
  /** Milliseconds to sign and submit after a challenge. */
  readonly challengeAge: number;
  /** Milliseconds that the receipt of a failed lookup holds. */
  readonly failureAge: number;
  /** Milliseconds after which a subject gets a new key for drafts. */
  readonly draftKeyAge: number;
  /** Milliseconds after its last saving that a draft may be opened; as long, former keys are released. */
  readonly draftAge: number;
}

/** One published version of a procedure. */
export interface ProcedureRef {
  readonly code: string;
  readonly version: number;
}

/** That a ministry took a published version back. */
export interface Recall {
  /** Since which day. */
  readonly on: CivilDate;
  /** Why, and what people should do, in words for them. */
  readonly reason: Text;
}

/** Everything that a gateway needs from its host. */
export interface GatewayOptions {
  readonly mode: GatewayMode;
  /** Origin of the portal as citizens see it, for example `https://dichvucong.example.vn`. */
  readonly publicUrl: string;
  readonly storage: StorageOptions;
  /** Folder with `meta/procedure.schema.json`, `types/<name>/<version>.json` and `procedures/<code>/<version>.json`. */
  readonly schemas: string;
  readonly agencies: readonly Agency[];
  readonly login: LoginOptions;
  /** Registers by the `source` that procedures name. */
  readonly connectors: readonly Connector[];
  /** Trust anchors of citizens' certificates, DER. */
  readonly anchors: readonly Uint8Array<ArrayBuffer>[];
  readonly limits?: Partial<GatewayLimits>;
  /**
   * Versions that their ministry recalled: nothing opens or submits with them. Without it, those that `recalls.json` in the
   * folder of schemas lists.
   */
  readonly findRecall?: (procedure: ProcedureRef) => Recall | undefined;
  /** Working day `days` after a day; the national calendar by default. */
  readonly dueDay?: (from: CivilDate, days: number) => CivilDate;
  /** Time, for tests. */
  readonly clock?: () => Date;
}

const minute = 60_000;
const hour = 60 * minute;

/** Bounds that fit one commune's portal. */
export const defaultLimits: GatewayLimits = {
  registerTimeout: 8_000,
  lookupsPerSession: 120,
  lookupsPerTarget: 200,
  declarationsPerDay: 50,
  requestsPerMinute: 600,
  bodyBytes: 2 * 1024 * 1024,
  documentBytes: 20 * 1024 * 1024,
  sessionIdle: 30 * minute,
  sessionAge: 8 * hour,
  challengeAge: 30 * minute,
  failureAge: 24 * hour,
  draftKeyAge: 180 * 24 * hour,
  draftAge: 90 * 24 * hour,
};

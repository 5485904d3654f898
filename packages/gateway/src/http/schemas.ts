/** JSON schemas that routes share; they validate requests and describe both in the OpenAPI document. */

/** A schema as Fastify takes it. */
export type RouteSchema = Readonly<Record<string, unknown>>;

const text = {type: 'string'} as const;

/** SHA-256 as 64 lower-case hex digits. */
export const digest = {type: 'string', pattern: '^[0-9a-f]{64}$'} as const;

/** A text in both languages. */
export const bilingual = {
  type: 'object',
  required: ['vi', 'en'],
  properties: {vi: text, en: text},
} as const;

const issue = {
  type: 'object',
  required: ['code', 'at'],
  properties: {code: text, at: text, params: {type: 'object', additionalProperties: true}, message: text},
} as const;

const problem = {
  type: 'object',
  required: ['code', 'message'],
  properties: {
    code: {...text, description: 'Stable kebab-case code'},
    message: bilingual,
    issues: {type: 'array', items: issue},
  },
} as const;

const statusWords: Readonly<Record<number, string>> = {
  400: 'The request is malformed',
  401: 'Nobody is logged in',
  403: 'The request comes from another site',
  404: 'There is no such thing, or it is not yours',
  409: 'The state does not allow it',
  413: 'The content is too large',
  415: 'The content type is not accepted',
  422: 'The admission refused it; see `issues`',
  429: 'Too many',
  500: 'The gateway failed',
  503: 'Something that is needed does not answer',
};

/** Descriptions of the refusals that a route may answer; 400, 429 and 500 are always among them. */
export function problemResponses(...statuses: readonly number[]): Record<number, RouteSchema> {
  const all = [...new Set([400, 429, 500, ...statuses])].sort((a, b) => a - b);
  return Object.fromEntries(
    all.map((status) => [
      status,
      {
        description: statusWords[status] ?? 'Refused',
        content: {'application/problem+json': {schema: problem}},
      },
    ]),
  );
}

/** Answer of `GET /session`. */
export const sessionAnswer = {
  description: 'State of the login',
  type: 'object',
  required: ['authenticated'],
  properties: {
    authenticated: {type: 'boolean'},
    subject: text,
    person: {
      type: 'object',
      required: ['name', 'number', 'birthDate'],
      properties: {name: text, number: text, birthDate: {type: 'string', format: 'date'}},
    },
    expiresAt: {type: 'string', format: 'date-time'},
  },
} as const;

/** A version of a procedure and where its documents are. */
export const procedureVersion = {
  description: 'The version that is open today',
  type: 'object',
  required: ['code', 'version', 'digest', 'title', 'paths'],
  properties: {
    code: text,
    version: {type: 'integer'},
    digest,
    title: bilingual,
    paths: {
      type: 'object',
      required: ['procedure', 'plan', 'form'],
      properties: {procedure: text, plan: text, form: text},
    },
  },
} as const;

/** How one version stands. */
export const versionStanding = {
  description: 'The version, whether it may be submitted today, and the version that is open',
  type: 'object',
  required: [...procedureVersion.required, 'state', 'recall', 'current'],
  properties: {
    ...procedureVersion.properties,
    state: {enum: ['open', 'closed', 'recalled']},
    recall: {
      anyOf: [
        {
          type: 'object',
          required: ['on', 'reason'],
          properties: {on: {type: 'string', format: 'date'}, reason: bilingual},
        },
        {type: 'null'},
      ],
    },
    current: {anyOf: [procedureVersion, {type: 'null'}]},
  },
} as const;

/** Path parameter: code of a procedure. */
export const codeParameter = {type: 'string', pattern: '^[0-9]+(\\.[0-9]+)+$', maxLength: 40} as const;

/** Path parameter: id of a submission. */
export const submissionParameter = {type: 'string', format: 'uuid'} as const;

/** Name of a binding or a document inside a procedure. */
export const identifier = {type: 'string', pattern: '^[a-z][a-z0-9-]*$', maxLength: 80} as const;

const pointer = {type: 'string', pattern: '^(/[^/]*)*$', maxLength: 500} as const;
const instant = {type: 'string', format: 'date-time'} as const;
const seal = {
  type: 'string',
  pattern: '^[A-Za-z0-9_-]+\\.\\.[A-Za-z0-9_-]+$',
  maxLength: 2_000,
  description: 'Detached JWS (ES256) over the RFC 8785 form of the object without its seal',
} as const;

/** A lookup receipt, closed: nothing unsealed may ride along. */
export const lookupReceipt = {
  type: 'object',
  additionalProperties: false,
  required: [
    'kind',
    'id',
    'submission',
    'subject',
    'procedure',
    'binding',
    'outcome',
    'hashes',
    'issuedAt',
    'expiresAt',
    'seal',
  ],
  properties: {
    kind: {const: 'lookup-receipt'},
    id: {type: 'string', maxLength: 100},
    submission: {type: 'string', maxLength: 100},
    subject: {type: 'string', maxLength: 300},
    procedure: digest,
    binding: identifier,
    outcome: {enum: ['found', 'empty', 'mismatch', 'unavailable', 'denied', 'expired']},
    hashes: {type: 'object', maxProperties: 200, propertyNames: pointer, additionalProperties: digest},
    issuedAt: instant,
    expiresAt: instant,
    seal,
  },
} as const;

/** What one lookup came to. */
export const lookupOutcome = {
  description: 'What the register said, or that it did not; every outcome has a sealed receipt',
  type: 'object',
  required: ['outcome', 'binding', 'source', 'at', 'claims', 'receipt'],
  properties: {
    outcome: lookupReceipt.properties.outcome,
    binding: identifier,
    source: text,
    at: instant,
    claims: {
      type: 'array',
      items: {type: 'object', required: ['pointer', 'value', 'salt'], additionalProperties: true},
    },
    receipt: lookupReceipt,
  },
} as const;

/** A sealed object whose other members `core` describes. */
export function sealed(description: string, kind: string, ...required: readonly string[]): RouteSchema {
  return {
    description,
    type: 'object',
    required: ['kind', 'seal', ...required],
    properties: {kind: {const: kind}, seal},
    additionalProperties: true,
  };
}

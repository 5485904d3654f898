import {encodeUtf8} from '@tokhai/core';
import type {SubmissionReceipt} from '@tokhai/core';
import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import type {Row} from '../database/database.js';
import {bytesOf, dateOf, integerOf, textOf} from '../database/row.js';
import {toInstant} from '../http/instant.js';
import {problemResponses} from '../http/schemas.js';
import {Problem} from '../problem/problem.js';
import type {Services} from '../services.js';

const numberParameters = {
  type: 'object',
  required: ['number'],
  properties: {number: {type: 'string', pattern: '^[A-Z0-9.]+(-[A-Z0-9]+)+$', maxLength: 80}},
} as const;

const summaryProperties = {
  number: {type: 'string'},
  title: {type: 'string'},
  procedure: {
    type: 'object',
    required: ['code', 'version'],
    properties: {code: {type: 'string'}, version: {type: 'integer'}},
  },
  receivedAt: {type: 'string', format: 'date-time'},
  status: {type: 'integer'},
} as const;

const summaryRequired = ['number', 'title', 'procedure', 'receivedAt', 'status'] as const;

interface NumberRoute {
  readonly Params: {readonly number: string};
}

/** The subject's own dossiers; another's is not told from one that does not exist. */
export function registerOwnDossierRoutes(app: FastifyInstance, services: Services): void {
  const find = (request: FastifyRequest<NumberRoute>): Promise<Row> => findOwn(services, request);

  app.get(
    '/dossiers',
    {
      schema: {
        tags: ['dossiers'],
        summary: 'The dossiers of the session’s subject, newest first',
        response: {
          200: {
            description: 'At most 200',
            type: 'object',
            required: ['dossiers'],
            properties: {
              dossiers: {
                type: 'array',
                items: {type: 'object', required: summaryRequired, properties: summaryProperties},
              },
            },
          },
          ...problemResponses(401),
        },
      },
    },
    async (request) => {
      const {subject} = await services.requireSession(request);
      const rows = await services.database.query(
        `select number, status, received_at, receipt from dossier
         where subject = $1 order by received_at desc, number desc limit 200`,
        [subject],
      );
      return {dossiers: rows.map((row) => summarize(row, readReceipt(row)))};
    },
  );

  app.get<NumberRoute>(
    '/dossiers/:number',
    {
      schema: {
        tags: ['dossiers'],
        summary: 'One dossier with its receipt',
        params: numberParameters,
        response: {
          200: {
            description: 'The dossier',
            type: 'object',
            required: [...summaryRequired, 'receipt'],
            properties: {...summaryProperties, receipt: {type: 'object', additionalProperties: true}},
          },
          ...problemResponses(401, 404),
        },
      },
    },
    async (request) => {
      const row = await find(request);
      const receipt = readReceipt(row);
      return {...summarize(row, receipt), receipt};
    },
  );

  registerByteRoutes(app, services, find);
}

function registerByteRoutes(
  app: FastifyInstance,
  {database}: Services,
  find: (request: FastifyRequest<NumberRoute>) => Promise<Row>,
): void {
  app.get<NumberRoute>(
    '/dossiers/:number/statement',
    {schema: describeBytes('The exact statement bytes', 'application/json')},
    async (request, reply) => {
      const row = await find(request);
      return sendBytes(reply, bytesOf(row, 'statement'), 'application/json', 'statement.json');
    },
  );

  app.get<NumberRoute>(
    '/dossiers/:number/review',
    {
      schema: describeBytes(
        'The review model that was shown before signing, as the gateway computed it',
        'application/json',
      ),
    },
    async (request, reply) => {
      const row = await find(request);
      return sendBytes(reply, encodeUtf8(textOf(row, 'review')), 'application/json', 'review.json');
    },
  );

  app.get<NumberRoute>(
    '/dossiers/:number/signature',
    {schema: describeBytes('The first signature, detached CMS in DER', 'application/pkcs7-signature')},
    async (request, reply) => {
      const row = await find(request);
      const [signature] = await database.query(
        'select cms from dossier_signature where dossier = $1 order by position limit 1',
        [textOf(row, 'number')],
      );
      if (signature === undefined) throw new Problem('not-found');
      return sendBytes(reply, bytesOf(signature, 'cms'), 'application/pkcs7-signature', 'signature.p7s');
    },
  );
}

function describeBytes(summary: string, mediaType: string) {
  return {
    tags: ['dossiers'],
    summary,
    params: numberParameters,
    response: {
      200: {description: summary, content: {[mediaType]: {schema: {type: 'string', format: 'binary'}}}},
      ...problemResponses(401, 404),
    },
  };
}

async function findOwn(services: Services, request: FastifyRequest<NumberRoute>): Promise<Row> {
  const {subject} = await services.requireSession(request);
  const [row] = await services.database.query(
    'select number, status, received_at, statement, review, receipt from dossier where number = $1 and subject = $2',
    [request.params.number, subject],
  );
  if (row === undefined) throw new Problem('not-found');
  return row;
}

function readReceipt(row: Row): SubmissionReceipt {
  return JSON.parse(textOf(row, 'receipt')) as SubmissionReceipt;
}

function summarize(row: Row, {procedure}: SubmissionReceipt) {
  return {
    number: textOf(row, 'number'),
    title: procedure.title,
    procedure: {code: procedure.code, version: procedure.version},
    receivedAt: toInstant(dateOf(row, 'received_at')),
    status: integerOf(row, 'status'),
  };
}

function sendBytes(reply: FastifyReply, bytes: Uint8Array, type: string, name: string): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

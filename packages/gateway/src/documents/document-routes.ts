import {digestBytes, findForbiddenCharacter, resolveToday} from '@tokhai/core';
import type {LoadedProcedure, StatementDocument} from '@tokhai/core';
import type {FastifyInstance} from 'fastify';
import {findSubmission, requireOpenSubmission} from '../declarations/submission-store.js';
import {digest, identifier, problemResponses, submissionParameter} from '../http/schemas.js';
import {sha256} from '../keys/sha256.js';
import {Problem} from '../problem/problem.js';
import type {Services} from '../services.js';
import {storeDocument} from './document-store.js';
import {sniffType} from './sniff-type.js';

const storedDocument = {
  description: 'The document as the statement names it',
  type: 'object',
  required: ['id', 'name', 'mediaType', 'size', 'digest'],
  properties: {
    id: identifier,
    name: {type: 'string'},
    mediaType: {type: 'string'},
    size: {type: 'integer'},
    digest,
  },
} as const;

/** Uploads of the papers that a procedure asks for. */
export function registerDocumentRoutes(app: FastifyInstance, services: Services): void {
  const {database, limits, procedures, clock} = services;
  app.put<{Params: {submission: string; document: string}; Headers: {'x-file-name': string}}>(
    '/declarations/:submission/documents/:document',
    {
      bodyLimit: limits.documentBytes,
      // The session before the body: a stranger's upload is not even read.
      onRequest: async (request) => {
        await services.requireSession(request);
      },
      schema: {
        tags: ['declarations'],
        summary: 'Store a document; its type is told from its bytes',
        consumes: ['application/octet-stream'],
        params: {
          type: 'object',
          required: ['submission', 'document'],
          properties: {submission: submissionParameter, document: identifier},
        },
        headers: {
          type: 'object',
          required: ['x-file-name'],
          properties: {
            'x-file-name': {
              type: 'string',
              maxLength: 1_000,
              description: 'Name of the file, percent-encoded UTF-8',
            },
          },
        },
        response: {200: storedDocument, ...problemResponses(401, 403, 404, 409, 413, 415)},
      },
    },
    async (request): Promise<StatementDocument> => {
      const {subject} = await services.requireSession(request);
      const submission = await findSubmission(database, request.params.submission, subject);
      requireOpenSubmission(submission);
      const procedure = procedures.of(submission);
      procedures.requireOpen(procedure, resolveToday(clock()));
      const name = readName(request.headers['x-file-name']);
      const bytes = new Uint8Array(Buffer.isBuffer(request.body) ? request.body : []);
      const id = request.params.document;
      const mediaType = checkDocument(procedure, id, bytes);
      const stored = {id, mediaType, size: bytes.length, digest: await digestBytes(bytes, sha256)};
      await storeDocument(database, submission.id, {...stored, bytes}, clock());
      return {...stored, name};
    },
  );
}

function checkDocument({document}: LoadedProcedure, id: string, bytes: Uint8Array): string {
  const wanted = document.documents.find((one) => one.id === id);
  if (wanted === undefined) throw new Problem('document-unknown');
  if (bytes.length > wanted.maxBytes) throw new Problem('document-too-large');
  const type = sniffType(bytes);
  if (type === undefined || !wanted.accept.includes(type)) throw new Problem('document-type');
  return type;
}

/** The name is shown in the review and signed: no path, nothing invisible. */
function readName(header: string): string {
  try {
    const name = decodeURIComponent(header).normalize('NFC').trim();
    if (
      name !== '' &&
      name.length <= 200 &&
      !/[/\\\p{Cc}]/u.test(name) &&
      findForbiddenCharacter(name) === undefined
    ) {
      return name;
    }
  } catch {
    // Not percent-encoded UTF-8: refused like any other unusable name.
  }
  throw new Problem('invalid-request', {issues: [{code: 'file-name', at: '/x-file-name'}]});
}

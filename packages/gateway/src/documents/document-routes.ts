import {digestBytes, readFileName, resolveToday, sniffDocumentType} from '@tokhai/core';
import type {DigestHex, LoadedProcedure, Procedure, StatementDocument} from '@tokhai/core';
import type {FastifyInstance} from 'fastify';
import {findSubmission, requireOpenSubmission} from '../declarations/submission-store.js';
import {digest, identifier, problemResponses, submissionParameter} from '../http/schemas.js';
import {sha256} from '../keys/sha256.js';
import {Problem} from '../problem/problem.js';
import type {Services} from '../services.js';
import {dropDocument, listDocuments, storeDocument} from './document-store.js';

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

const heldDocuments = {
  description: 'Files that the gateway holds for the declaration, by paper',
  type: 'object',
  required: ['documents'],
  properties: {
    documents: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'mediaType', 'size', 'digest'],
        properties: {id: identifier, mediaType: {type: 'string'}, size: {type: 'integer'}, digest},
      },
    },
  },
} as const;

/** The papers that a procedure asks for: their files come, are listed and go. */
export function registerDocumentRoutes(app: FastifyInstance, services: Services): void {
  registerUpload(app, services);
  registerList(app, services);
  registerRemoval(app, services);
}

function registerUpload(app: FastifyInstance, services: Services): void {
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
        summary: 'Store a file of a paper; its type is told from its bytes',
        description:
          'A paper of one file gets this one in place of an earlier one; one of several gets another, up to its bound.',
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
              maxLength: 2_000,
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
      const paper = findPaper(procedure, request.params.document);
      const mediaType = checkDocument(paper, bytes);
      const stored = {id: paper.id, mediaType, size: bytes.length, digest: await digestBytes(bytes, sha256)};
      await storeDocument(
        database,
        submission.id,
        {...stored, bytes},
        {most: paper.maxFiles ?? 1, now: clock()},
      );
      return {...stored, name};
    },
  );
}

function registerList(app: FastifyInstance, services: Services): void {
  const {database} = services;
  app.get<{Params: {submission: string}}>(
    '/declarations/:submission/documents',
    {
      schema: {
        tags: ['declarations'],
        summary: 'Files that are held for the declaration',
        params: {type: 'object', required: ['submission'], properties: {submission: submissionParameter}},
        response: {200: heldDocuments, ...problemResponses(401, 404)},
      },
    },
    async (request) => {
      const {subject} = await services.requireSession(request);
      const {id} = await findSubmission(database, request.params.submission, subject);
      return {documents: await listDocuments(database, id)};
    },
  );
}

function registerRemoval(app: FastifyInstance, services: Services): void {
  const {database} = services;
  app.delete<{Params: {submission: string; document: string; digest: DigestHex}}>(
    '/declarations/:submission/documents/:document/:digest',
    {
      schema: {
        tags: ['declarations'],
        summary: 'Delete a file of a paper; one that is not held counts as deleted',
        params: {
          type: 'object',
          required: ['submission', 'document', 'digest'],
          properties: {submission: submissionParameter, document: identifier, digest},
        },
        response: {204: {description: 'Deleted', type: 'null'}, ...problemResponses(401, 403, 404, 409)},
      },
    },
    async (request, reply) => {
      const {subject} = await services.requireSession(request);
      const submission = await findSubmission(database, request.params.submission, subject);
      requireOpenSubmission(submission);
      const {document: id, digest: file} = request.params;
      await dropDocument(database, submission.id, {id, digest: file});
      return reply.code(204).send();
    },
  );
}

function findPaper({document}: LoadedProcedure, id: string): Procedure['documents'][number] {
  const paper = document.documents.find((one) => one.id === id);
  if (paper === undefined) throw new Problem('document-unknown');
  return paper;
}

function checkDocument({accept, maxBytes}: Procedure['documents'][number], bytes: Uint8Array): string {
  if (bytes.length > maxBytes) throw new Problem('document-too-large');
  const type = sniffDocumentType(bytes);
  if (type === undefined || !accept.includes(type)) throw new Problem('document-type');
  return type;
}

/** The name is shown in the review and signed. */
function readName(header: string): string {
  const name = readFileName(decode(header));
  if (name === undefined)
    throw new Problem('invalid-request', {issues: [{code: 'file-name', at: '/x-file-name'}]});
  return name;
}

function decode(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    // Not percent-encoded UTF-8: refused like any other unusable name.
    return '';
  }
}

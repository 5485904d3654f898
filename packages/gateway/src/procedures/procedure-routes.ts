import {
  listNeeds,
  resolveToday,
  writeFormDocuments,
  type CivilDate,
  type LoadedProcedure,
} from '@tokhai/core';
import {excerptTypes} from '@tokhai/vietnam';
import type {FastifyInstance} from 'fastify';
import {codeParameter, problemResponses, procedureVersion, versionStanding} from '../http/schemas.js';
import {Problem} from '../problem/problem.js';
import type {Services} from '../services.js';
import {sendDerived, sendImmutable, type DerivedDocument} from './send-published.js';

const versionParameters = {
  type: 'object',
  required: ['code', 'version'],
  properties: {code: codeParameter, version: {type: 'integer', minimum: 1}},
} as const;

const publishedDocument = {type: 'object', additionalProperties: true} as const;

const formDocuments = {
  type: 'object',
  required: ['procedure', 'plan', 'types'],
  properties: {procedure: publishedDocument, plan: publishedDocument, types: publishedDocument},
  description:
    'The RFC 8785 form of the procedure is the second line, the plan the fourth, the types that it uses the sixth',
} as const;

/** How a client finds one version's documents. */
export function describeVersion({document, digest}: LoadedProcedure) {
  const {code, version, texts} = document;
  const base = `/procedures/${code}/${version}`;
  return {
    code,
    version,
    digest,
    title: {vi: texts.vi.title, en: texts.en.title},
    paths: {procedure: `${base}/procedure`, plan: `${base}/plan`, form: `${base}/form`},
  };
}

/** Published documents: open to everybody; a version never changes. */
export function registerProcedureRoutes(app: FastifyInstance, services: Services): void {
  const {procedures, clock} = services;
  app.get<{Params: {code: string}}>(
    '/procedures/:code',
    {
      schema: {
        tags: ['procedures'],
        summary: 'The version that is open today',
        params: {type: 'object', required: ['code'], properties: {code: codeParameter}},
        response: {200: procedureVersion, ...problemResponses(404, 409)},
      },
    },
    ({params}) => describeVersion(procedures.choose(params.code, resolveToday(clock()))),
  );

  app.get<{Params: {code: string; version: number}}>(
    '/procedures/:code/:version',
    {
      schema: {
        tags: ['procedures'],
        summary: 'Whether declarations of a version may still be submitted, and which version is open today',
        params: versionParameters,
        response: {200: versionStanding, ...problemResponses(404)},
      },
    },
    ({params}) => {
      const today = resolveToday(clock());
      const procedure = procedures.at(params.code, params.version);
      const standing = procedures.stateOf(procedure, today);
      const current = findCurrent(services, params.code, today);
      return {
        ...describeVersion(procedure),
        state: standing.state,
        recall: standing.state === 'recalled' ? standing.recall : null,
        current: current === undefined ? null : describeVersion(current),
      };
    },
  );

  registerDocumentRoutes(app, services);
}

function findCurrent({procedures}: Services, code: string, today: CivilDate): LoadedProcedure | undefined {
  try {
    return procedures.choose(code, today);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

function registerDocumentRoutes(app: FastifyInstance, {procedures}: Services): void {
  app.get<{Params: {code: string; version: number}}>(
    '/procedures/:code/:version/procedure',
    {
      schema: {
        tags: ['procedures'],
        summary: 'The procedure document',
        params: versionParameters,
        response: {200: {...publishedDocument, description: 'As published'}, ...problemResponses(404)},
      },
    },
    ({params}, reply) => {
      const {document, digest} = procedures.at(params.code, params.version);
      return sendImmutable(reply, digest, document);
    },
  );

  app.get<{Params: {code: string; version: number}}>(
    '/procedures/:code/:version/plan',
    {
      schema: {
        tags: ['procedures'],
        summary: 'Rules and layout, compiled',
        params: versionParameters,
        response: {
          200: {...publishedDocument, description: 'Derived from the procedure'},
          ...problemResponses(404),
        },
      },
    },
    (request, reply) => {
      const {code, version} = request.params;
      const {plan} = procedures.at(code, version);
      return sendDerived(request, reply, {source: plan, document: plan});
    },
  );

  registerFormRoutes(app, procedures);
}

const forms = new WeakMap<LoadedProcedure, DerivedDocument>();

/** The procedure with its plan and, of the shared types that it pins, those that it uses; made once. */
function findForm(procedures: Services['procedures'], procedure: LoadedProcedure): DerivedDocument {
  const known = forms.get(procedure);
  if (known !== undefined) return known;
  const {document, plan} = procedure;
  const types = excerptTypes(procedures.types(document.uses.types), listNeeds(document, plan).types);
  const form = {source: procedure, document: writeFormDocuments(document, plan, types)};
  forms.set(procedure, form);
  return form;
}

function registerFormRoutes(app: FastifyInstance, procedures: Services['procedures']): void {
  app.get<{Params: {code: string; version: number}}>(
    '/procedures/:code/:version/form',
    {
      schema: {
        tags: ['procedures'],
        summary:
          'All that a browser needs of a version in one answer, each of the three documents in a line of its own',
        params: versionParameters,
        response: {200: formDocuments, ...problemResponses(404)},
      },
    },
    (request, reply) => {
      const {code, version} = request.params;
      return sendDerived(request, reply, findForm(procedures, procedures.at(code, version)));
    },
  );

  app.get<{Params: {id: string}}>(
    '/types/:id',
    {
      schema: {
        tags: ['procedures'],
        summary: 'Shared types that procedures pin, such as vn-types@1',
        params: {
          type: 'object',
          required: ['id'],
          properties: {id: {type: 'string', pattern: '^[a-z][a-z0-9-]*@[0-9]+$', maxLength: 80}},
        },
        response: {200: {...publishedDocument, description: 'As published'}, ...problemResponses(404)},
      },
    },
    ({params}, reply) => sendImmutable(reply, params.id, procedures.types(params.id)),
  );
}

import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {Problem, describeProblem} from './problem.js';
import type {ProblemCode} from './problem-table.js';

const fastifyCodes: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid-request',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid-json',
  FST_ERR_VALIDATION: 'invalid-request',
};

/** Makes every failure below this instance a problem with a code; what is unforeseen is logged and told as `internal`. */
export function installProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => answerProblem(translate(error, request), reply));
  app.setNotFoundHandler((_, reply) => answerProblem(new Problem('not-found'), reply));
}

/** Answers with a problem. */
export function answerProblem(problem: Problem, reply: FastifyReply): FastifyReply {
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(describeProblem(problem));
}

function translate(error: unknown, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  const code = readCode(error);
  if (isValidation(error)) {
    // Which part of the request, not what it held.
    const issues = error.validation.map(({keyword, instancePath}) => ({code: keyword, at: instancePath}));
    return new Problem('invalid-request', {issues});
  }
  const known = fastifyCodes[code];
  if (known !== undefined) return new Problem(known);
  if (readStatus(error) === 429) return new Problem('rate-limited');
  if (readStatus(error) >= 400 && readStatus(error) < 500) return new Problem('invalid-request');
  request.log.error({err: error}, 'a request failed');
  return new Problem('internal');
}

function readCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

function readStatus(error: unknown): number {
  return typeof error === 'object' && error !== null && 'statusCode' in error
    ? Number(error.statusCode)
    : 500;
}

interface ValidationFailure {
  readonly validation: readonly {readonly keyword: string; readonly instancePath: string}[];
}

function isValidation(error: unknown): error is ValidationFailure {
  return (
    typeof error === 'object' && error !== null && 'validation' in error && Array.isArray(error.validation)
  );
}

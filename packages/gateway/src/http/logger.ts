import type {FastifyRequest} from 'fastify';

/**
 * Logger settings for Fastify that keep people out of the log: the route's pattern in place of the address (no ids,
 * numbers or names), no headers, no address of the client; of an error its name, code and places, not its message,
 * which may quote a value.
 */
export function createLoggerOptions(level = 'info') {
  return {
    level,
    redact: ['req.headers', 'res.headers', '*.cookie', '*.authorization'],
    serializers: {
      req: (request: FastifyRequest) => ({method: request.method, route: request.routeOptions.url ?? 'none'}),
      res: (reply: {readonly statusCode?: number}) => ({status: reply.statusCode ?? 0}),
      err: describeError,
    },
  };
}

/** An error without its message. */
function describeError(error: unknown): {type: string; message: string; stack: string} {
  if (!(error instanceof Error)) return {type: typeof error, message: '', stack: ''};
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {type: error.name, message: code, stack: places.join('\n')};
}

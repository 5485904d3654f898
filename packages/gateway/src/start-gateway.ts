import {fastify} from 'fastify';
import {createGateway, gatewayStartLimit} from './create-gateway.js';
import {createLoggerOptions} from './http/logger.js';
import {setSecurityHeaders} from './http/security-headers.js';
import type {GatewayOptions} from './options.js';
import {answerProblem} from './problem/handle-problem.js';
import {Problem} from './problem/problem.js';

/** Options of a gateway that listens by itself. */
export interface ServerOptions extends GatewayOptions {
  /** `127.0.0.1` by default: a proxy stands before it. */
  readonly host?: string;
  readonly port: number;
  /** Least level that is logged; `info` by default, `silent` for none. */
  readonly logLevel?: string;
  /** Whether a proxy's `X-Forwarded-For` tells the client's address, for the rate limit. */
  readonly trustProxy?: boolean;
}

/** A gateway that listens. */
export interface RunningGateway {
  /** Where it listens, for example `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Answers what is under way, closes the storage and gives the data folder free. */
  close(): Promise<void>;
}

/** Slow senders are cut off: headers and body within this time. */
const requestTimeout = 120_000;

/**
 * Starts a server that is nothing but the gateway.
 * @throws GatewayError as {@link createGateway}; errors of the system such as `EADDRINUSE`
 */
export async function startGateway(options: ServerOptions): Promise<RunningGateway> {
  const app = fastify({
    logger: createLoggerOptions(options.logLevel),
    trustProxy: options.trustProxy ?? false,
    requestTimeout,
    pluginTimeout: gatewayStartLimit,
    bodyLimit: 64 * 1024,
    forceCloseConnections: 'idle',
    // Addresses that no route can have: Fastify's own words would repeat them.
    frameworkErrors: (_error, _request, reply) => {
      setSecurityHeaders(reply, options.mode);
      void answerProblem(new Problem('invalid-request'), reply);
    },
  });
  try {
    await app.register(createGateway(options));
    const url = await app.listen({host: options.host ?? '127.0.0.1', port: options.port});
    return {url, close: () => app.close()};
  } catch (error) {
    await app.close();
    throw error;
  }
}

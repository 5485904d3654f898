import type {GatewaySession} from '@tokhai/connectors/gateway';
import type {FastifyInstance, FastifyRequest} from 'fastify';

/** Who is logged in, asked of the gateway in this process with the visitor's own cookies. */
export async function readSession(app: FastifyInstance, request: FastifyRequest): Promise<GatewaySession> {
  const answer = await app.inject({
    method: 'GET',
    url: '/api/session',
    headers: {cookie: request.headers.cookie ?? '', host: request.host},
  });
  return answer.statusCode === 200 ? answer.json<GatewaySession>() : {authenticated: false};
}

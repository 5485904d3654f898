import type {FastifyInstance} from 'fastify';
import {createHash} from 'node:crypto';
import type {DemoAuthority, EnrolmentRequest} from './demo-authority.js';
import {writePem} from './pem.js';
import {readSession} from './session.js';

const base64 = {type: 'string', pattern: '^[A-Za-z0-9+/]{1,400}={0,2}$'} as const;

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** The demo authority as the browser's demo signer sees it: who am I, and a certificate for my key. */
export function registerAuthorityRoutes(app: FastifyInstance, authority: DemoAuthority): void {
  const root = createHash('sha256').update(authority.root).digest('hex');

  app.get('/demo-authority', async (request, reply) => {
    const session = await readSession(app, request);
    if (!session.authenticated) return reply.code(401).send({code: 'not-logged-in'});
    return reply.header('cache-control', 'no-store').send({subject: session.subject, root});
  });

  app.get('/demo-authority/root.pem', async (_request, reply) =>
    reply.type('application/x-pem-file').send(writePem(authority.root)),
  );

  app.post<{Body: EnrolmentRequest}>(
    '/demo-authority/certificates',
    {
      schema: {
        body: {
          type: 'object',
          additionalProperties: false,
          required: ['publicKey', 'proof'],
          properties: {publicKey: base64, proof: base64},
        },
      },
    },
    async (request, reply) => {
      const session = await readSession(app, request);
      if (!session.authenticated) return reply.code(401).send({code: 'not-logged-in'});
      const chain = await authority.enrol(request.body, session.person);
      if (chain === undefined) return reply.code(400).send({code: 'proof-of-possession-failed'});
      return reply.send({certificates: chain.map(toBase64)});
    },
  );
}

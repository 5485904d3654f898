import type {DossierSummary} from '@tokhai/connectors/gateway';
import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {agency} from './agency.js';
import {renderDossiers, renderForm, renderHome, type PageFrame} from './pages.js';
import {readSession} from './session.js';

async function frameOf(app: FastifyInstance, request: FastifyRequest): Promise<PageFrame> {
  const session = await readSession(app, request);
  const agencyName = agency.name.vi;
  return session.authenticated ? {agencyName, name: session.person.name} : {agencyName};
}

function sendPage(reply: FastifyReply, html: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html);
}

async function listDossiers(
  app: FastifyInstance,
  request: FastifyRequest,
): Promise<readonly DossierSummary[]> {
  const answer = await app.inject({
    method: 'GET',
    url: '/api/dossiers',
    headers: {cookie: request.headers.cookie ?? '', host: request.host},
  });
  return answer.statusCode === 200 ? answer.json<{dossiers: DossierSummary[]}>().dossiers : [];
}

/** The portal's own pages, rendered here; the form is the only part that needs a script. */
export function registerPages(app: FastifyInstance): void {
  app.get('/', async (request, reply) => sendPage(reply, renderHome(await frameOf(app, request))));

  app.get<{Querystring: {lang?: string}}>('/to-khai', async (request, reply) => {
    const locale = request.query.lang === 'en' ? 'en' : 'vi';
    const frame = await frameOf(app, request);
    if (frame.name === undefined) return reply.redirect('/api/login?returnTo=%2Fto-khai', 303);
    return sendPage(reply, renderForm({...frame, agencyName: agency.name[locale]}, agency.code, locale));
  });

  app.get('/ho-so', async (request, reply) => {
    const frame = await frameOf(app, request);
    if (frame.name === undefined) return reply.redirect('/api/login?returnTo=%2Fho-so', 303);
    return sendPage(reply, renderDossiers(frame, await listDossiers(app, request)));
  });
}

import type {DossierSummary} from '@tokhai/connectors/gateway';
import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {agency} from './agency.js';
import {renderDossiers, renderForm, renderHome, type FormPage, type PageFrame} from './pages.js';
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

/** What officers' and other shared machines say in the address of the form. */
const sharedMachines: Readonly<Record<string, 'yes' | 'ask' | undefined>> = {chung: 'yes', hoi: 'ask'};

/** The form's page for times without a network: kept on devices, so that nothing of anybody stands on it. */
function registerShell(app: FastifyInstance, worker: string): void {
  app.get('/to-khai/ngoai-mang', (_request, reply) => {
    const page = {agencyName: agency.name.vi, offline: true};
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(renderForm(page, {agency: agency.code, locale: 'vi', offline: worker}));
  });
}

/** The portal's own pages, rendered here; the form is the only part that needs a script. */
export function registerPages(app: FastifyInstance, worker: string | undefined): void {
  app.get('/', async (request, reply) => sendPage(reply, renderHome(await frameOf(app, request))));

  app.get<{Querystring: {lang?: string; may?: string}}>('/to-khai', async (request, reply) => {
    const locale = request.query.lang === 'en' ? 'en' : 'vi';
    const frame = await frameOf(app, request);
    if (frame.name === undefined)
      return reply.redirect(`/api/login?returnTo=${encodeURIComponent(request.url)}`, 303);
    const sharedMachine = sharedMachines[request.query.may ?? ''];
    const form: FormPage = {
      agency: agency.code,
      locale,
      ...(worker !== undefined && {offline: worker}),
      ...(sharedMachine && {sharedMachine}),
    };
    return sendPage(reply, renderForm({...frame, agencyName: agency.name[locale]}, form));
  });

  if (worker !== undefined) registerShell(app, worker);

  app.get('/ho-so', async (request, reply) => {
    const frame = await frameOf(app, request);
    if (frame.name === undefined) return reply.redirect('/api/login?returnTo=%2Fho-so', 303);
    return sendPage(reply, renderDossiers(frame, await listDossiers(app, request)));
  });
}

import type {DossierSummary} from '@tokhai/connectors/gateway';
import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {agency} from './agency.js';
import {loginPath, pathIn, readLocale, type PageLocale} from './page-words.js';
import {renderDossiers, renderForm, renderHome, type FormPage, type PageFrame} from './pages.js';
import {readSession} from './session.js';

/** Asked for in the address, as a page in English is. */
interface Asked {
  readonly Querystring: {readonly lang?: string; readonly may?: string};
}

async function frameOf(app: FastifyInstance, request: FastifyRequest<Asked>): Promise<PageFrame> {
  const session = await readSession(app, request);
  const locale = readLocale(request.query.lang);
  const {pathname, searchParams} = new URL(request.url, 'http://localhost');
  searchParams.delete('lang');
  // A form on a shared machine stays one in the other language.
  const path = searchParams.size === 0 ? pathname : `${pathname}?${searchParams.toString()}`;
  const frame = {locale, path, agencyName: agency.name[locale]};
  return session.authenticated ? {...frame, name: session.person.name} : frame;
}

function sendToLogin(reply: FastifyReply, locale: PageLocale, returnTo: string): FastifyReply {
  return reply.redirect(loginPath(locale, returnTo), 303);
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
  app.get<Asked>('/to-khai/ngoai-mang', (request, reply) => {
    const locale = readLocale(request.query.lang);
    const page = {locale, path: '/to-khai', agencyName: agency.name[locale], offline: true};
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(renderForm(page, {agency: agency.code, offline: worker}));
  });
}

/** The portal's own pages, rendered here; the form is the only part that needs a script. */
export function registerPages(app: FastifyInstance, worker: string | undefined): void {
  app.get<Asked>('/', async (request, reply) => sendPage(reply, renderHome(await frameOf(app, request))));

  app.get<Asked>('/to-khai', async (request, reply) => {
    const frame = await frameOf(app, request);
    if (frame.name === undefined) return sendToLogin(reply, frame.locale, request.url);
    const sharedMachine = sharedMachines[request.query.may ?? ''];
    const form: FormPage = {
      agency: agency.code,
      ...(worker !== undefined && {offline: worker}),
      ...(sharedMachine && {sharedMachine}),
    };
    return sendPage(reply, renderForm(frame, form));
  });

  if (worker !== undefined) registerShell(app, worker);

  app.get<Asked>('/ho-so', async (request, reply) => {
    const frame = await frameOf(app, request);
    if (frame.name === undefined) return sendToLogin(reply, frame.locale, pathIn(frame.locale, '/ho-so'));
    return sendPage(reply, renderDossiers(frame, await listDossiers(app, request)));
  });
}

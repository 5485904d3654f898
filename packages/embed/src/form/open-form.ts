import type {CallOptions, DraftKeys, GatewayClient} from '@tokhai/connectors/gateway';
import {DeviceDrafts} from '../drafts/device-drafts.js';
import type {DraftStore} from '../drafts/draft-store.js';
import {PageDrafts} from '../drafts/page-drafts.js';
import {EmbedError, isLost, translating} from '../embed-error.js';
import {FormOpener} from './form-opener.js';
import type {Ground, OpenFormOptions} from './ground.js';
import type {Opening} from './opening.js';
import {ProcedureShelf} from './procedure-shelf.js';

interface Session {
  readonly subject: string;
  readonly keys: DraftKeys;
  readonly online: boolean;
}

/**
 * Opens a form over a gateway: the draft that is there, a choice among several, or a new declaration. A draft that became a
 * dossier, that is open in another tab or whose version may not be submitted any more is explained instead.
 *
 * @throws EmbedError `login-required`, `unreachable`, `timeout`, `cancelled`, `procedure-mismatch`, or the gateway's refusal
 */
export async function openForm(options: OpenFormOptions): Promise<Opening> {
  const {client, signal} = options;
  const call: CallOptions = signal === undefined ? {} : {signal};
  const askForCurrent = askEarly(() => translating(client.procedure(options.procedure, call)));
  const session = await findSession(options, call);
  const {drafts, dropped, keepsNothing} = await openDrafts(options, session);
  const ground: Ground = {
    options,
    drafts,
    shelf: new ProcedureShelf(client, call),
    call,
    askForCurrent,
    online: session.online,
    dropped,
    keepsNothing,
  };
  return new FormOpener(ground).open();
}

/** Asks at once, for the first who wants the answer; later ones ask anew, since a version may open or close meanwhile. */
function askEarly<T>(ask: () => Promise<T>): () => Promise<T> {
  let early: Promise<T> | undefined = ask();
  early.catch(() => undefined);
  return () => {
    const answer = early ?? ask();
    early = undefined;
    return answer;
  };
}

/** The gateway's session; where the gateway cannot be reached, the one that was kept for that. */
async function findSession(options: OpenFormOptions, call: CallOptions): Promise<Session> {
  const {client, keeper} = options;
  try {
    const session = await askForSession(client, options, call);
    return {...session, online: true};
  } catch (error) {
    const lost = error instanceof EmbedError && isLost(error.code);
    const kept = lost ? await keeper?.find() : undefined;
    if (kept === undefined) throw error;
    return {...kept, online: false};
  }
}

async function askForSession(
  client: GatewayClient,
  {keeper}: OpenFormOptions,
  call: CallOptions,
): Promise<Omit<Session, 'online'>> {
  const session = await translating(client.session(call));
  if (!session.authenticated) {
    await keeper?.forget();
    throw new EmbedError('login-required', 'Nobody is logged in');
  }
  const {subject, expiresAt} = session;
  const keys = await translating(client.draftKeys(call));
  await keeper?.keep({subject, keys}, expiresAt);
  return {subject, keys};
}

async function openDrafts(
  {place = 'device', procedure, agency, memory}: OpenFormOptions,
  {subject, keys}: Session,
): Promise<{readonly drafts: DraftStore; readonly dropped: number; readonly keepsNothing: boolean}> {
  const scope = {subject, procedure, agency};
  if (place === 'page') return {drafts: new PageDrafts(scope, memory), dropped: 0, keepsNothing: false};
  try {
    const drafts = await DeviceDrafts.open(scope, keys);
    return {drafts, dropped: drafts.dropped, keepsNothing: false};
  } catch {
    // The browser keeps nothing, in a private window for example: the form is there all the same, and says so.
    return {drafts: new PageDrafts(scope, memory), dropped: 0, keepsNothing: true};
  }
}

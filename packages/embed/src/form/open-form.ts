import type {CallOptions, GatewayClient, ProcedureVersion} from '@tokhai/connectors/gateway';
import {
  createDeclaration,
  type Declaration,
  type DraftContent,
  type LoadedProcedure,
  type Locale,
  type SubmissionReceipt,
} from '@tokhai/core';
import type {HashSigner} from '@tokhai/sign';
import {DraftStore} from '../drafts/draft-store.js';
import {EmbedError, translating} from '../embed-error.js';
import {differsFromDossier, findReceived} from './earlier-dossier.js';
import {GatewayHost} from './gateway-host.js';
import {fetchProcedure} from './fetch-procedure.js';
import {SignerBook} from './signer-book.js';

/** Which form to open, for whom, with which keys. */
export interface OpenFormOptions {
  readonly client: GatewayClient;
  /** Procedure code, for example `1.001193`. */
  readonly procedure: string;
  /** Receiving agency's code. */
  readonly agency: string;
  /** Its name in words, in the language of the moment. */
  readonly agencyName: () => string;
  readonly locale: () => Locale;
  /** Key holders that the portal wired; asked when the person comes to sign. */
  readonly signers: () => readonly HashSigner[];
  /** Submission that the gateway was heard not to take any more: its draft is not opened as it is. */
  readonly closed?: string;
  /** Ends the opening. */
  readonly signal?: AbortSignal;
}

/** The draft on this device became a dossier already. */
export interface ReceivedDraft {
  readonly kind: 'received';
  readonly receipt: SubmissionReceipt;
  /** The draft says something else than what was received. */
  readonly changed: boolean;
  /** Opens a new declaration, with what the draft says (`carry`) or empty. */
  readonly renew: (carry: boolean) => Promise<OpenedForm>;
}

/** A declaration that can be filled in. */
export interface OpenedForm {
  readonly kind: 'open';
  readonly host: GatewayHost;
  /** It takes the place of one that can no longer be sent, with what was typed there. */
  readonly renewed?: {
    /** Files belong to the submission they were uploaded for: they have to be chosen again. */
    readonly filesLeft: boolean;
  };
}

/** What opening came to. */
export type Opening = OpenedForm | ReceivedDraft;

interface Ground {
  readonly options: OpenFormOptions;
  readonly drafts: DraftStore;
  readonly current: ProcedureVersion;
  readonly call: CallOptions;
}

/** A draft keeps the version that it was begun with. */
function versionOf(draft: DraftContent, current: ProcedureVersion): ProcedureVersion {
  if (draft.procedure.digest === current.digest) return current;
  const {code, version, digest} = draft.procedure;
  const folder = `/procedures/${encodeURIComponent(code)}/${String(version)}`;
  return {
    ...current,
    version,
    digest,
    paths: {...current.paths, procedure: `${folder}/procedure`, plan: `${folder}/plan`},
  };
}

function makeHost(
  {options: {client, signers, agencyName, locale}, drafts}: Ground,
  procedure: LoadedProcedure,
  declaration: Declaration,
  step?: string,
): GatewayHost {
  return new GatewayHost({
    client,
    procedure,
    declaration,
    drafts,
    signers: new SignerBook(signers),
    agencyName,
    locale,
    ...(step === undefined ? {} : {step}),
  });
}

async function openNew(ground: Ground, draft?: DraftContent): Promise<OpenedForm> {
  const {options, drafts, current, call} = ground;
  const {client, agency, procedure: code} = options;
  const [procedure, {submission, today}] = await Promise.all([
    fetchProcedure(client, current, call),
    translating(client.open({code, agency}, call)),
  ]);
  if (draft === undefined)
    return {
      kind: 'open',
      host: makeHost(ground, procedure, createDeclaration(procedure, {submission, today})),
    };
  // Lookups and files were sealed for the other submission: only what the person typed and said goes over.
  const {values, disputes, documents, step} = draft;
  const declaration = createDeclaration(procedure, {submission, today, values, disputes});
  // The new draft is written before the old one goes: no moment without either.
  await drafts.save(declaration.snapshot(step));
  await drafts.remove(draft.submission);
  return {
    kind: 'open',
    host: makeHost(ground, procedure, declaration, step),
    renewed: {filesLeft: documents.length > 0},
  };
}

async function openDraft(ground: Ground, draft: DraftContent): Promise<Opening> {
  const {options, current, call, drafts} = ground;
  const {client, closed} = options;
  const receipt = await findReceived(client, draft, call);
  if (receipt === undefined && draft.submission === closed) return openNew(ground, draft);
  const procedure = await fetchProcedure(client, versionOf(draft, current), call);
  if (receipt !== undefined) {
    const changed = await differsFromDossier(client, draft, {number: receipt.number, procedure}, call);
    const renew = async (carry: boolean): Promise<OpenedForm> => {
      if (carry) return openNew(ground, draft);
      const opened = await openNew(ground);
      await drafts.remove(draft.submission);
      return opened;
    };
    return {kind: 'received', receipt, changed, renew};
  }
  const {submission, today, step} = draft;
  const declaration = createDeclaration(procedure, {submission, today, draft});
  return {kind: 'open', host: makeHost(ground, procedure, declaration, step)};
}

/**
 * Opens a form over a gateway: the draft that is there, or a new declaration. A draft that became a dossier is not opened
 * again: the answer is its receipt.
 *
 * @throws EmbedError `login-required`, `unreachable`, `timeout`, `cancelled`, `procedure-mismatch`, or the gateway's refusal
 */
export async function openForm(options: OpenFormOptions): Promise<Opening> {
  const {client, agency, procedure, signal} = options;
  const call: CallOptions = signal === undefined ? {} : {signal};
  const session = await translating(client.session(call));
  if (!session.authenticated) throw new EmbedError('login-required', 'Nobody is logged in');
  const [key, current] = await Promise.all([
    translating(client.draftKey(call)),
    translating(client.procedure(procedure, call)),
  ]);
  const drafts = await DraftStore.open({subject: session.subject, procedure, agency}, key);
  const draft = await drafts.load();
  const ground: Ground = {options, drafts, current, call};
  return draft === undefined ? openNew(ground) : openDraft(ground, draft);
}

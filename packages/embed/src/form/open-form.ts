import type {GatewayClient, ProcedureVersion} from '@tokhai/connectors/gateway';
import {
  createDeclaration,
  loadProcedure,
  type DraftContent,
  type LoadedProcedure,
  type Locale,
} from '@tokhai/core';
import type {FormHost} from '@tokhai/elements';
import type {HashSigner} from '@tokhai/sign';
import {createVietnamRules, createValueTypes, loadUnits} from '@tokhai/vietnam';
import {DraftStore} from '../drafts/draft-store.js';
import {EmbedError, translating} from '../embed-error.js';
import {sha256} from '../sha256.js';
import {GatewayHost} from './gateway-host.js';
import {SignerBook} from './signer-book.js';

/** Which form to open, for whom, with which keys. */
export interface OpenFormOptions {
  readonly client: GatewayClient;
  /** Procedure code, for example `1.001193`. */
  readonly procedure: string;
  /** Receiving agency's code. */
  readonly agency: string;
  /** Its name in words. */
  readonly agencyName: string;
  readonly locale: Locale;
  /** Key holders that the portal wired; asked when the person comes to sign. */
  readonly signers: () => readonly HashSigner[];
}

async function load(client: GatewayClient, version: ProcedureVersion): Promise<LoadedProcedure> {
  const [document, plan, types, units] = await Promise.all([
    translating(client.procedureDocument(version)),
    translating(client.plan(version)),
    translating(client.types(version)),
    loadUnits(),
  ]);
  const procedure = await loadProcedure(document, {
    plan,
    types: createValueTypes(types, {units}),
    rules: createVietnamRules(document.uses.calendar),
    sha256,
  });
  if (procedure.digest === version.digest) return procedure;
  throw new EmbedError('procedure-mismatch', 'The procedure is not the one that the gateway names');
}

/** A draft keeps the version that it was begun with (design, decision 10). */
function versionOf(draft: DraftContent | undefined, current: ProcedureVersion): ProcedureVersion {
  if (draft === undefined || draft.procedure.digest === current.digest) return current;
  const {code, version, digest} = draft.procedure;
  const folder = `/procedures/${encodeURIComponent(code)}/${String(version)}`;
  return {
    ...current,
    version,
    digest,
    paths: {...current.paths, procedure: `${folder}/procedure`, plan: `${folder}/plan`},
  };
}

/**
 * Opens a form over a gateway: the draft that is there, or a new declaration.
 *
 * @throws EmbedError `login-required`, `unreachable`, `timeout`, `procedure-mismatch`, or the gateway's refusal
 */
export async function openForm(options: OpenFormOptions): Promise<FormHost> {
  const {client, agency, agencyName, locale} = options;
  const session = await translating(client.session());
  if (!session.authenticated) throw new EmbedError('login-required', 'Nobody is logged in');
  const [key, current] = await Promise.all([
    translating(client.draftKey()),
    translating(client.procedure(options.procedure)),
  ]);
  const scope = {subject: session.subject, procedure: options.procedure, agency};
  const drafts = await DraftStore.open(scope, key);
  const draft = await drafts.load();
  const procedure = await load(client, versionOf(draft, current));
  const declaration =
    draft === undefined
      ? createDeclaration(procedure, await translating(client.open({code: options.procedure, agency})))
      : createDeclaration(procedure, {submission: draft.submission, today: draft.today, draft});
  return new GatewayHost({
    client,
    procedure,
    declaration,
    drafts,
    signers: new SignerBook(options.signers),
    agencyName,
    locale,
    ...(draft === undefined ? {} : {step: draft.step}),
  });
}

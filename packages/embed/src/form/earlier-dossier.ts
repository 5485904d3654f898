import type {CallOptions, GatewayClient} from '@tokhai/connectors/gateway';
import {
  canonicalize,
  createDeclaration,
  decodeUtf8,
  readStatement,
  type DraftContent,
  type Json,
  type LoadedProcedure,
  type SubmissionReceipt,
} from '@tokhai/core';
import {translating} from '../embed-error.js';

/** So many of a person's newest dossiers of one procedure are looked at. */
const most = 20;

/**
 * The receipt of the dossier that a draft became: the gateway took it in, and the answer or the deleting of the draft was
 * lost on the way. `undefined` where there is none.
 */
export async function findReceived(
  client: GatewayClient,
  {submission, procedure}: DraftContent,
  call: CallOptions,
): Promise<SubmissionReceipt | undefined> {
  const dossiers = await translating(client.dossiers(call));
  const candidates = dossiers.filter(({procedure: {code}}) => code === procedure.code).slice(0, most);
  const views = await Promise.all(candidates.map(({number}) => translating(client.dossier(number, call))));
  return views.find(({receipt}) => receipt.submission === submission)?.receipt;
}

function sameJson(a: Json, b: Json): boolean {
  return decodeUtf8(canonicalize(a)) === decodeUtf8(canonicalize(b));
}

/** Whether a draft says something else than the dossier that it became, so that dropping it would lose what was typed. */
export async function differsFromDossier(
  client: GatewayClient,
  draft: DraftContent,
  {number, procedure}: {readonly number: string; readonly procedure: LoadedProcedure},
  call: CallOptions,
): Promise<boolean> {
  const stated = readStatement(await translating(client.statement(number, call)));
  const {submission, today, disputes} = draft;
  const declaration = createDeclaration(procedure, {submission, today, draft});
  declaration.settleToday(stated.challenge.today);
  const noted = disputes.every(({pointer, note}) =>
    stated.disputes.some((other) => other.pointer === pointer && other.note === note),
  );
  return !noted || !sameJson(declaration.freeze().values, stated.values);
}

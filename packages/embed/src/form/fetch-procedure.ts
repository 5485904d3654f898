import type {CallOptions, GatewayClient, ProcedureVersion} from '@tokhai/connectors/gateway';
import {listNeeds, loadProcedure, type DigestHex, type LoadedProcedure} from '@tokhai/core';
import {loadValueTypes, loadVietnamRules} from '@tokhai/vietnam';
import {EmbedError, translating} from '../embed-error.js';
import {sha256} from '../sha256.js';

/** One version of a procedure; where its documents are is asked of nobody where the gateway did not say it. */
export interface VersionRef {
  readonly code: string;
  readonly version: number;
  readonly digest: DigestHex;
  readonly paths?: ProcedureVersion['paths'];
}

/**
 * Fetches one version of a procedure with its plan and types, and checks it against the digest that was named.
 * @throws EmbedError `procedure-mismatch`, or what a call failed with
 */
export async function fetchProcedure(
  client: GatewayClient,
  version: VersionRef,
  call: CallOptions,
): Promise<LoadedProcedure> {
  const paths = version.paths ?? pathsOf(version);
  const form = await translating(client.form({paths}, call));
  const {plan} = form;
  const {document} = form.procedure;
  const needs = listNeeds(document, plan);
  const [types, rules] = await Promise.all([
    loadValueTypes(form.types, needs.types),
    loadVietnamRules(document.uses.calendar, needs.functions),
  ]);
  const procedure = await loadProcedure(form.procedure, {plan, types, rules, sha256});
  if (procedure.digest === version.digest) return procedure;
  throw new EmbedError('procedure-mismatch', 'The procedure is not the one that the gateway names');
}

function pathsOf({code, version}: VersionRef): ProcedureVersion['paths'] {
  const folder = `/procedures/${encodeURIComponent(code)}/${String(version)}`;
  return {procedure: `${folder}/procedure`, plan: `${folder}/plan`, form: `${folder}/form`};
}

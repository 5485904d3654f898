import type {CallOptions, GatewayClient, ProcedureVersion} from '@tokhai/connectors/gateway';
import {loadProcedure, type LoadedProcedure} from '@tokhai/core';
import {createValueTypes, createVietnamRules, loadUnits} from '@tokhai/vietnam';
import {EmbedError, translating} from '../embed-error.js';
import {sha256} from '../sha256.js';

/**
 * Fetches one version of a procedure with its plan and types, and checks it against the digest that was named.
 * @throws EmbedError `procedure-mismatch`, or what a call failed with
 */
export async function fetchProcedure(
  client: GatewayClient,
  version: ProcedureVersion,
  call: CallOptions,
): Promise<LoadedProcedure> {
  const [document, plan, types, units] = await Promise.all([
    translating(client.procedureDocument(version, call)),
    translating(client.plan(version, call)),
    translating(client.types(version, call)),
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

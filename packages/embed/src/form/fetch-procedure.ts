import type {CallOptions, GatewayClient, ProcedureVersion} from '@tokhai/connectors/gateway';
import {loadProcedure, type DigestHex, type LoadedProcedure} from '@tokhai/core';
import {createValueTypes, createVietnamRules, loadUnits} from '@tokhai/vietnam';
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
  const document = translating(client.procedureDocument({paths}, call));
  const typesPaths =
    version.paths === undefined
      ? document.then(({uses}) => ({...paths, types: `/types/${encodeURIComponent(uses.types)}`}))
      : Promise.resolve(paths);
  const [published, plan, types, units] = await Promise.all([
    document,
    translating(client.plan({paths}, call)),
    typesPaths.then((found) => translating(client.types({paths: found}, call))),
    loadUnits(),
  ]);
  const procedure = await loadProcedure(published, {
    plan,
    types: createValueTypes(types, {units}),
    rules: createVietnamRules(published.uses.calendar),
    sha256,
  });
  if (procedure.digest === version.digest) return procedure;
  throw new EmbedError('procedure-mismatch', 'The procedure is not the one that the gateway names');
}

function pathsOf({code, version}: VersionRef): ProcedureVersion['paths'] {
  const folder = `/procedures/${encodeURIComponent(code)}/${String(version)}`;
  return {procedure: `${folder}/procedure`, plan: `${folder}/plan`, types: ''};
}

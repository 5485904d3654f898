import type {GatewayClient} from '@tokhai/connectors/gateway';
import {loadProcedure, type LoadedProcedure, type Sha256} from '@tokhai/core';
import {createValueTypes, createVietnamRules, loadUnits} from '@tokhai/vietnam';
import {banks} from '@tokhai/vietnam/banks';

/** SHA-256 of the platform. */
export const sha256: Sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** Loads the procedure that a gateway serves, as any client of it would. */
export async function loadForm(client: GatewayClient, code: string): Promise<LoadedProcedure> {
  const version = await client.procedure(code);
  const [{procedure, plan, types}, units] = await Promise.all([client.form(version), loadUnits()]);
  return loadProcedure(procedure, {
    plan,
    types: createValueTypes(types, {units, banks}),
    rules: createVietnamRules(procedure.document.uses.calendar),
    sha256,
  });
}

import type {ProcedureVersion, VersionStanding} from '@tokhai/connectors/gateway';
import type {DraftContent, LoadedProcedure} from '@tokhai/core';
import {EmbedError, translating} from '../embed-error.js';
import type {Ground} from './ground.js';

/** How the version of a draft stands today. */
export interface DraftStanding {
  readonly state: VersionStanding['state'];
  readonly recall: VersionStanding['recall'];
  /** The version that is open, where one is. */
  readonly current: ProcedureVersion | undefined;
  /** The draft's own version, where the gateway still has it as it was. */
  readonly own: ProcedureVersion | undefined;
}

/** Asks how the version of a draft stands. @throws EmbedError what the call failed with */
export async function findStanding(ground: Ground, {procedure}: DraftContent): Promise<DraftStanding> {
  const {options, call} = ground;
  try {
    const standing = await translating(options.client.versionStanding(procedure, call));
    const own = standing.digest === procedure.digest ? standing : undefined;
    const current = standing.current ?? undefined;
    // A document that was changed under its number is not the one that was filled in.
    return {state: own === undefined ? 'closed' : standing.state, recall: standing.recall, current, own};
  } catch (error) {
    if (!(error instanceof EmbedError) || error.code !== 'procedure-unknown') throw error;
    return {state: 'closed', recall: null, current: await findCurrent(ground), own: undefined};
  }
}

async function findCurrent({askForCurrent}: Ground): Promise<ProcedureVersion | undefined> {
  try {
    return await askForCurrent();
  } catch (error) {
    if (error instanceof EmbedError && error.code.startsWith('procedure-')) return undefined;
    throw error;
  }
}

/**
 * The versions through which a draft goes over into another one, as each declares; the last one is the version that it is to be
 * of. `undefined` where there is no way.
 */
export async function findWay(
  ground: Ground,
  from: number,
  to: LoadedProcedure,
): Promise<readonly LoadedProcedure[] | undefined> {
  const declared = (to.document.migrations ?? []).map((migration) => migration.from);
  if (declared.includes(from)) return [to];
  const between = declared.filter((version) => version > from).toSorted((a, b) => b - a);
  for (const version of between) {
    const way = await findWay(ground, from, await loadVersion(ground, to.document.code, version));
    if (way !== undefined) return [...way, to];
  }
  return undefined;
}

async function loadVersion(
  {options, call, shelf}: Ground,
  code: string,
  version: number,
): Promise<LoadedProcedure> {
  return shelf.load(await translating(options.client.versionStanding({code, version}, call)));
}

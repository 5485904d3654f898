import {equalJson, loadProcedure} from '@tokhai/core';
import type {CivilDate, DigestHex, Json, LoadedProcedure, TypeLibrary, TypesDocument} from '@tokhai/core';
import {compileProcedure} from '@tokhai/core/compile';
import {GatewayError} from '../gateway-error.js';
import {sha256} from '../keys/sha256.js';
import type {GatewayOptions, ProcedureRef, Recall} from '../options.js';
import {Problem} from '../problem/problem.js';
import {createRules, createTypes} from './libraries.js';
import {readProcedures, readTypes} from './read-schemas.js';
import type {StoredProcedure} from './read-schemas.js';
import {openRecalls} from './recalls.js';

interface TypesEntry {
  readonly document: TypesDocument;
  readonly library: TypeLibrary;
}

type FindRecall = (procedure: ProcedureRef) => Recall | undefined;

/** Whether declarations of a version may be submitted on a day. */
export type VersionState =
  {readonly state: 'open' | 'closed'} | {readonly state: 'recalled'; readonly recall: Recall};

/** Every procedure that this gateway serves, loaded once and frozen. */
export class ProcedureStore {
  readonly #procedures: readonly LoadedProcedure[];
  readonly #types: ReadonlyMap<string, TypesEntry>;
  readonly #findRecall: FindRecall;

  constructor(
    procedures: readonly LoadedProcedure[],
    types: ReadonlyMap<string, TypesEntry>,
    findRecall: FindRecall,
  ) {
    this.#procedures = procedures;
    this.#types = types;
    this.#findRecall = findRecall;
  }

  /**
   * The version that is open on a day: of those that are valid then and not recalled, the newest.
   * @throws Problem `procedure-unknown`, `procedure-not-open`, `procedure-recalled`
   */
  choose(code: string, day: CivilDate): LoadedProcedure {
    const versions = this.#procedures.filter(({document}) => document.code === code);
    if (versions.length === 0) throw new Problem('procedure-unknown');
    const open = versions.filter((procedure) => isValid(procedure, day));
    if (open.length === 0) throw new Problem('procedure-not-open');
    const [newest] = open
      .filter(({document}) => this.#findRecall(document) === undefined)
      .sort((a, b) => b.document.version - a.document.version);
    if (newest === undefined) throw new Problem('procedure-recalled');
    return newest;
  }

  /**
   * One version, valid today or not: declarations keep the one they were opened with.
   * @throws Problem `procedure-unknown`
   */
  at(code: string, version: number): LoadedProcedure {
    const found = this.#procedures.find(
      ({document}) => document.code === code && document.version === version,
    );
    if (found === undefined) throw new Problem('procedure-unknown');
    return found;
  }

  /**
   * The version that a declaration was opened with. A document that was changed under the same number is not it.
   * @throws Problem `procedure-unknown`, `procedure-recalled`
   */
  of({code, version, digest}: ProcedureRef & {readonly digest: DigestHex}): LoadedProcedure {
    const procedure = this.at(code, version);
    if (procedure.digest !== digest) throw new Problem('procedure-recalled');
    return procedure;
  }

  /**
   * Whether a declaration that was opened with this version may still be submitted.
   * @throws Problem `procedure-recalled`, `procedure-not-open`
   */
  requireOpen(procedure: LoadedProcedure, day: CivilDate): void {
    if (this.#findRecall(procedure.document) !== undefined) throw new Problem('procedure-recalled');
    if (!isValid(procedure, day)) throw new Problem('procedure-not-open');
  }

  /** How a version stands on a day. */
  stateOf({document}: LoadedProcedure, day: CivilDate): VersionState {
    const recall = this.#findRecall(document);
    if (recall !== undefined) return {state: 'recalled', recall};
    return {state: isValid({document}, day) ? 'open' : 'closed'};
  }

  /** @throws Problem `not-found` */
  types(id: string): TypesDocument {
    const entry = this.#types.get(id);
    if (entry === undefined) throw new Problem('not-found');
    return entry.document;
  }
}

function isValid({document}: Pick<LoadedProcedure, 'document'>, day: CivilDate): boolean {
  const {from, to} = document.valid;
  return from <= day && (to === null || day <= to);
}

/**
 * Loads all procedures of the folder: checks, compiles each and compares with the plan beside it.
 * @throws GatewayError `procedure-faulty`, `plan-differs`
 */
export async function openProcedures({schemas, findRecall}: GatewayOptions): Promise<ProcedureStore> {
  const stored = readProcedures(schemas);
  const types = new Map<string, TypesEntry>();
  for (const id of new Set(stored.map(({document}) => document.uses.types))) {
    const document = readTypes(schemas, id);
    types.set(id, {document, library: await createTypes(document)});
  }
  const loaded: LoadedProcedure[] = [];
  for (const one of stored) loaded.push(await load(one, types));
  return new ProcedureStore(loaded, types, findRecall ?? openRecalls(schemas));
}

async function load(
  {document, plan: published}: StoredProcedure,
  types: ReadonlyMap<string, TypesEntry>,
): Promise<LoadedProcedure> {
  const name = `${document.code} version ${document.version}`;
  const library = types.get(document.uses.types)?.library;
  if (library === undefined) throw new GatewayError('procedure-faulty', `${name} pins unknown types`);
  const libraries = {types: library, rules: createRules(document.uses)};
  const {plan, findings} = await compileProcedure(document, {...libraries, sha256});
  if (plan === undefined) {
    const [first] = findings;
    throw new GatewayError('procedure-faulty', `${name}: ${first?.code ?? 'unknown'} at ${first?.at ?? ''}`);
  }
  // Compared with what a browser would get: rules that differ would show one form and judge another.
  if (published !== undefined && !equalJson(published as unknown as Json, plan as unknown as Json)) {
    throw new GatewayError(
      'plan-differs',
      `the stored plan of ${name} is not what the procedure compiles to: build again`,
    );
  }
  return loadProcedure(document, {plan, ...libraries, sha256});
}

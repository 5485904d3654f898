import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {ProcedureCases} from '../../packages/core/src/generated/cases.js';
import type {DeclarationVectors} from '../../packages/core/src/generated/declaration-vectors.js';
import type {Procedure} from '../../packages/core/src/generated/procedure.js';
import type {RuleVectors} from '../../packages/core/src/generated/rule-vectors.js';
import type {TypesDocument} from '../../packages/core/src/generated/types.js';

/** Folder of the schemas package. */
export const folder = fileURLToPath(new URL('..', import.meta.url));

/** One published procedure version with its cases. */
export interface PublishedProcedure {
  /** For example `1.001193/1`. */
  readonly name: string;
  readonly document: Procedure;
  readonly cases: ProcedureCases;
}

/** A JSON object whose content is not known yet. */
export type JsonMap = Readonly<Record<string, unknown>>;

/** Reads a document of this package, trusted since it lies beside the tests. */
export function readDocument(path: string): unknown {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'));
}

/** The shared types of one version. */
export function readTypes(): TypesDocument {
  return readDocument('types/vn-types/1.json') as TypesDocument;
}

/** The examples of the rule language that any engine can run. */
export function readRuleVectors(): RuleVectors {
  return readDocument('conformance/rules.json') as RuleVectors;
}

/** The examples of declarations that any engine can run, by topic. */
export function readDeclarationVectors(): readonly DeclarationVectors[] {
  return readdirSync(join(folder, 'conformance/declarations'))
    .sort()
    .map((file) => readDocument(`conformance/declarations/${file}`) as DeclarationVectors);
}

/** Every `procedures/<code>/<version>.json` with its `<version>.cases.json`. */
export function readProcedures(): readonly PublishedProcedure[] {
  return readFolder('procedures');
}

/**
 * Procedures that are published nowhere: they feed tests, stories and guides. Those with cases are held to the same as
 * published ones.
 */
export function readExamples(): readonly PublishedProcedure[] {
  return readFolder('examples', (base) => existsSync(join(folder, `${base}.cases.json`)));
}

function readFolder(
  kind: 'procedures' | 'examples',
  isWanted: (base: string) => boolean = () => true,
): readonly PublishedProcedure[] {
  return readdirSync(join(folder, kind)).flatMap((code) =>
    readdirSync(join(folder, kind, code))
      .filter((file) => /^\d+\.json$/.test(file))
      .map((file) => `${kind}/${code}/${file.replace('.json', '')}`)
      .filter(isWanted)
      .map((base) => ({
        name: base.replace('procedures/', ''),
        document: readDocument(`${base}.json`) as Procedure,
        cases: readDocument(`${base}.cases.json`) as ProcedureCases,
      })),
  );
}

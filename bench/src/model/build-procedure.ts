import {createRequire} from 'node:module';
import {readFileSync} from 'node:fs';
import {createProcedureChecker} from '@tokhai/cli';
import {canonicalText, listNeeds, writeFormDocuments, type Procedure} from '@tokhai/core';
import {excerptTypes} from '@tokhai/vietnam';
import {createProcedureDocument} from './procedure-document.js';

/** A generated procedure as a gateway gives it. */
export interface BuiltProcedure {
  /** Document, plan and types in one text. */
  readonly form: string;
  /** Of the shared types those that it uses, alone. */
  readonly types: string;
}

/**
 * Checks and compiles the generated form exactly as `tokhai lint` and a gateway do.
 * @throws Error with the findings, where the document is not a procedure
 */
export async function buildProcedure(fields: number): Promise<BuiltProcedure> {
  const procedure: Procedure = createProcedureDocument(fields);
  const document = canonicalText(procedure);
  const {plan, findings} = await createProcedureChecker().check(document);
  if (plan === undefined) {
    const [first] = findings;
    throw new Error(
      `${String(findings.length)} findings in the form of ${String(fields)} fields, first ${JSON.stringify(first)}`,
    );
  }
  const path = createRequire(import.meta.url).resolve('@tokhai/schemas/types/vn-types/1.json');
  const library = JSON.parse(readFileSync(path, 'utf8')) as object;
  const types = excerptTypes(library, listNeeds(procedure, plan).types);
  return {form: writeFormDocuments(procedure, plan, types), types: JSON.stringify(types)};
}

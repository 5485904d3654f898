import {createProcedureChecker} from '@tokhai/cli';
import {canonicalText, type Procedure} from '@tokhai/core';
import {createProcedureDocument} from './procedure-document.js';

/** A generated procedure as it is published: two JSON texts. */
export interface BuiltProcedure {
  readonly document: string;
  readonly plan: string;
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
  return {document, plan: canonicalText(plan)};
}

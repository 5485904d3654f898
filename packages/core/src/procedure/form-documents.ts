import {CoreError} from '../core-error.js';
import type {Procedure} from '../generated/procedure.js';
import {canonicalText} from '../json/canonicalize.js';
import type {Plan} from '../plan/plan.js';

/** A procedure document with the text that it was parsed from: no other can take its place. */
export class ReceivedProcedure {
  readonly text: string;
  readonly document: Procedure;

  /** @throws SyntaxError for a text that is not JSON */
  constructor(text: string) {
    this.text = text;
    this.document = JSON.parse(text) as Procedure;
  }
}

/** All that a browser needs of one version of a procedure. */
export interface FormDocuments {
  readonly procedure: ReceivedProcedure;
  readonly plan: Plan;
  /** The shared types that the procedure uses, as they are published: whoever binds them checks them. */
  readonly types: unknown;
}

/**
 * A procedure, its plan and its types as one JSON object of the members `procedure`, `plan` and `types`. Each value has a
 * line to itself, the second, fourth and sixth, and that of the procedure is its RFC 8785 form: its bytes have the digest of
 * the procedure, so that a reader need not make that form again.
 */
export function writeFormDocuments(document: Procedure, plan: Plan, types: unknown): string {
  const values = {
    procedure: canonicalText(document),
    plan: JSON.stringify(plan),
    types: JSON.stringify(types),
  };
  const members = Object.entries(values).map(([name, text]) => `"${name}":\n${text}\n`);
  return `{${members.join(',')}}`;
}

/**
 * Reads what {@link writeFormDocuments} wrote, each value from its own line. Whether plan and types belong to the procedure
 * is checked by `loadProcedure` and by whoever binds the types.
 * @throws CoreError `invalid-json`
 */
export function readFormDocuments(text: string): FormDocuments {
  const [, procedure = '', , plan = '', , types = ''] = text.split('\n');
  try {
    return {
      procedure: new ReceivedProcedure(procedure),
      plan: JSON.parse(plan) as Plan,
      types: JSON.parse(types) as unknown,
    };
  } catch (cause) {
    throw new CoreError('invalid-json', 'Not the documents of a form', {cause});
  }
}

import type {Procedure} from '../generated/procedure.js';
import type {Plan} from '../plan/plan.js';
import type * as EvidenceParts from './evidence.js';
import type * as ListParts from './list-cell.js';

/** What only some declarations are made of: it comes with the procedures that need it. Nobody outside looks into it. */
export interface DeclarationParts {
  /** Where the procedure has lists. */
  readonly lists: object | undefined;
  /** Where it asks registers or for papers. */
  readonly evidence: object | undefined;
}

interface KnownParts extends DeclarationParts {
  readonly lists: typeof ListParts | undefined;
  readonly evidence: typeof EvidenceParts | undefined;
}

/** The parts as declarations know them. */
export function partsOf({parts}: {readonly parts: DeclarationParts}): KnownParts {
  // Only `loadDeclarationParts` makes any; their classes are no part of what a procedure promises to others.
  return parts as KnownParts;
}

/** Loads what declarations of a procedure are made of, beyond plain fields. */
export async function loadDeclarationParts(
  {prefill, documents}: Procedure,
  {fields}: Plan,
): Promise<KnownParts> {
  const [lists, evidence] = await Promise.all([
    fields.some(({rows}) => rows !== undefined) ? import('./list-cell.js') : undefined,
    prefill.length > 0 || documents.length > 0 ? import('./evidence.js') : undefined,
  ]);
  return {lists, evidence};
}

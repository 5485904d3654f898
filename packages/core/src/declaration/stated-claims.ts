import {equalJson} from '../json/pointer.js';
import type {Claim, Dispute} from '../prefill/claim.js';
import type {StatementDocument} from '../statement/statement.js';
import type {Declaration} from './declaration.js';

/**
 * The claims that the declaration may state now, in the order of the layout: of visible fields that hold exactly the register's
 * value.
 */
export function listStatedClaims(declaration: Declaration): readonly Claim[] {
  return declaration.fields.flatMap(({visible, claim, value}) => {
    const standing = visible.value ? claim.value : undefined;
    return standing && equalJson(standing.value, value.value) ? [standing] : [];
  });
}

/** The objections that go to the officer, in the order of the layout: those to values that are stated. */
export function listStatedDisputes(declaration: Declaration): readonly Dispute[] {
  return declaration.fields.flatMap(({visible, dispute}) => {
    const standing = visible.value ? dispute.value : undefined;
    return standing ? [standing] : [];
  });
}

/** The files that are stated: those of papers that are wanted, in the procedure's order. */
export function listStatedDocuments(declaration: Declaration): readonly StatementDocument[] {
  return declaration.documents.value.flatMap(({wanted, files}) => (wanted ? files : []));
}

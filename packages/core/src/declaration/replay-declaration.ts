import {canonicalText} from '../json/canonicalize.js';
import type {Issue} from '../issue.js';
import type {CivilDate, JsonObject, Locale} from '../json/json.js';
import {readPointer} from '../json/pointer.js';
import type {Claim, Dispute, LookupOutcome, LookupReceipt} from '../prefill/claim.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import {reviewDeclaration} from '../review/create-review.js';
import {judgeCondition} from '../review/frozen-condition.js';
import type {ReviewModel} from '../review/review-model.js';
import type {StatementDocument, StatementLookup} from '../statement/statement.js';
import {createDeclaration} from './create-declaration.js';
import type {Declaration, RuleFault} from './declaration.js';
import {listStatedClaims, listStatedDisputes, listStatedDocuments} from './stated-claims.js';

/** A lookup as the statement names it, with the receipt that came beside it. */
export interface ReplayLookup {
  readonly stated: StatementLookup;
  readonly receipt: LookupReceipt;
}

/** What a gateway knows: a statement's parts and its receipts. */
export interface ReplayInput {
  readonly procedure: LoadedProcedure;
  readonly submission: string;
  readonly agency: string;
  readonly today: CivilDate;
  readonly locale: Locale;
  readonly values: JsonObject;
  readonly lookups: readonly ReplayLookup[];
  readonly disputes: readonly Dispute[];
  readonly documents: readonly StatementDocument[];
}

/** Which part of a statement is not what the same declaration would state. */
export type ReplayDifference = 'values' | 'lookups' | 'disputes' | 'documents';

/** What running a statement again comes to. */
export interface Replay {
  readonly declaration: Declaration;
  readonly issues: readonly Issue[];
  readonly faults: readonly RuleFault[];
  /**
   * Empty where freezing again gives the same bytes and the same lookups, disputes and documents would be stated: nothing
   * hidden, empty, computed otherwise, unknown or unfounded was added, nothing normalised is missing.
   */
  readonly differences: readonly ReplayDifference[];
  readonly review: ReviewModel;
  /**
   * Ids of the signing roles that ask for nobody: those whose condition is false for certain. One that is undetermined or
   * faulty asks for its signer, since a missing signer is worse than one too many.
   */
  readonly droppedRoles: readonly string[];
}

/**
 * Runs a declaration again on what was stated, as a gateway does: same rules, same issues, same review. Claims count
 * with the stated values; that these are the register's is proved by the receipts' hashes, not here.
 */
export function replayDeclaration(input: ReplayInput): Replay {
  const {procedure, submission, today, values, disputes, documents, agency, locale} = input;
  const lookups = input.lookups.map((lookup) => rebuildOutcome(lookup, input));
  const known = new Set(procedure.document.documents.map(({id}) => id));
  const declaration = createDeclaration(procedure, {
    submission,
    today,
    values,
    lookups,
    disputes,
    documents: documents.filter(({id}) => known.has(id)),
  });
  return {
    declaration,
    issues: declaration.issues.value,
    faults: declaration.faults.value,
    differences: listDifferences(declaration, input),
    review: reviewDeclaration(declaration, {agency, locale}),
    droppedRoles: listDroppedRoles(input),
  };
}

function listDroppedRoles({procedure, values, today}: ReplayInput): readonly string[] {
  return (procedure.plan.roles ?? [])
    .filter((role) => {
      const outcome = judgeCondition({procedure, values, today}, role);
      return outcome.kind === 'value' && outcome.value === false;
    })
    .map(({id}) => id);
}

function listDifferences(declaration: Declaration, input: ReplayInput): readonly ReplayDifference[] {
  const again = {
    values: declaration.freeze().values,
    lookups: stateAgain(declaration),
    disputes: listStatedDisputes(declaration),
    documents: listStatedDocuments(declaration),
  };
  const stated = {
    values: input.values,
    lookups: input.lookups.map(({stated: {binding, pointers}}) => ({binding, pointers})),
    disputes: input.disputes,
    documents: input.documents,
  };
  const parts: readonly ReplayDifference[] = ['values', 'lookups', 'disputes', 'documents'];
  return parts.filter((part) => canonicalText(again[part]) !== canonicalText(stated[part]));
}

function stateAgain(declaration: Declaration): readonly Pick<StatementLookup, 'binding' | 'pointers'>[] {
  const claims = listStatedClaims(declaration);
  const answered = declaration.activeBindings.value.filter((id) => declaration.lookups.value.has(id));
  return answered.map((binding) => ({
    binding,
    pointers: claims.filter((claim) => claim.binding === binding).map(({pointer, salt}) => ({pointer, salt})),
  }));
}

function rebuildOutcome({stated, receipt}: ReplayLookup, {procedure, values}: ReplayInput): LookupOutcome {
  const binding = procedure.document.prefill.find(({id}) => id === stated.binding);
  const source = binding?.source ?? '';
  const claims = stated.pointers.flatMap(({pointer, salt}): readonly Claim[] => {
    const value = readPointer(values, pointer);
    if (!binding || value === undefined) return [];
    return [
      {
        pointer,
        value,
        binding: binding.id,
        source,
        recordId: '',
        fetchedAt: receipt.issuedAt,
        expiresAt: receipt.expiresAt,
        assurance: 'low',
        lock: binding.lock,
        salt,
      },
    ];
  });
  return {outcome: stated.outcome, binding: stated.binding, source, at: receipt.issuedAt, claims, receipt};
}

import {CoreError} from '../core-error.js';
import type {Declaration} from '../declaration/declaration.js';
import {listStatedClaims, listStatedDisputes, listStatedDocuments} from '../declaration/stated-claims.js';
import {canonicalize, canonicalText, digestBytes, digestJson} from '../json/canonicalize.js';
import type {Sha256} from '../json/json.js';
import {reviewDeclaration} from '../review/create-review.js';
import type {ReviewModel} from '../review/review-model.js';
import type {Challenge} from './challenge.js';
import type {Statement, StatementLookup} from './statement.js';

/** What a statement is made of. */
export interface StatementParts {
  readonly challenge: Challenge;
  /** Settled on the challenge's today. */
  readonly declaration: Declaration;
  /** The very model that was shown. */
  readonly review: ReviewModel;
  readonly sha256: Sha256;
}

/**
 * The statement of exactly what was shown, and its canonical bytes: they are signed, travel and are stored as they are.
 *
 * @throws CoreError `statement-mismatch` where challenge, declaration and review do not belong together: another submission,
 * procedure, overlay, agency or day, values that changed after the challenge, a review of something else
 */
export async function createStatement(
  parts: StatementParts,
): Promise<{readonly statement: Statement; readonly bytes: Uint8Array<ArrayBuffer>}> {
  const {challenge, declaration, review, sha256} = parts;
  const {values, bytes: frozen} = declaration.freeze();
  checkTogether(parts);
  if ((await digestBytes(frozen, sha256)) !== challenge.values) throw mismatch('values');
  const statement: Statement = {
    challenge,
    values,
    claims: await stateLookups(declaration, sha256),
    disputes: listStatedDisputes(declaration),
    documents: listStatedDocuments(declaration),
    review: {locale: review.locale, digest: await digestJson(review, sha256)},
  };
  return {statement, bytes: canonicalize(statement)};
}

function checkTogether({challenge, declaration, review}: StatementParts): void {
  const {procedure, submission, today} = declaration;
  if (challenge.submission !== submission) throw mismatch('submission');
  if (challenge.procedure.digest !== procedure.digest) throw mismatch('procedure');
  if (challenge.overlay !== procedure.overlay) throw mismatch('overlay');
  if (challenge.today !== today.peek()) throw mismatch('today');
  const {locale} = review;
  const shown = reviewDeclaration(declaration, {agency: challenge.agencyName[locale], locale});
  if (canonicalText(shown) !== canonicalText(review)) throw mismatch('review');
}

function mismatch(what: string): CoreError {
  return new CoreError('statement-mismatch', `Not of one declaration: ${what}`);
}

/** One entry per answered binding that applies, failures too, in document order; the receipt's digest covers its seal. */
async function stateLookups(declaration: Declaration, sha256: Sha256): Promise<readonly StatementLookup[]> {
  const claims = listStatedClaims(declaration);
  const lookups = declaration.activeBindings.peek().flatMap((id) => declaration.lookups.peek().get(id) ?? []);
  return Promise.all(
    lookups.map(async ({binding, outcome, receipt}) => ({
      binding,
      outcome,
      receipt: await digestJson(receipt, sha256),
      pointers: claims
        .filter((claim) => claim.binding === binding)
        .map(({pointer, salt}) => ({pointer, salt})),
    })),
  );
}

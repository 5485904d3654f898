import {digestJson, type Issue, type LookupReceipt, type StatementLookup} from '@tokhai/core';
import {findLookup, type Received} from './context.js';
import {isAfter} from './is-after.js';
import {checkSeal} from './seal.js';

/** A receipt that came is ours and of this submission, subject and procedure, also where the statement names it not. */
async function checkOrigin(receipt: LookupReceipt, {input}: Received): Promise<string | undefined> {
  if (!(await checkSeal(receipt, input.sealKeys))) return 'receipt-invalid';
  const {submission, procedure} = input;
  const bound = receipt.submission === submission.id && receipt.subject === submission.subject;
  return bound && receipt.procedure === procedure.digest ? undefined : 'receipt-foreign';
}

async function checkStated(lookup: StatementLookup, received: Received): Promise<string | undefined> {
  const {input} = received;
  const receipt = received.receipts.get(lookup.binding);
  if (receipt === undefined) return 'receipt-missing';
  if (!isAfter(receipt.expiresAt, input.now)) return 'receipt-expired';
  const digest = await digestJson(receipt, input.sha256);
  if (receipt.outcome !== lookup.outcome || digest !== lookup.receipt) return 'receipt-mismatch';
  const lastFound = input.submission.lastFound?.get(lookup.binding);
  const superseded = lastFound !== undefined && !isAfter(receipt.issuedAt, new Date(lastFound));
  return lookup.outcome !== 'found' && superseded ? 'receipt-superseded' : undefined;
}

/**
 * Every lookup that the statement names comes with a receipt of ours, for this submission, this subject and this
 * procedure, unexpired, and says what the receipt says. A failed lookup needs its receipt too: a made-up "unavailable"
 * must not unlock a field, nor one from before the register answered.
 */
export async function checkReceipts(received: Received): Promise<readonly Issue[]> {
  const {claims} = received.statement;
  const bindings = claims.map(({binding}) => binding);
  const twice = bindings.findIndex((binding, index) => bindings.indexOf(binding) !== index);
  if (twice >= 0) return [{code: 'receipt-mismatch', at: `/claims/${String(twice)}`}];
  const issues: Issue[] = [];
  for (const [binding, receipt] of received.receipts) {
    const code = await checkOrigin(receipt, received);
    const lookup = findLookup(received, binding);
    const at = lookup === undefined ? '/receipts' : `/claims/${String(claims.indexOf(lookup))}`;
    if (code !== undefined) issues.push({code, at, params: {binding}});
  }
  if (issues.length > 0) return issues;
  for (const [index, lookup] of claims.entries()) {
    const code = await checkStated(lookup, received);
    if (code !== undefined) {
      issues.push({code, at: `/claims/${String(index)}`, params: {binding: lookup.binding}});
    }
  }
  return issues;
}

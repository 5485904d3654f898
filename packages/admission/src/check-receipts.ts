import {digestJson, type Issue, type LookupReceipt, type StatementLookup} from '@tokhai/core';
import type {AdmissionContext} from './context.js';
import {checkSeal} from './seal.js';

async function checkReceipt(
  lookup: StatementLookup,
  index: number,
  receipt: LookupReceipt | undefined,
  {input}: AdmissionContext,
): Promise<Issue | undefined> {
  const refuse = (code: string): Issue => ({code, at: `/claims/${String(index)}`, params: {binding: lookup.binding}});
  if (receipt === undefined) return refuse('receipt-missing');
  if (!(await checkSeal(receipt, input.sealKeys))) return refuse('receipt-invalid');
  const {submission, procedure} = input;
  const bound = receipt.submission === submission.id && receipt.subject === submission.subject;
  if (!bound || receipt.procedure !== procedure.digest) return refuse('receipt-foreign');
  if (Date.parse(receipt.expiresAt) <= input.now.getTime()) return refuse('receipt-expired');
  const digest = await digestJson(receipt, input.sha256);
  const same = receipt.binding === lookup.binding && receipt.outcome === lookup.outcome && digest === lookup.receipt;
  return same ? undefined : refuse('receipt-mismatch');
}

/**
 * Every lookup that the statement names comes with a receipt of ours, for this submission, this subject and this
 * procedure, unexpired, and says what the receipt says. A failed lookup needs its receipt too: a made-up "unavailable"
 * must not unlock a field (design, step 3).
 */
export async function checkReceipts(context: AdmissionContext): Promise<readonly Issue[]> {
  const {statement, receipts} = context;
  const found = await Promise.all(
    statement.claims.map((lookup, index) => checkReceipt(lookup, index, receipts.get(lookup.binding), context)),
  );
  const twice = new Set(statement.claims.map(({binding}) => binding)).size !== statement.claims.length;
  const issues = found.filter((issue) => issue !== undefined);
  return twice ? [...issues, {code: 'receipt-mismatch', at: '/claims'}] : issues;
}

import {canonicalText, isLookupReceipt, parseJson, readStatement} from '@tokhai/core';
import type {Issue, LookupReceipt, Statement} from '@tokhai/core';
import type {AdmissionInput} from './admission.js';
import type {Received} from './context.js';

/** Most receipts that are looked at, as many as a statement may name. */
const maxReceipts = 200;

/**
 * Copies and reads what came in. The work of a stranger's input is bounded here: `readStatement` refuses what is larger
 * than 8 Mi characters or deeper than 128 levels, lists are as long as their shapes allow.
 */
export function receive(input: AdmissionInput): Received | Issue {
  const statementBytes = input.statementBytes.slice();
  const signatures = input.signatures.map((cms) => cms.slice());
  const statement = read(statementBytes);
  if ('code' in statement) return statement;
  if (input.receipts.length > maxReceipts) return {code: 'receipt-invalid', at: '/receipts'};
  const receipts = new Map<string, LookupReceipt>();
  for (const [index, given] of input.receipts.entries()) {
    const at = `/receipts/${String(index)}`;
    const receipt = copyReceipt(given);
    if (receipt === undefined) return {code: 'receipt-invalid', at};
    if (receipts.has(receipt.binding)) {
      return {code: 'receipt-mismatch', at, params: {binding: receipt.binding}};
    }
    receipts.set(receipt.binding, receipt);
  }
  return {input: {...input, statementBytes, signatures}, statement, receipts};
}

function read(bytes: Uint8Array<ArrayBuffer>): Statement | Issue {
  try {
    return readStatement(bytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return {code: code === 'not-canonical' ? code : 'invalid-statement', at: ''};
  }
}

/** The receipt as JSON tells it and no more, or nothing where that is not a receipt. */
function copyReceipt(given: object): LookupReceipt | undefined {
  try {
    const copy = parseJson(canonicalText(given));
    return isLookupReceipt(copy) ? copy : undefined;
  } catch {
    // Not JSON, or JSON that means two things: no receipt of ours.
    return undefined;
  }
}

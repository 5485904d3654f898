import type {Procedure} from '../../generated/procedure.js';
import type {Plan} from '../../plan/plan.js';
import {permitRules, permitTypes} from '../../test-fixtures/permit.js';
import {sha256} from '../../test-fixtures/sha256.js';
import {checkProcedure, type CheckResult} from '../check-procedure.js';

const libraries = {types: permitTypes, rules: permitRules, sha256, validate: () => []};

/** A document with everything that is checked before it is published, but for its meta-schema. */
export function check(document: Procedure): Promise<CheckResult> {
  return checkProcedure(JSON.stringify(document), libraries);
}

/** The plan of a document that must have one. */
export async function planOf(document: Procedure): Promise<Plan> {
  const {plan, findings} = await check(document);
  if (!plan) throw new Error(findings[0]?.message.en);
  return plan;
}

/** Codes of what is found in a document, in order. */
export async function codesOf(document: Procedure): Promise<readonly string[]> {
  return (await check(document)).findings.map(({code}) => code);
}

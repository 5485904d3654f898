import {checkProcedure} from '../compile/check-procedure.js';
import type {Procedure} from '../generated/procedure.js';
import type {Json} from '../json/json.js';
import type {RuleLibrary} from '../plan/plan.js';
import type {Claim, LookupOutcome, LookupOutcomeName} from '../prefill/claim.js';
import {type LoadedProcedure, loadProcedure} from '../procedure/load-procedure.js';
import {permitRules, permitTypes} from './permit.js';
import {sha256} from './sha256.js';

/** Checks, compiles and loads a document; throws with the first finding where something is wrong with it. */
export async function loadDocument(
  document: Procedure,
  rules: RuleLibrary = permitRules,
): Promise<LoadedProcedure> {
  const libraries = {types: permitTypes, rules, sha256};
  const {plan, findings} = await checkProcedure(JSON.stringify(document), {...libraries, validate: () => []});
  if (!plan) throw new Error(`${findings[0]?.code ?? ''} ${findings[0]?.message.en ?? ''}`);
  return loadProcedure(document, {...libraries, plan});
}

/** What the register of the household fixture answers: the persons of the second list. */
export function householdLookup(
  outcome: LookupOutcomeName,
  people: readonly Json[] = [],
  at = '2026-11-22T03:42:00Z',
): LookupOutcome {
  const binding = 'household';
  const expiresAt = '2026-11-23T03:42:00Z';
  const claim: Claim = {
    pointer: '/nguoiO',
    value: people,
    binding,
    source: 'people',
    recordId: 'record-1',
    fetchedAt: at,
    expiresAt,
    assurance: 'high',
    lock: 'confirm',
    salt: '00112233445566778899aabbccddeeff',
  };
  const claims = people.length === 0 ? [] : [claim];
  const receipt = {
    kind: 'lookup-receipt',
    id: 'receipt-household',
    submission: 'submission-1',
    subject: 'subject-1',
    procedure: '0'.repeat(64),
    binding,
    outcome,
    hashes: Object.fromEntries(claims.map(({pointer}) => [pointer, '0'.repeat(64)])),
    issuedAt: at,
    expiresAt,
    seal: 'head..tail',
  } as const;
  return {outcome, binding, source: 'people', at, claims, receipt};
}

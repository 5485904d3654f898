import type {Procedure} from '../../generated/procedure.js';
import type {Plan} from '../../plan/plan.js';
import {sha256} from '../../test-fixtures/sha256.js';
import {compileProcedure, type CompileResult} from '../compile-procedure.js';
import {createSample, sampleRules, type SampleParts, sampleTypes} from './sample.js';

/** Compiles a document with the sample's libraries. */
export function compile(document: Procedure): Promise<CompileResult> {
  return compileProcedure(document, {types: sampleTypes, rules: sampleRules, sha256});
}

/** The plan of a sample that must be sound. */
export async function planOf(parts: SampleParts): Promise<Plan> {
  const {plan, findings} = await compile(createSample(parts));
  if (!plan) throw new Error(findings[0]?.message.en);
  return plan;
}

/** Codes of all that is wrong with a sample, in order. */
export async function codesOf(parts: SampleParts): Promise<readonly string[]> {
  return (await compile(createSample(parts))).findings.map(({code}) => code);
}

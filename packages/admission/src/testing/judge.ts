import {admit} from '../admit.js';
import type {Admission, AdmissionInput} from '../admission.js';
import {submit, type Changes} from './submission.js';
import type {World} from './world.js';

/** Issues as `code at`, or nothing where it was accepted. */
export function describeIssues(admission: Admission): readonly string[] {
  return admission.accepted ? [] : admission.issues.map(({code, at}) => `${code} ${at}`.trim());
}

/** What the admission says about a changed submission. */
export async function judge(world: World, changes: Changes): Promise<readonly string[]> {
  return describeIssues(await admit(await submit(world, changes)));
}

/** The accepted admission of an input. @throws Error naming the issues where it was refused */
export async function accept(input: AdmissionInput): Promise<Extract<Admission, {accepted: true}>> {
  const admission = await admit(input);
  if (admission.accepted) return admission;
  throw new Error(`refused: ${describeIssues(admission).join(', ')}`);
}

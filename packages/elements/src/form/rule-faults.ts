import type {Declaration, RuleFault} from '@tokhai/core';

/**
 * Rules that failed for no reason that the person can see and mend: those that read no field with a finding. A half-typed
 * date makes rules fail too, but there the field itself already says what to do.
 */
export function listUnexplainedFaults(declaration: Declaration): readonly RuleFault[] {
  const faults = declaration.faults.value;
  if (faults.length === 0) return faults;
  const {plan, index} = declaration.procedure;
  const wrong = new Set(declaration.issues.value.map(({at}) => index.locate(at)?.field.at));
  return faults.filter(({at, effect}) => {
    // A fault in a list's row has the row's number, its rule `*`.
    const place = index.locate(at)?.field.at ?? at;
    const rules = plan.rules.filter((rule) => rule.effect === effect && rule.at === place);
    const reads = rules.flatMap((rule) => rule.reads.map((pointer) => index.locate(pointer)?.field.at));
    return ![place, ...reads].some((pointer) => pointer !== undefined && wrong.has(pointer));
  });
}

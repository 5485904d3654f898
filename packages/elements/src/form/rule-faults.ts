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
    const rules = plan.rules.filter((rule) => rule.at === at && rule.effect === effect);
    const reads = rules.flatMap((rule) => rule.reads.map((pointer) => index.locate(pointer)?.field.at));
    return ![at, ...reads].some((pointer) => pointer !== undefined && wrong.has(pointer));
  });
}

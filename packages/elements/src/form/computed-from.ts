import type {FieldState, LoadedProcedure, Pointer} from '@tokhai/core';

/** Fields that are computed from this one; in a row those of the same row. */
export function listComputedFrom({plan}: LoadedProcedure, {at, field}: FieldState): readonly Pointer[] {
  const from = field.at;
  return (
    plan.rules
      .filter(
        ({effect, reads}) => effect === 'computed' && reads.some((read) => `${read}/`.startsWith(`${from}/`)),
      )
      .map((rule) => rule.at)
      // A value of a row that is computed from another list or from all rows has no one row to be shown in.
      .filter((target) => !target.includes('*') || listOf(target) === listOf(from))
      .map((target) => target.replace('*', at.slice(target.indexOf('*')).replace(/\/.*/u, '')))
  );
}

function listOf(at: Pointer): string | undefined {
  return at.split('/*')[0];
}

/** Middle of the numbers; the mean of the two middle ones where there is an even number of them, `NaN` for none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  if (sorted.length % 2 === 1) return upper;
  return ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The exponent `e` of `cost ~ fields^e` between two sizes: 1 is linear. */
export function growth(
  small: {readonly fields: number; readonly cost: number},
  large: {readonly fields: number; readonly cost: number},
): number {
  return Math.log(large.cost / small.cost) / Math.log(large.fields / small.fields);
}

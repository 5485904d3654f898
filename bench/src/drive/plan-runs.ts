import type {Engine} from '../engines.js';

/** One run to be made. */
export interface PlannedRun {
  readonly engine: Engine;
  readonly fields: number;
  readonly rep: number;
  /** Run first and thrown away: it fills the caches of disk and browser. */
  readonly warmUp: boolean;
}

/**
 * Puts the runs in order: all engines of one size one after another, so that the machine's moods fall on all alike, and
 * another engine first in each rep. One run of each engine comes before, and is thrown away.
 */
export function planRuns({
  engines,
  fields,
  reps,
}: {
  readonly engines: readonly Engine[];
  readonly fields: readonly number[];
  readonly reps: number;
}): readonly PlannedRun[] {
  const smallest = Math.min(...fields);
  const warmUps = engines.map((engine): PlannedRun => ({engine, fields: smallest, rep: -1, warmUp: true}));
  const runs = Array.from({length: reps}, (_, rep) => rep).flatMap((rep) =>
    fields.flatMap((count) => {
      const able = engines.filter(({mostFields}) => count <= mostFields);
      const first = able.length === 0 ? 0 : rep % able.length;
      return [...able.slice(first), ...able.slice(0, first)].map((engine): PlannedRun => ({
        engine,
        fields: count,
        rep,
        warmUp: false,
      }));
    }),
  );
  return [...warmUps, ...runs];
}

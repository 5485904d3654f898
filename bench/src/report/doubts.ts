import type {Environment} from '../environment.js';
import type {Row} from './summarize.js';

/** How far apart two figures of one page may lie before the report says so. */
const noisyWall = 3;

/** What a reader has to know before believing the figures. */
export function doubts({cores, loadAverage, reps}: Environment, rows: readonly Row[]): readonly string[] {
  const fewer = rows.filter((row) => row.reps < reps);
  const waiting = rows.filter(({mountWallMs, mountCpuMs}) => mountWallMs > noisyWall * mountCpuMs);
  const isShared = loadAverage > cores / 2;
  return [
    isShared
      ? `**The machine was not quiet**: its load average was ${loadAverage.toFixed(1)} on ${String(cores)} cores when measuring began.
  Other programs push the caches out and lengthen short work more than long: small forms look worse than they are.`
      : `The machine was quiet: its load average was ${loadAverage.toFixed(1)} on ${String(cores)} cores when measuring began.`,
    ...(fewer.length === 0
      ? []
      : [
          `Medians of fewer than ${String(reps)} runs: ${fewer
            .map(({engine, fields, reps: own}) => `${engine} ${fields.toLocaleString('en')} (${String(own)})`)
            .join(', ')}.`,
        ]),
    ...(waiting.length === 0
      ? []
      : [
          `Waited for the processor more than they used it while mounting: ${waiting
            .map(({engine, fields}) => `${engine} ${fields.toLocaleString('en')}`)
            .join(', ')}. Read their wall times with care.`,
        ]),
    `The hand-written page takes dates and numbers with the browser's own controls, which are dear to build. Against the page that does
  the least, with texts for both and no summary of what is wrong, Tờ Khai stands as follows; these are ratios of medians, not medians
  of ratios.`,
  ];
}

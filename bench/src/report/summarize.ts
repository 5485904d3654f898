import type {Figures, Run} from '../drive/measure-run.js';
import {findEngine, type EngineName, type Policy} from '../engines.js';
import {median} from './statistics.js';

/** Figures that are held against the hand-written page. */
export const comparedFigures = [
  'mountCpuMs',
  'mountWallMs',
  'keyEngineMs',
  'keyWallMs',
  'keyCpuMs',
  'toggleCpuMs',
  'toggleWallMs',
  'validateCpuMs',
  'validateWallMs',
  'domElements',
] as const satisfies readonly (keyof Figures)[];

/** One of them. */
export type ComparedFigure = (typeof comparedFigures)[number];

/** One engine with one form: medians over its runs. */
export interface Row extends Figures {
  readonly engine: EngineName;
  readonly fields: number;
  /** Runs that the medians are of. */
  readonly reps: number;
  /** Medians of the ratio to the hand-written page of the same rep; absent where that was not measured. */
  readonly ratios?: Readonly<Record<ComparedFigure, number>>;
  /** Heap of a field over that of the hand-written page, bytes. */
  readonly heapBytesPerFieldOverNative?: number;
  /** Content security policy that it ran under. */
  readonly policy: Policy;
  /** Violations of the content security policy, each once. */
  readonly violations: readonly string[];
}

function medianOf(runs: readonly Run[], figure: keyof Figures): number {
  return median(runs.map(({figures}) => figures[figure]));
}

function medians(runs: readonly Run[]): Figures {
  return {
    mountCpuMs: medianOf(runs, 'mountCpuMs'),
    mountWallMs: medianOf(runs, 'mountWallMs'),
    mountScriptMs: medianOf(runs, 'mountScriptMs'),
    mountLayoutMs: medianOf(runs, 'mountLayoutMs'),
    keyEngineMs: medianOf(runs, 'keyEngineMs'),
    sumEngineMs: medianOf(runs, 'sumEngineMs'),
    keyWallMs: medianOf(runs, 'keyWallMs'),
    keyCpuMs: medianOf(runs, 'keyCpuMs'),
    toggleCpuMs: medianOf(runs, 'toggleCpuMs'),
    toggleWallMs: medianOf(runs, 'toggleWallMs'),
    validateCpuMs: medianOf(runs, 'validateCpuMs'),
    validateWallMs: medianOf(runs, 'validateWallMs'),
    heapBytes: medianOf(runs, 'heapBytes'),
    domElements: medianOf(runs, 'domElements'),
    gzipBytes: medianOf(runs, 'gzipBytes'),
    documentGzipBytes: medianOf(runs, 'documentGzipBytes'),
  };
}

/** Pairs of one engine's run and the hand-written page's of the same rep. */
function pairs(runs: readonly Run[], all: readonly Run[]): readonly (readonly [Run, Run])[] {
  return runs.flatMap((run) => {
    const native = all.find(
      ({engine, fields, rep}) => engine === 'native' && fields === run.fields && rep === run.rep,
    );
    return native === undefined ? [] : [[run, native] as const];
  });
}

function compare(both: readonly (readonly [Run, Run])[]): NonNullable<Row['ratios']> {
  const ratio = (figure: ComparedFigure): number =>
    median(both.map(([run, native]) => run.figures[figure] / native.figures[figure]));
  return {
    mountCpuMs: ratio('mountCpuMs'),
    mountWallMs: ratio('mountWallMs'),
    keyEngineMs: ratio('keyEngineMs'),
    keyWallMs: ratio('keyWallMs'),
    keyCpuMs: ratio('keyCpuMs'),
    toggleCpuMs: ratio('toggleCpuMs'),
    toggleWallMs: ratio('toggleWallMs'),
    validateCpuMs: ratio('validateCpuMs'),
    validateWallMs: ratio('validateWallMs'),
    domElements: ratio('domElements'),
  };
}

/** Comes from runs to rows: one for each engine and form, in the order in which they first ran, forms by size. */
export function summarize(runs: readonly Run[]): readonly Row[] {
  const groups = new Map<string, Run[]>();
  for (const run of runs) {
    const key = `${run.engine} ${String(run.fields)}`;
    groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  const rows = [...groups.values()].flatMap((group): readonly Row[] => {
    const [first] = group;
    if (first === undefined) return [];
    const {engine, fields} = first;
    const both = pairs(group, runs);
    const over = both.map(([run, native]) => (run.figures.heapBytes - native.figures.heapBytes) / fields);
    return [
      {
        engine,
        fields,
        reps: group.length,
        ...medians(group),
        ...(both.length > 0 && {ratios: compare(both), heapBytesPerFieldOverNative: median(over)}),
        policy: findEngine(engine)?.policy ?? 'none',
        violations: [...new Set(group.flatMap(({violations}) => violations))],
      },
    ];
  });
  return rows.sort((a, b) => a.fields - b.fields);
}

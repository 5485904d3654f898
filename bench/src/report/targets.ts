import {growth} from './statistics.js';
import type {Row} from './summarize.js';

/** What a figure of ours has to reach, and what it should. */
export interface Target {
  readonly name: string;
  /** Form sizes that it is about. */
  readonly fields: readonly number[];
  readonly required: number;
  readonly goal: number;
  readonly unit: '×' | 'ms' | 'bytes' | 'exponent';
  /** The figure of a row; `ours` are all rows of the same engine. */
  readonly read: (row: Row, ours: readonly Row[]) => number | undefined;
}

/** How a cost grows from one form to another; `undefined` where one of the two was not measured. */
function growthFrom(
  fields: number,
  figure: 'mountCpuMs' | 'keyEngineMs',
): (row: Row, ours: readonly Row[]) => number | undefined {
  return (large, ours) => {
    const small = ours.find((row) => row.fields === fields);
    if (small === undefined) return undefined;
    return growth({fields: small.fields, cost: small[figure]}, {fields: large.fields, cost: large[figure]});
  };
}

/** One figure held against its target. */
export interface Verdict {
  readonly name: string;
  readonly fields: number;
  readonly value: number;
  readonly unit: Target['unit'];
  readonly required: number;
  readonly goal: number;
  readonly met: 'goal' | 'required' | 'missed';
}

const kilobyte = 1024;

function ratio(
  name: string,
  figure: keyof NonNullable<Row['ratios']>,
  fields: readonly number[],
  required: number,
  goal: number,
): Target {
  return {name, fields, required, goal, unit: '×', read: ({ratios}) => ratios?.[figure]};
}

/** The figures that Tờ Khai has set itself, against the hand-written page of the same rep. */
export const targets: readonly Target[] = [
  ratio('mount CPU', 'mountCpuMs', [50], 1.4, 1.2),
  ratio('mount CPU', 'mountCpuMs', [200], 1.35, 1.15),
  ratio('mount CPU', 'mountCpuMs', [1_000], 0.8, 0.6),
  {
    name: 'engine work per key',
    fields: [50, 200, 1_000, 5_000],
    required: 0.15,
    goal: 0.1,
    unit: 'ms',
    read: ({keyEngineMs}) => keyEngineMs,
  },
  {
    // Flat: a fifth more from 200 to 1,000 fields is an exponent of 0.11.
    name: 'growth of work per key from 200 fields',
    fields: [1_000],
    required: 0.11,
    goal: 0.06,
    unit: 'exponent',
    read: growthFrom(200, 'keyEngineMs'),
  },
  ratio('rule toggle CPU', 'toggleCpuMs', [50, 200], 1.15, 1.05),
  ratio('rule toggle CPU', 'toggleCpuMs', [1_000], 0.5, 0.4),
  ratio('validate all CPU', 'validateCpuMs', [50, 200], 1.25, 1.1),
  ratio('validate all CPU', 'validateCpuMs', [1_000], 0.5, 0.4),
  {
    name: 'growth of mounting from 1,000 fields',
    fields: [5_000],
    required: 1.1,
    goal: 1,
    unit: 'exponent',
    read: growthFrom(1_000, 'mountCpuMs'),
  },
  {
    // In small forms a field's share of what the engine itself takes hides what a field takes.
    name: 'heap per field over native',
    fields: [1_000, 5_000],
    required: 3 * kilobyte,
    goal: 1.5 * kilobyte,
    unit: 'bytes',
    read: ({heapBytesPerFieldOverNative}) => heapBytesPerFieldOverNative,
  },
  ratio('DOM elements', 'domElements', [50, 200, 1_000, 5_000], 1.15, 1.05),
  {
    name: 'code, styles and types, gzip',
    fields: [50, 200, 1_000, 5_000],
    required: 45 * kilobyte,
    goal: 35 * kilobyte,
    unit: 'bytes',
    read: ({gzipBytes}) => gzipBytes,
  },
];

/** Holds rows of ours against the targets; what was not measured is left out. */
export function judge(rows: readonly Row[]): readonly Verdict[] {
  const ours = rows.filter(({engine}) => engine === 'tokhai');
  return targets.flatMap(({name, fields, required, goal, unit, read}) =>
    ours.flatMap((row): readonly Verdict[] => {
      const value = fields.includes(row.fields) ? read(row, ours) : undefined;
      if (value === undefined) return [];
      const met = value <= goal ? 'goal' : value <= required ? 'required' : 'missed';
      return [{name, fields: row.fields, value, unit, required, goal, met}];
    }),
  );
}

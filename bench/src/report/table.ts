import type {Row} from './summarize.js';
import {judge, type Verdict} from './targets.js';

type Cell = string;

/** Lines up cells; the first column to the left, the others to the right. */
function layOut(lines: readonly (readonly Cell[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

function withRatio(value: number, ratio: number | undefined, digits = 0): Cell {
  const number = value.toFixed(digits);
  return ratio === undefined ? number : `${number} (${ratio.toFixed(2)}×)`;
}

function rowCells(row: Row): readonly Cell[] {
  const {ratios} = row;
  return [
    row.engine,
    String(row.fields),
    String(row.reps),
    withRatio(row.mountCpuMs, ratios?.mountCpuMs),
    withRatio(row.mountWallMs, ratios?.mountWallMs),
    row.keyEngineMs.toFixed(3),
    row.sumEngineMs.toFixed(3),
    withRatio(row.keyWallMs, ratios?.keyWallMs, 1),
    withRatio(row.toggleCpuMs, ratios?.toggleCpuMs, 1),
    withRatio(row.validateCpuMs, ratios?.validateCpuMs),
    (row.heapBytes / 1024).toFixed(0),
    ((row.heapBytesPerFieldOverNative ?? 0) / 1024).toFixed(2),
    withRatio(row.domElements, ratios?.domElements),
    (row.gzipBytes / 1024).toFixed(1),
    (row.documentGzipBytes / 1024).toFixed(1),
  ];
}

const heading: readonly Cell[] = [
  'engine',
  'fields',
  'reps',
  'mount CPU ms',
  'mount wall ms',
  'key ms',
  'sum key ms',
  'key wall ms',
  'toggle CPU ms',
  'validate CPU ms',
  'heap KB',
  'KB/field over',
  'elements',
  'gzip KB',
  'document KB',
];

/** A figure as people read it. */
export function formatValue(value: number, unit: Verdict['unit']): string {
  if (unit === 'bytes') return `${(value / 1024).toFixed(2)} KB`;
  if (unit === 'exponent') return value.toFixed(2);
  return unit === 'ms' ? `${value.toFixed(3)} ms` : `${value.toFixed(2)}×`;
}

const marks: Readonly<Record<Verdict['met'], string>> = {
  goal: '✓ goal',
  required: '✓ required',
  missed: '✗ missed',
};

/** Measured rows and, where ours are among them, what they come to. */
export function formatTable(rows: readonly Row[]): string {
  const verdicts = judge(rows).map(({name, fields, value, unit, required, goal, met}) => [
    name,
    String(fields),
    formatValue(value, unit),
    formatValue(required, unit),
    formatValue(goal, unit),
    marks[met],
  ]);
  const measured = layOut([heading, ...rows.map(rowCells)]);
  if (verdicts.length === 0) return measured;
  return `${measured}\n\n${layOut([['tokhai', 'fields', 'value', 'required', 'goal', ''], ...verdicts])}`;
}

import {engineNames} from '../engines.js';
import {drawBarChart} from './bar-chart.js';
import {drawLineChart, type Series} from './line-chart.js';
import type {Row} from './summarize.js';

/** A drawing to be written beside the report. */
export interface Plot {
  /** File name. */
  readonly file: string;
  /** What it shows, for those who cannot see it. */
  readonly alt: string;
  readonly svg: string;
}

type Figure = 'mountCpuMs' | 'keyEngineMs' | 'toggleCpuMs' | 'validateCpuMs' | 'heapBytes';

function seriesOf(rows: readonly Row[], figure: Figure, scale = 1): readonly Series[] {
  return engineNames.flatMap((engine) => {
    const points = rows
      .filter((row) => row.engine === engine && row[figure] > 0)
      .map((row) => [row.fields, row[figure] / scale] as const);
    return points.length === 0 ? [] : [{engine, points}];
  });
}

function line(
  rows: readonly Row[],
  file: string,
  figure: Figure,
  title: string,
  label: string,
  scale = 1,
): Plot {
  return {file, alt: title, svg: drawLineChart({title, label, series: seriesOf(rows, figure, scale)})};
}

/** Bytes of the largest form up to 200 fields that each engine was measured with: they hardly depend on the size. */
function bytesPlot(rows: readonly Row[]): Plot {
  const title = 'What the browser fetches to show the form (gzip)';
  const bars = engineNames.flatMap((engine) => {
    const row = rows.findLast((each) => each.engine === engine && each.fields <= 200);
    return row === undefined ? [] : [{engine, value: row.gzipBytes / 1024}];
  });
  return {
    file: 'bytes.svg',
    alt: title,
    svg: drawBarChart({title, label: 'code, styles and types, KB', bars}),
  };
}

/** Draws everything that the report shows. Rows are by size. */
export function drawPlots(rows: readonly Row[]): readonly Plot[] {
  return [
    line(rows, 'mount.svg', 'mountCpuMs', 'Mounting: main-thread CPU', 'milliseconds'),
    line(rows, 'key.svg', 'keyEngineMs', 'One key in a text: engine work', 'milliseconds'),
    line(rows, 'toggle.svg', 'toggleCpuMs', 'A rule shows or hides a field: main-thread CPU', 'milliseconds'),
    line(rows, 'validate.svg', 'validateCpuMs', 'Checking the empty form: main-thread CPU', 'milliseconds'),
    line(rows, 'heap.svg', 'heapBytes', 'Heap that mounting leaves', 'KB', 1024),
    bytesPlot(rows),
  ];
}

import type {Environment} from '../environment.js';
import {engineNames} from '../engines.js';
import {differences, method, repeat} from './method.js';
import {titles} from './palette.js';
import type {Plot} from './plots.js';
import {growth} from './statistics.js';
import type {Row} from './summarize.js';
import {formatValue} from './table.js';
import {doubts} from './doubts.js';
import {judge} from './targets.js';

/** What one full run came to, as its JSON file holds it. */
export interface Results {
  readonly environment: Environment;
  readonly rows: readonly Row[];
}

function table(heading: readonly string[], lines: readonly (readonly string[])[]): string {
  const rule = heading.map((_, index) => (index === 0 ? '---' : '---:'));
  return [heading, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function ratioed(value: number, ratio: number | undefined, digits: number): string {
  const number = value.toFixed(digits);
  return ratio === undefined ? number : `${number} (${ratio.toFixed(2)}×)`;
}

const marks = {goal: 'goal reached', required: 'required reached', missed: '**missed**'} as const;

function targetTable(rows: readonly Row[]): string {
  return table(
    ['Figure', 'Fields', 'Measured', 'Required', 'Goal', ''],
    judge(rows).map(({name, fields, value, unit, required, goal, met}) => [
      name,
      fields.toLocaleString('en'),
      formatValue(value, unit),
      `≤ ${formatValue(required, unit)}`,
      `≤ ${formatValue(goal, unit)}`,
      marks[met],
    ]),
  );
}

/** Ours against the page that does the least; ratios of medians. */
function leastTable(rows: readonly Row[]): string {
  const lines = rows.flatMap((least) => {
    const ours = rows.find(({engine, fields}) => engine === 'tokhai' && fields === least.fields);
    if (least.engine !== 'native-text' || ours === undefined) return [];
    const ratio = (figure: 'mountCpuMs' | 'toggleCpuMs' | 'validateCpuMs' | 'domElements'): string =>
      `${(ours[figure] / least[figure]).toFixed(2)}×`;
    return [
      [
        least.fields.toLocaleString('en'),
        ratio('mountCpuMs'),
        ratio('toggleCpuMs'),
        ratio('validateCpuMs'),
        ratio('domElements'),
      ],
    ];
  });
  return table(
    ['Tờ Khai against _DOM, least_', 'Mount CPU', 'Toggle CPU', 'Validate CPU', 'DOM elements'],
    lines,
  );
}

function ordered(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort(
    (a, b) => a.fields - b.fields || engineNames.indexOf(a.engine) - engineNames.indexOf(b.engine),
  );
}

function timeTable(rows: readonly Row[]): string {
  return table(
    [
      'Engine',
      'Fields',
      'Runs',
      'Mount CPU ms',
      'Mount wall ms',
      'Key, engine ms',
      'Key with sum, engine ms',
      'Key to frame ms',
      'Toggle CPU ms',
      'Validate CPU ms',
    ],
    ordered(rows).map((row) => [
      titles[row.engine],
      row.fields.toLocaleString('en'),
      String(row.reps),
      ratioed(row.mountCpuMs, row.ratios?.mountCpuMs, 0),
      ratioed(row.mountWallMs, row.ratios?.mountWallMs, 0),
      row.keyEngineMs.toFixed(3),
      row.sumEngineMs.toFixed(3),
      ratioed(row.keyWallMs, row.ratios?.keyWallMs, 1),
      ratioed(row.toggleCpuMs, row.ratios?.toggleCpuMs, 1),
      ratioed(row.validateCpuMs, row.ratios?.validateCpuMs, 0),
    ]),
  );
}

const policies = {strict: 'strict', self: 'without Trusted Types', none: 'none'} as const;

function sizeTable(rows: readonly Row[]): string {
  return table(
    [
      'Engine',
      'Fields',
      'Heap KB',
      'Heap per field over native KB',
      'DOM elements',
      'Code, styles, types gzip KB',
      'Document and plan gzip KB',
      'Policy it ran under',
    ],
    ordered(rows).map((row) => [
      titles[row.engine],
      row.fields.toLocaleString('en'),
      (row.heapBytes / 1024).toFixed(0),
      row.engine === 'native' ? '' : ((row.heapBytesPerFieldOverNative ?? Number.NaN) / 1024).toFixed(2),
      ratioed(row.domElements, row.ratios?.domElements, 0),
      (row.gzipBytes / 1024).toFixed(1),
      row.documentGzipBytes === 0 ? '' : (row.documentGzipBytes / 1024).toFixed(1),
      policies[row.policy],
    ]),
  );
}

function growthTable(rows: readonly Row[]): string {
  const lines = engineNames.flatMap((engine) => {
    const own = rows.filter((row) => row.engine === engine);
    const small = own.at(-2);
    const large = own.at(-1);
    if (small === undefined || large === undefined) return [];
    const exponent = (figure: 'mountCpuMs' | 'keyEngineMs' | 'toggleCpuMs' | 'validateCpuMs'): string =>
      growth(
        {fields: small.fields, cost: small[figure]},
        {fields: large.fields, cost: large[figure]},
      ).toFixed(2);
    return [
      [
        titles[engine],
        `${small.fields.toLocaleString('en')} → ${large.fields.toLocaleString('en')}`,
        exponent('mountCpuMs'),
        exponent('keyEngineMs'),
        exponent('toggleCpuMs'),
        exponent('validateCpuMs'),
      ],
    ];
  });
  return table(['Engine', 'Fields', 'Mount', 'Key', 'Toggle', 'Validate'], lines);
}

function machine({
  date,
  browser,
  node,
  system,
  processor,
  cores,
  memoryBytes,
  loadAverage,
}: Environment): string {
  const lines: readonly (readonly [string, string])[] = [
    ['Measured on', date.slice(0, 10)],
    ['Browser', `${browser}, headless, software rendering`],
    ['Processor', `${processor}, ${String(cores)} cores`],
    ['Memory', `${(memoryBytes / 1024 ** 3).toFixed(0)} GB`],
    ['System', `${system}, Node ${node}`],
    ['Load average when it began', loadAverage.toFixed(1)],
  ];
  return table(['Machine', ''], lines);
}

/** Writes the report. Everything in it comes from the results; `folder` is where the plots stand, beside it. */
export function formatReport({environment, rows}: Results, plots: readonly Plot[], folder: string): string {
  const versions = Object.entries(environment.versions).map(([name, version]) => [`\`${name}\``, version]);
  const images = plots.map(({file, alt}) => `![${alt}](${folder}/${file})`);
  return `${[
    '# Benchmarks',
    '_Generated from `docs/benchmarks/results.json` by `npm run -s bench:report`; do not edit._',
    `The same generated form in hand-written DOM, in Tờ Khai and in five other engines. Times in brackets are ratios to
the hand-written page of the same round: on a shared machine they say more than milliseconds.`,
    '## Tờ Khai against its targets',
    targetTable(rows),
    '## What to doubt',
    doubts(environment, rows)
      .map((line) => `- ${line}`)
      .join('\n'),
    leastTable(rows),
    '## Times',
    timeTable(rows),
    ...images.slice(0, 4),
    '## Growth',
    `The exponent _e_ of cost ~ fields^_e_ between the two largest forms of each engine: 0 does not depend on the size,
1 is linear, 2 quadratic.`,
    growthTable(rows),
    '## Memory, elements, bytes',
    sizeTable(rows),
    ...images.slice(4),
    '## Machine and versions',
    machine(environment),
    table(['Package', 'Version'], versions),
    '## The form',
    ...method,
    '## What could not be made equal',
    differences.map((line) => `- ${line}`).join('\n'),
    '## How to repeat it',
    ...repeat,
  ].join('\n\n')}\n`;
}

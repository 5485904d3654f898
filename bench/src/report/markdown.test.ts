import {describe, expect, it} from 'vitest';
import type {Environment} from '../environment.js';
import {formatReport} from './markdown.js';
import {drawPlots} from './plots.js';
import {summarize} from './summarize.js';
import {makeRun} from './testing.js';

const environment: Environment = {
  date: '2026-11-22T00:00:00.000Z',
  browser: 'Chromium 156',
  node: 'v20.19.0',
  system: 'linux x64',
  processor: 'Sample',
  cores: 2,
  memoryBytes: 8 * 1024 ** 3,
  loadAverage: 0.5,
  reps: 1,
  versions: {lit: '3.3.3'},
};
const rows = summarize([
  makeRun('native', 200, 0, {mountCpuMs: 100}),
  makeRun('tokhai', 200, 0, {mountCpuMs: 130, documentGzipBytes: 5_000}),
  makeRun('native', 1_000, 0, {mountCpuMs: 500}),
  makeRun('tokhai', 1_000, 0, {mountCpuMs: 350}),
  makeRun('rjsf', 200, 0),
]);

describe('the report', () => {
  const plots = drawPlots(rows);
  const report = formatReport({environment, rows}, plots, 'benchmarks');

  it('says how near the targets we came', () => {
    expect(report).toContain('| mount CPU | 200 | 1.30× | ≤ 1.35× | ≤ 1.15× | required reached |');
    expect(report).toContain('| mount CPU | 1,000 | 0.70× | ≤ 0.80× | ≤ 0.60× | required reached |');
  });
  it('shows every plot that was drawn', () => {
    for (const {file, alt, svg} of plots) {
      expect(report).toContain(`![${alt}](benchmarks/${file})`);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
  it('names machine, versions and policies', () => {
    for (const words of ['Chromium 156', '| `lit` | 3.3.3 |', '8 GB', '| none |', '| strict |'])
      expect(report).toContain(words);
  });
  it('holds ours against the page that does the least, and says whether the machine was quiet', () => {
    const pages = summarize([
      makeRun('native', 200, 0),
      makeRun('native-text', 200, 0, {mountCpuMs: 80, validateCpuMs: 20}),
      makeRun('tokhai', 200, 0, {mountCpuMs: 120, validateCpuMs: 30}),
    ]);
    const busy = formatReport(
      {environment: {...environment, loadAverage: 7}, rows: pages},
      plots,
      'benchmarks',
    );
    expect(busy).toContain('| 200 | 1.50× | 1.00× | 1.50× | 1.00× |');
    expect(busy).toContain('**The machine was not quiet**');
    expect(report).toContain('The machine was quiet');
  });
  it('names pages of which runs failed', () => {
    const failed = formatReport({environment: {...environment, reps: 7}, rows}, plots, 'benchmarks');
    expect(failed).toContain('Medians of fewer than 7 runs: native 200 (1)');
  });
  it('says how costs grow', () => {
    expect(report).toContain('| hand-written DOM | 200 → 1,000 | 1.00 |');
  });
  it('has tables of equal width', () => {
    for (const block of report.split('\n\n').filter((part) => part.startsWith('|'))) {
      const widths = block.split('\n').map((line) => line.split(' | ').length);
      expect(new Set(widths).size).toBe(1);
    }
  });
});

import {describe, expect, it} from 'vitest';
import {summarize} from './summarize.js';
import {formatTable} from './table.js';
import {judge} from './targets.js';
import {makeRun} from './testing.js';

describe('summarizing runs', () => {
  it('takes ratios within a rep before their median, so that a slow moment touches both', () => {
    const rows = summarize([
      makeRun('native', 200, 0, {mountCpuMs: 100}),
      makeRun('tokhai', 200, 0, {mountCpuMs: 110}),
      makeRun('native', 200, 1, {mountCpuMs: 1000}),
      makeRun('tokhai', 200, 1, {mountCpuMs: 1200}),
      makeRun('native', 200, 2, {mountCpuMs: 10}),
      makeRun('tokhai', 200, 2, {mountCpuMs: 30}),
    ]);
    const ours = rows.find(({engine}) => engine === 'tokhai');
    expect(ours?.mountCpuMs).toBe(110);
    expect(ours?.reps).toBe(3);
    expect(ours?.ratios?.mountCpuMs).toBeCloseTo(1.2);
  });
  it('never compares forms of different sizes', () => {
    const rows = summarize([makeRun('native', 50, 0), makeRun('tokhai', 200, 0)]);
    expect(rows.find(({engine}) => engine === 'tokhai')).not.toHaveProperty('ratios');
  });
  it('gives heap by field over the hand-written page, and each violation once', () => {
    const rows = summarize([
      makeRun('native', 1_000, 0, {heapBytes: 400_000}),
      makeRun('survey', 1_000, 0, {heapBytes: 2_400_000}, ['style-src-attr inline', 'style-src-attr inline']),
    ]);
    const survey = rows.find(({engine}) => engine === 'survey');
    expect(survey?.heapBytesPerFieldOverNative).toBe(2_000);
    expect(survey?.violations).toEqual(['style-src-attr inline']);
  });
  it('puts forms in order of size', () => {
    const rows = summarize([
      makeRun('native', 1_000, 0),
      makeRun('native', 50, 0),
      makeRun('native', 200, 0),
    ]);
    expect(rows.map(({fields}) => fields)).toEqual([50, 200, 1_000]);
  });
});

describe('targets', () => {
  const rows = (mountCpuMs: number, fields = 1_000): ReturnType<typeof summarize> =>
    summarize([makeRun('native', fields, 0, {mountCpuMs: 100}), makeRun('tokhai', fields, 0, {mountCpuMs})]);
  const verdict = (mountCpuMs: number): unknown =>
    judge(rows(mountCpuMs)).find(({name}) => name === 'mount CPU')?.met;

  it('tell goal, required and missed apart', () => {
    expect([verdict(60), verdict(61), verdict(80), verdict(81)]).toEqual([
      'goal',
      'required',
      'required',
      'missed',
    ]);
  });
  it('are about ours alone, and about sizes they name', () => {
    const native = summarize([makeRun('native', 200, 0), makeRun('rjsf', 200, 0)]);
    expect(judge(native)).toEqual([]);
    expect(judge(rows(100, 5_000)).some(({name}) => name === 'mount CPU')).toBe(false);
  });
  it('see growth that is more than linear', () => {
    const grown = (cost: number): unknown =>
      judge(
        summarize([
          makeRun('tokhai', 1_000, 0, {mountCpuMs: 100}),
          makeRun('tokhai', 5_000, 0, {mountCpuMs: cost}),
        ]),
      ).find(({name}) => name.startsWith('growth of mounting'))?.met;
    expect([grown(500), grown(580), grown(700)]).toEqual(['goal', 'required', 'missed']);
  });
  it('stand under the table', () => {
    const table = formatTable(rows(81));
    expect(table).toContain('81 (0.81×)');
    expect(table).toMatch(/mount CPU +1000 +0\.81× +0\.80× +0\.60× +✗ missed/);
  });
});

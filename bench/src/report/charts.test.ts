import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {drawBarChart, roundStep} from './bar-chart.js';
import {drawLineChart, logTicks, spreadLabels} from './line-chart.js';
import {escapeXml} from './svg.js';

const magnitude = fc.double({min: -3, max: 6, noNaN: true}).map((power) => 10 ** power);

describe('marks of an axis', () => {
  it('are round numbers around all values', () => {
    expect(logTicks(23, 390)).toEqual([20, 50, 100, 200, 500]);
    expect(logTicks(0.03, 0.2)).toEqual([0.02, 0.05, 0.1, 0.2]);
  });
  it('enclose whatever there is', () => {
    fc.assert(
      fc.property(magnitude, magnitude, (a, b) => {
        const ticks = logTicks(Math.min(a, b), Math.max(a, b));
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(a, b));
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(a, b));
        expect([...ticks].sort((x, y) => x - y)).toEqual(ticks);
      }),
    );
  });
  it('divide a linear axis into few parts', () => {
    expect(roundStep(491, 6)).toBe(100);
    fc.assert(
      fc.property(magnitude, (span) => {
        const parts = span / roundStep(span, 6);
        expect(parts).toBeLessThanOrEqual(6 + 1e-9);
        expect(parts).toBeGreaterThan(2);
      }),
    );
  });
});

describe('labels', () => {
  it('keep apart, within the plot and in order', () => {
    const wishes = fc.array(fc.double({min: 50, max: 400, noNaN: true}), {minLength: 1, maxLength: 12});
    fc.assert(
      fc.property(wishes, (list) => {
        const places = spreadLabels(list, 17, 50, 400);
        const sorted = [...places].sort((a, b) => a - b);
        expect(sorted[0]).toBeGreaterThanOrEqual(50 - 1e-9);
        expect(sorted.at(-1)).toBeLessThanOrEqual(400 + 1e-9);
        for (const [index, place] of sorted.slice(1).entries())
          expect(place - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(17 - 1e-9);
        for (const [i, a] of list.entries())
          for (const [j, b] of list.entries()) if (a < b) expect(places[i]).toBeLessThan(places[j] ?? 0);
      }),
    );
  });
});

describe('plots', () => {
  const series = [
    {
      engine: 'native',
      points: [
        [50, 20],
        [1_000, 160],
      ],
    },
    {
      engine: 'tokhai',
      points: [
        [50, 25],
        [1_000, 110],
      ],
    },
  ] as const;

  it('name axes, lines and every number', () => {
    const svg = drawLineChart({title: 'Mount <CPU>', label: 'milliseconds', series});
    for (const words of [
      'Mount &lt;CPU&gt;',
      'milliseconds',
      'fields of the form',
      'hand-written DOM',
      '1,000',
    ])
      expect(svg).toContain(words);
    expect(svg).toContain('<desc id="desc">');
    expect(svg).toContain('1000 fields 110');
    expect(svg).not.toContain('NaN');
  });
  it('put more below less, as axes go', () => {
    const svg = drawLineChart({title: '', label: '', series});
    const [native = [], ours = []] = [
      ...svg.matchAll(/<path class="line[^"]*" d="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)"/g),
    ].map((match) => match.slice(1).map(Number));
    expect(native[1]).toBeGreaterThan(ours[1] ?? Infinity);
    expect(native[3]).toBeLessThan(ours[3] ?? 0);
    expect(native[0]).toBe(ours[0]);
  });
  it('begin bars at zero', () => {
    const svg = drawBarChart({
      title: 'Bytes',
      label: 'KB',
      bars: [
        {engine: 'native', value: 10},
        {engine: 'tokhai', value: 40},
      ],
    });
    const widths = [...svg.matchAll(/<rect class="dark-lift"[^>]* width="([\d.]+)"/g)].map(([, width]) =>
      Number(width),
    );
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(4, 1);
  });
  it('escape what could be markup', () => {
    expect(escapeXml('a<b & "c">')).toBe('a&lt;b &amp; &quot;c&quot;&gt;');
  });
});

import {describe, expect, it} from 'vitest';
import {checkAccent, contrastOf, readColor} from '@tokhai/elements/theme';

describe('checkAccent', () => {
  it('passes an accent that holds in both schemes', () => {
    const report = checkAccent('#8c1d18', '#f2a49e');
    expect(report).toMatchObject({ok: true, findings: []});
    expect(report.css).toBe('--tk-color-accent: light-dark(#8c1d18, #f2a49e);');
  });

  it('says which pair is too weak, in which scheme', () => {
    const {ok, findings} = checkAccent('#ffcc00');
    expect(ok).toBe(false);
    expect(findings).toContainEqual({scheme: 'light', seen: 'accent', on: 'paper', ratio: 1.51, least: 4.5});
    expect(findings.every(({scheme}) => scheme === 'light')).toBe(true);
  });

  it.each(['#8c1d18', '#ffcc00', '#777777', '#00ff00', '#fff', '#000'])(
    'suggests shades of %s that pass',
    (accent) => {
      const {light, dark} = checkAccent(accent).suggestion;
      expect(checkAccent(light, dark).ok).toBe(true);
    },
  );

  it.each(['red', 'rgb(1 2 3)', '#12', '#12345678', ''])('refuses %j', (text) => {
    expect(() => checkAccent(text)).toThrow(TypeError);
  });
});

describe('contrastOf', () => {
  it.each([
    ['#000', '#fff', 21],
    ['#fff', '#fff', 1],
    ['#777777', '#ffffff', 4.48],
  ] as const)('%s and %s: %d', (first, second, ratio) => {
    const [a, b] = [readColor(first), readColor(second)];
    if (a === undefined || b === undefined) throw new Error('no colour');
    expect(contrastOf(a, b)).toBeCloseTo(ratio, 2);
    expect(contrastOf(b, a)).toBe(contrastOf(a, b));
  });
});

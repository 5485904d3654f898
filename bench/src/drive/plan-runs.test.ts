import {describe, expect, it} from 'vitest';
import {findEngine, type Engine} from '../engines.js';
import {planRuns} from './plan-runs.js';

const engines = ['native', 'tokhai', 'form-js'].flatMap((name): readonly Engine[] => {
  const engine = findEngine(name);
  return engine === undefined ? [] : [engine];
});

describe('the order of runs', () => {
  const runs = planRuns({engines, fields: [50, 1_000], reps: 3});
  const measured = runs.filter(({warmUp}) => !warmUp);

  it('begins with one run of each engine to throw away', () => {
    expect(runs.slice(0, 3).map(({engine, warmUp}) => `${engine.name} ${String(warmUp)}`)).toEqual([
      'native true',
      'tokhai true',
      'form-js true',
    ]);
    expect(runs.slice(3).every(({warmUp}) => !warmUp)).toBe(true);
  });
  it('keeps the engines of one form together, another one first in each rep', () => {
    const firsts = [0, 1, 2].map((rep) => measured.find((run) => run.rep === rep && run.fields === 50));
    expect(firsts.map((run) => run?.engine.name)).toEqual(['native', 'tokhai', 'form-js']);
    for (const [index, run] of measured.slice(1).entries()) {
      const before = measured[index];
      expect(run.rep).toBeGreaterThanOrEqual(before?.rep ?? 0);
    }
  });
  it('spares an engine forms that are too large for it', () => {
    expect(measured.filter(({engine, fields}) => engine.name === 'form-js' && fields === 1_000)).toEqual([]);
    expect(measured).toHaveLength(3 * (3 + 2));
  });
});

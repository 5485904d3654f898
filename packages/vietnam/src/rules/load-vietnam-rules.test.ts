import {describe, expect, it} from 'vitest';
import {loadVietnamRules, vietnamFunctions} from '../index.js';
import {vietnamFunctionNames} from './load-vietnam-rules.js';

describe('rule functions that are loaded where they are called', () => {
  it('are known by name', () => {
    expect(vietnamFunctions.map(({name}) => name)).toEqual([...vietnamFunctionNames]);
  });

  it('come all together, or not at all', async () => {
    const names = async (...wanted: readonly string[]): Promise<readonly string[]> =>
      (await loadVietnamRules('2026', wanted)).functions.map(({name}) => name);
    expect(await names('fold', 'age')).toEqual([...vietnamFunctionNames]);
    expect(await names('age', 'sum')).toEqual([]);
  });

  it('refuse a calendar that nobody knows, where days are counted', async () => {
    await expect(loadVietnamRules('1900', ['workingDays'])).rejects.toMatchObject({code: 'calendar-missing'});
  });
});

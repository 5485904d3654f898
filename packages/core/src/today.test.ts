import {describe, expect, it} from 'vitest';
import {formatCivilDate, formatInstant, resolveToday} from './today.js';

describe('days in Asia/Ho_Chi_Minh', () => {
  it.each([
    ['2026-11-22T16:59:59.999Z', '2026-11-22'],
    ['2026-11-22T17:00:00.000Z', '2026-11-23'],
    ['2026-12-31T17:00:00Z', '2027-01-01'],
    ['2026-11-22T00:00:00Z', '2026-11-22'],
  ])('%s is %s', (instant, day) => {
    expect(resolveToday(new Date(instant))).toBe(day);
  });

  it('shows instants and days as people write them', () => {
    expect(formatInstant('2026-11-22T17:05:00Z')).toBe('00:05 23/11/2026');
    expect(formatInstant('never')).toBe('never');
    expect(['2026-11-22', '2026-11', '2026'].map(formatCivilDate)).toEqual(['22/11/2026', '11/2026', '2026']);
  });
});

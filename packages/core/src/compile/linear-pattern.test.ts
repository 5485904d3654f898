import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {explainPattern} from './linear-pattern.js';

describe('explainPattern', () => {
  it.each([
    '^[0-9]{12}$',
    '^[0-9]{9}([0-9]{3})?$',
    '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$',
    '^[A-Z]+( [A-Z]+)*$',
    '^[0-9A-Za-z]+$',
    '^[^@]+@[a-z.]+$',
    '^(?:a|b)?c*$',
    '^\\d{2,5}/\\d+$',
    '^\\S+$',
    '^$',
    '^a{2,}b$',
    '^[a-]{1,3}$',
  ])('takes %s', (pattern) => {
    expect(explainPattern(pattern)).toBeUndefined();
    expect(() => new RegExp(pattern, 'u')).not.toThrow();
  });

  it.each([
    '^(a+)+$',
    '^(a*)*b$',
    '^(a|a)*$',
    '^(a|ab)*$',
    '^([0-9]{9}|[0-9]{12})$',
    '^.*@.*$',
    '^a*a*$',
    '^(a?){0,9}a$',
    '^(a?)*$',
    '^(|a)$',
    '^(a{1,50}){1,50}$',
    '^((a{9}){9}){99}$',
    '^(?=a)a$',
    '^(?<!a)b$',
    '^(a)\\1$',
    '^\\bword$',
    '^a+?$',
    '[0-9]+',
    '^[0-9]+',
    '^[z-a]$',
    '^[a$',
    '^(a$',
    '^a)$',
    '^a{3,2}$',
    '^\\p{L}+$',
    `^${'('.repeat(30)}a${')'.repeat(30)}$`,
  ])('refuses %s', (pattern) => {
    expect(explainPattern(pattern)).toBeTypeOf('string');
  });

  it('lets through nothing that a backtracking engine needs long for', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '[ab]',
      '(a|b)',
      '(a',
      ')',
      ')*',
      ')+',
      ')?',
      '|',
      'a*',
      'b+',
      'a?',
      '{2,9}',
      '.',
      '[^a]',
    );
    fc.assert(
      fc.property(fc.array(piece, {minLength: 1, maxLength: 14}), (pieces) => {
        const pattern = `^${pieces.join('')}$`;
        if (explainPattern(pattern) !== undefined) return;
        const expression = new RegExp(pattern, 'u');
        const start = performance.now();
        for (const text of ['a'.repeat(2_000) + '!', 'ab'.repeat(1_000) + '!', 'b'.repeat(2_000)])
          expression.test(text);
        expect(performance.now() - start).toBeLessThan(100);
      }),
      {numRuns: 5_000},
    );
  });
});

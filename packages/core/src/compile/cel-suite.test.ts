import {describe, expect, it} from 'vitest';
import {knownDepartures, runCelSuite} from './testing/run-cel-suite.js';

const report = runCelSuite();

describe("the CEL specification's conformance data", () => {
  it('is taken in as far as the profile goes', () => {
    // Fewer would mean that the profile shrank, or that the reader of the data went blind.
    expect(report.within).toBeGreaterThanOrEqual(365);
    expect(Object.keys(report.outside).sort()).toEqual([
      'foreign',
      'rule-arguments',
      'rule-integer-range',
      'rule-not-normalized',
      'rule-outside-profile',
      'rule-syntax',
      'rule-too-deep',
      'rule-type',
      'rule-unknown-field',
      'rule-unknown-function',
      'rule-unknown-name',
    ]);
  });

  it('is answered alike, but where the profile says otherwise', () => {
    expect(report.disagreements.map(({id}) => id)).toEqual([...knownDepartures.keys()]);
  });
});

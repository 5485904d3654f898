import type {Finding} from '../contract.js';

/** A number as written without what people put between its digits; full-width digits become plain ones. */
export function tidyNumber(text: string): string {
  return text.normalize('NFKC').replace(/[\s.\-–]+/gu, '');
}

/** The same findings one level further in. */
export function findWithin(at: string, findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => ({...finding, at: `${at}${finding.at}`}));
}

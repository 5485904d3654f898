import type {CivilDate, DigestHex, Locale, Pointer} from '../json/json.js';
import type {LookupOutcomeName} from '../prefill/claim.js';

/** One line of the review: a label and what stands behind it, already in words. */
export interface ReviewEntry {
  readonly at: Pointer;
  readonly label: string;
  readonly value: string;
  /** Where the value is from: typed by the citizen, computed by a rule, or a register. */
  readonly origin: 'typed' | 'computed' | 'register';
  /** Register's name in words and time of the lookup, for `register`. */
  readonly source?: {readonly name: string; readonly fetchedAt: string};
  /** The citizen's objection. */
  readonly dispute?: string;
}

/**
 * One section of the review; one with nothing in it is left out. A list is a line that says how many rows it has, then a
 * section for each row, titled by its name.
 */
export interface ReviewSection {
  readonly title: string;
  readonly entries: readonly ReviewEntry[];
}

/** One step of the review; one with nothing in it is left out. */
export interface ReviewStep {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly ReviewSection[];
}

/** One paper of the procedure and how it is met; one of several files is a line for each. */
export interface ReviewDocument {
  readonly id: string;
  readonly label: string;
  readonly status: 'satisfied' | 'attached' | 'missing';
  /** Register that replaces it, or the file's name and digest. */
  readonly detail: string;
}

/**
 * The deterministic, flat list of labels and values that is shown before signing: a function of procedure, overlay,
 * frozen values, claims, disputes, the challenge's today and the language.
 */
export interface ReviewModel {
  readonly locale: Locale;
  readonly procedure: {
    readonly code: string;
    readonly version: number;
    readonly digest: DigestHex;
    readonly title: string;
  };
  /** Name of the receiving agency, in the review's language. */
  readonly agency: string;
  readonly today: CivilDate;
  readonly steps: readonly ReviewStep[];
  readonly documents: readonly ReviewDocument[];
  readonly fees: readonly {readonly id: string; readonly label: string; readonly amount: string}[];
  /** Lookups that failed, so that officer and citizen see why a value was typed. */
  readonly lookups: readonly {
    readonly binding: string;
    readonly source: string;
    readonly outcome: LookupOutcomeName;
  }[];
  readonly declaration: string;
}

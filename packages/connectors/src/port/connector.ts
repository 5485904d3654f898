import type {Assurance, Json} from '@tokhai/core';

/**
 * Whom a lookup is about: the session's own personal number, or what a register returned for it along an edge
 * (a number, or the id of a record where the person has no number yet, as a newborn child).
 * Never a number that somebody typed.
 */
export type RegisterSubject = {readonly number: string} | {readonly recordId: string};

/** A relation that a register may know: the session's spouse or children. */
export type Edge = 'spouse' | 'child';

/** One question to a register. */
export interface RegisterRequest {
  readonly subject: RegisterSubject;
  /** Attributes that some field asked for, and no others (field-level minimisation). */
  readonly attributes: readonly string[];
  /** What the data are for, for example `1.001193/1 birth`. Carries no personal data. */
  readonly purpose: string;
  /** Id of the legal basis, from the procedure's `legal`. */
  readonly basis: string;
}

/** Why a register gave no data: each is an answer of its own, never "a blank field". */
export type RegisterFailure = 'empty' | 'mismatch' | 'unavailable' | 'denied' | 'expired';

/** What a register said. `attributes` may be partial: one that is left out stays open for the citizen. */
export type RegisterAnswer =
  | {
      readonly outcome: 'found';
      /** The register's own id of the record. */
      readonly recordId: string;
      readonly assurance: Assurance;
      readonly attributes: Readonly<Record<string, Json>>;
    }
  | {readonly outcome: RegisterFailure};

/** Whom an edge leads to; several where the register knows several, which the caller must not choose between in silence. */
export type EdgeAnswer =
  | {readonly outcome: 'found'; readonly subjects: readonly RegisterSubject[]}
  | {readonly outcome: RegisterFailure};

/** How a call may be ended from outside. */
export interface ConnectorOptions {
  /** Aborted on time-out or when the caller no longer wants the answer; the promise then settles without delay. */
  readonly signal: AbortSignal;
}

/**
 * A pluggable adapter to one register. A failure that a register can have is an outcome; a rejected promise is taken
 * as `unavailable` by the caller, so an adapter never has to hide one.
 */
export interface Connector {
  /** The `source` that prefill bindings name, for example `population`. */
  readonly source: string;
  lookup(request: RegisterRequest, options: ConnectorOptions): Promise<RegisterAnswer>;
  /** Present where this register knows relations. */
  edge?(kind: Edge, subject: RegisterSubject, options: ConnectorOptions): Promise<EdgeAnswer>;
}

import type {Issue, Text} from '@tokhai/core';
import {problemTable} from './problem-table.js';
import type {ProblemCode} from './problem-table.js';

/** A refusal on its way to the client; thrown inside routes, answered by `handle-problem.ts`. */
export class Problem extends Error {
  override readonly name = 'Problem';
  /** From the table, or the code of an admission's first issue. */
  readonly code: string;
  readonly status: number;
  readonly text: Text;
  readonly issues: readonly Issue[];

  constructor(kind: ProblemCode, options: {readonly code?: string; readonly issues?: readonly Issue[]} = {}) {
    super(options.code ?? kind);
    const {status, vi, en} = problemTable[kind];
    this.code = options.code ?? kind;
    this.status = status;
    this.text = {vi, en};
    this.issues = options.issues ?? [];
  }
}

/** What the client reads (media type `application/problem+json`, RFC 9457, with members of our own). */
export interface ProblemBody {
  readonly code: string;
  readonly message: Text;
  readonly issues?: readonly Issue[];
}

/** The body of a problem. */
export function describeProblem({code, text, issues}: Problem): ProblemBody {
  return {code, message: text, ...(issues.length === 0 ? {} : {issues})};
}

/** The refusal of an admission: known codes keep their own status, the others are 422. */
export function refuseAdmission(issues: readonly Issue[]): Problem {
  const code = issues[0]?.code ?? 'not-accepted';
  return new Problem(code === 'challenge-used' ? code : 'not-accepted', {code, issues});
}

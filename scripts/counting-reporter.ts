import {writeFileSync} from 'node:fs';
import type {Reporter, TestSession, TestSuiteResult} from '@web/test-runner';
import {joinNames, wholeFile, type Failure, type Outcome} from './outcome.js';

/** What the reporter reads of a session: one test file in the browser. */
export type CountedSession = Pick<TestSession, 'testFile' | 'passed' | 'errors' | 'testResults'>;

interface Count {
  passed: number;
  readonly failures: Failure[];
}

function countSuite(file: string, suite: TestSuiteResult, names: readonly string[], count: Count): void {
  for (const {name, passed, skipped, error} of suite.tests) {
    if (passed) count.passed += 1;
    else if (!skipped)
      count.failures.push({file, name: joinNames([...names, name]), message: error?.message ?? ''});
  }
  for (const inner of suite.suites) countSuite(file, inner, [...names, inner.name], count);
}

function countSession({testFile: file, testResults, passed, errors}: CountedSession, count: Count): void {
  const before = count.failures.length;
  if (testResults) countSuite(file, testResults, [], count);
  // A file that did not load has errors and no results: it failed as a whole.
  if (passed !== true && count.failures.length === before)
    count.failures.push({file, name: wholeFile, message: errors[0]?.message ?? ''});
}

/** Adds up the files of a browser run. */
export function countSessions(sessions: Iterable<CountedSession>): Outcome {
  const count: Count = {passed: 0, failures: []};
  for (const session of sessions) countSession(session, count);
  return count;
}

/** Writes the outcome of a browser run to the file that `TOKHAI_COUNT_FILE` names. */
export function countingReporter(): Reporter {
  return {
    onTestRunFinished({sessions}) {
      const file = process.env['TOKHAI_COUNT_FILE'];
      if (file !== undefined) writeFileSync(file, JSON.stringify(countSessions(sessions)));
    },
  };
}

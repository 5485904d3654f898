import {writeFileSync} from 'node:fs';
import type {Reporter, TestSession, TestSuiteResult} from '@web/test-runner';

interface Count {
  passed: number;
  failed: number;
}

function countSuite(suite: TestSuiteResult, count: Count): void {
  for (const test of suite.tests) {
    if (test.passed) count.passed += 1;
    else if (!test.skipped) count.failed += 1;
  }
  for (const inner of suite.suites) countSuite(inner, count);
}

function countSession(session: TestSession, count: Count): void {
  const before = count.failed;
  if (session.testResults) countSuite(session.testResults, count);
  // A file that did not load has errors and no results: it failed as a whole.
  if (!session.passed && count.failed === before) count.failed += 1;
}

/** Writes `{passed, failed}` of a browser run to the file that `TOKHAI_COUNT_FILE` names. */
export function countingReporter(): Reporter {
  return {
    onTestRunFinished({sessions}) {
      const file = process.env['TOKHAI_COUNT_FILE'];
      if (file === undefined) return;
      const count: Count = {passed: 0, failed: 0};
      for (const session of sessions) countSession(session, count);
      writeFileSync(file, JSON.stringify(count));
    },
  };
}

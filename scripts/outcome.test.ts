import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {countSessions, type CountedSession} from './counting-reporter.js';
import {listFailures, readVitestReport, type VitestReport} from './outcome.js';
import {root} from './workspace.js';

const inRoot = (path: string): string => join(root, path);

const report: VitestReport = {
  numPassedTests: 2,
  testResults: [
    {
      name: inRoot('packages/core/src/json/pointer.test.ts'),
      status: 'failed',
      message: '',
      assertionResults: [
        {ancestorTitles: ['', 'pointers', 'of rows'], title: 'end', status: 'passed', failureMessages: []},
        {
          ancestorTitles: ['', 'pointers', 'of rows'],
          title: 'begin',
          status: 'failed',
          failureMessages: [
            '\u001b[31mAssertionError: expected 1 to be 2\u001b[39m\n    at pointer.test.ts:3:1',
            'a second',
          ],
        },
        {ancestorTitles: ['', 'pointers'], title: 'left out', status: 'skipped', failureMessages: []},
      ],
    },
    {
      name: inRoot('packages/core/src/json/json.test.ts'),
      status: 'failed',
      message: '\nCannot find module ./gone.js\nRequire stack:',
      assertionResults: [],
    },
    {
      name: inRoot('packages/core/src/index.test.ts'),
      status: 'passed',
      message: '',
      assertionResults: [{ancestorTitles: [''], title: 'index', status: 'passed', failureMessages: []}],
    },
  ],
};

describe('what failed', () => {
  it('of a report of vitest is told by kind, file and full name, with the first line of why', () => {
    const outcome = readVitestReport(report);
    expect(outcome.passed).toBe(2);
    expect(listFailures('unit', outcome)).toEqual([
      '✗ unit › packages/core/src/json/pointer.test.ts › pointers › of rows › begin',
      '    AssertionError: expected 1 to be 2',
      '✗ unit › packages/core/src/json/json.test.ts › the file as a whole',
      '    Cannot find module ./gone.js',
    ]);
  });

  it('of a run in the browser is told alike, a file that did not load too', () => {
    const sessions: readonly CountedSession[] = [
      {
        testFile: inRoot('packages/elements/src/date-field/date-field.test.ts'),
        passed: false,
        errors: [],
        testResults: {
          name: '',
          tests: [{name: 'alone', passed: true, skipped: false}],
          suites: [
            {
              name: 'a date',
              suites: [],
              tests: [
                {name: 'kept', passed: false, skipped: false, error: {message: 'expected a\nto equal b'}},
                {name: 'later', passed: false, skipped: true},
              ],
            },
          ],
        },
      },
      {testFile: inRoot('packages/embed/src/x.test.ts'), passed: false, errors: [{message: 'no module'}]},
      {testFile: inRoot('packages/embed/src/y.test.ts'), passed: true, errors: []},
    ];
    const outcome = countSessions(sessions);
    expect(outcome.passed).toBe(1);
    expect(listFailures('browser', outcome)).toEqual([
      '✗ browser › packages/elements/src/date-field/date-field.test.ts › a date › kept',
      '    expected a',
      '✗ browser › packages/embed/src/x.test.ts › the file as a whole',
      '    no module',
    ]);
  });

  it('without a file or a message is told by its name alone', () => {
    expect(listFailures('checks', {passed: 4, failures: [{name: 'lint', message: ' \n'}]})).toEqual([
      '✗ checks › lint',
    ]);
    expect(listFailures('journey', {passed: 99, failures: []})).toEqual([]);
  });
});

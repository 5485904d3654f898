import {isAbsolute, relative} from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import {root} from './workspace.js';

/** One test that failed, or one file or tool that ended before its tests could. */
export interface Failure {
  /** Absolute, or relative to the root; nothing where the name alone says it. */
  readonly file?: string;
  /** Full name: its suites, then its own. */
  readonly name: string;
  /** What went wrong, of any number of lines. */
  readonly message: string;
}

/** What one kind of tests came to. */
export interface Outcome {
  readonly passed: number;
  readonly failures: readonly Failure[];
}

/** One test of a vitest report. */
interface VitestTest {
  readonly ancestorTitles: readonly string[];
  readonly title: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

/** One file of a vitest report. */
interface VitestFile {
  /** Absolute path. */
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly VitestTest[];
}

/** What vitest's reporter `json` writes, as far as it is read here. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly testResults: readonly VitestFile[];
}

/** The name of a file that failed as a whole. */
export const wholeFile = 'the file as a whole';

/** Joins the names of suites and test, leaving out those that are empty. */
export function joinNames(names: readonly string[]): string {
  return names.filter((name) => name !== '').join(' › ');
}

function failuresOf({name: file, status, message, assertionResults}: VitestFile): readonly Failure[] {
  const failed = assertionResults.filter((test) => test.status === 'failed');
  // A file that did not load, or whose set-up threw, has no failed test and failed all the same.
  if (failed.length === 0 && status === 'failed') return [{file, name: wholeFile, message}];
  return failed.map(({ancestorTitles, title, failureMessages}) => ({
    file,
    name: joinNames([...ancestorTitles, title]),
    message: failureMessages[0] ?? '',
  }));
}

/** Reads what vitest reported. */
export function readVitestReport({numPassedTests, testResults}: VitestReport): Outcome {
  return {passed: numPassedTests, failures: testResults.flatMap(failuresOf)};
}

/** The first line of a text that says anything, without colours. */
function firstLine(text: string): string {
  const lines = stripVTControlCharacters(text).split(/\r?\n/);
  return (lines.find((line) => line.trim() !== '') ?? '').trim();
}

/** Says which tests failed and why, two lines for each: the kind with file and name, and the message's first line. */
export function listFailures(kind: string, {failures}: Outcome): readonly string[] {
  return failures.flatMap(({file = '', name, message}) => {
    const where = isAbsolute(file) ? relative(root, file) : file;
    const first = firstLine(message);
    return [`✗ ${joinNames([kind, where, name])}`, ...(first === '' ? [] : [`    ${first}`])];
  });
}

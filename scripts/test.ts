import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {findBrowser} from './browser.js';
import {check} from './check.js';
import {listFailures, readVitestReport, type Outcome, type VitestReport} from './outcome.js';
import {root} from './workspace.js';

const scratch = mkdtempSync(join(tmpdir(), 'tokhai-test-'));
const tsx = 'tsx/dist/cli.mjs';

function runTool(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): boolean {
  const {status} = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: {...process.env, ...environment},
  });
  return status === 0;
}

/** A kind of tests that died before it could report has failed once, whatever its file says. */
function settle(ok: boolean, read: () => Outcome): Outcome {
  let outcome: Outcome = {passed: 0, failures: []};
  let message = 'Its messages stand above.';
  try {
    outcome = read();
  } catch (error) {
    ok = false;
    message = error instanceof Error ? error.message : String(error);
  }
  if (ok || outcome.failures.length > 0) return outcome;
  return {...outcome, failures: [{name: 'the run ended with an error outside its tests', message}]};
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function vitest(name: string, config: string): Outcome {
  const file = join(scratch, `${name}.json`);
  const ok = runTool('vitest/vitest.mjs', [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return settle(ok, () => readVitestReport(readJson(file) as VitestReport));
}

function webTestRunner(): Outcome {
  const file = join(scratch, 'browser.json');
  const ok = runTool('@web/test-runner/dist/bin.js', [], {TOKHAI_COUNT_FILE: file});
  return settle(ok, () => readJson(file) as Outcome);
}

function journey(): Outcome {
  const out = join(scratch, 'journey');
  const ok = runTool(tsx, ['examples/portal/src/journey/main.ts', '--out', out]);
  return settle(ok, () => readJson(join(out, 'count.json')) as Outcome);
}

/** Every kind of test, in the order in which a failure is cheapest to see. */
async function main(): Promise<void> {
  await findBrowser();
  const kinds: readonly (readonly [string, () => Outcome])[] = [
    ['checks', check],
    ['unit', () => vitest('unit', 'vitest.config.ts')],
    ['browser', webTestRunner],
    ['stories', () => vitest('stories', 'stories/vitest.config.ts')],
    ['journey', journey],
  ];
  const results = kinds.map(([kind, run]) => {
    console.log(`\n── ${kind}`);
    const started = Date.now();
    return {kind, outcome: run(), seconds: Math.round((Date.now() - started) / 1000)};
  });
  rmSync(scratch, {recursive: true, force: true});
  console.log('');
  for (const {kind, outcome, seconds} of results) {
    const {passed, failures} = outcome;
    console.log(`${kind.padEnd(8)} passed ${passed} failed ${failures.length} (${seconds} s)`);
  }
  // What failed stands far above, among everything that passed: it is said again where one looks.
  for (const {kind, outcome} of results) for (const line of listFailures(kind, outcome)) console.log(line);
  const passed = results.reduce((sum, {outcome}) => sum + outcome.passed, 0);
  const failed = results.reduce((sum, {outcome}) => sum + outcome.failures.length, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}

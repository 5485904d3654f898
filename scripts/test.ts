import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {findBrowser} from './browser.js';
import {check} from './check.js';
import {root} from './workspace.js';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

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

/** A suite that died before it could count has failed once, whatever its file says. */
function settle(ok: boolean, read: () => Count): Count {
  let count: Count = {passed: 0, failed: 0};
  try {
    count = read();
  } catch {
    ok = false;
  }
  return ok || count.failed > 0 ? count : {...count, failed: 1};
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function vitest(name: string, config: string): Count {
  const file = join(scratch, `${name}.json`);
  const ok = runTool('vitest/vitest.mjs', [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return settle(ok, () => {
    const report = readJson(file) as {numPassedTests: number; numFailedTests: number};
    return {passed: report.numPassedTests, failed: report.numFailedTests};
  });
}

function webTestRunner(): Count {
  const file = join(scratch, 'browser.json');
  const ok = runTool('@web/test-runner/dist/bin.js', [], {TOKHAI_COUNT_FILE: file});
  return settle(ok, () => readJson(file) as Count);
}

function journey(): Count {
  const out = join(scratch, 'journey');
  const ok = runTool(tsx, ['examples/portal/src/journey/main.ts', '--out', out]);
  return settle(ok, () => readJson(join(out, 'count.json')) as Count);
}

/** Every kind of test, in the order in which a failure is cheapest to see. */
async function main(): Promise<void> {
  await findBrowser();
  const kinds: readonly (readonly [string, () => Count])[] = [
    ['checks', check],
    ['unit', () => vitest('unit', 'vitest.config.ts')],
    ['browser', webTestRunner],
    ['stories', () => vitest('stories', 'stories/vitest.config.ts')],
    ['journey', journey],
  ];
  const results = kinds.map(([name, run]) => {
    console.log(`\n── ${name}`);
    const started = Date.now();
    return {name, ...run(), seconds: Math.round((Date.now() - started) / 1000)};
  });
  console.log('');
  for (const {name, passed, failed, seconds} of results) {
    console.log(`${name.padEnd(8)} passed ${String(passed)} failed ${String(failed)} (${String(seconds)} s)`);
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  rmSync(scratch, {recursive: true, force: true});
  console.log(`${String(passed)} passed, ${String(failed)} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}

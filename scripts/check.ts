import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {checkLayers} from './check-layers.js';
import type {Failure, Outcome} from './outcome.js';
import {root} from './workspace.js';

/** Runs one tool; says what it said, which is the failure where it found anything. */
function run(name: string, script: string, ...args: readonly string[]): Failure | undefined {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [join(root, 'node_modules', script), ...args],
    {cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024},
  );
  return tell(name, status === 0, stdout + stderr);
}

function runLayers(): Failure | undefined {
  const findings = checkLayers().map(({file, line, message}) => `${file}:${line}: ${message}\n`);
  return tell('layers', findings.length === 0, findings.join(''));
}

function tell(name: string, ok: boolean, message: string): Failure | undefined {
  process.stdout.write(message);
  console.log(`${ok ? 'ok   ' : 'FAIL '} ${name}`);
  return ok ? undefined : {name, message};
}

/** Types, lint, format and layers; all of them run, so that one run shows everything. */
export function check(): Outcome {
  const results = [
    run('types of packages and portal', 'typescript/bin/tsc', '-b', 'tsconfig.json'),
    run('types of tests, stories and scripts', 'typescript/bin/tsc', '-p', 'tsconfig.tools.json'),
    run(
      'lint',
      'eslint/bin/eslint.js',
      '.',
      '--max-warnings',
      '0',
      '--cache',
      '--cache-location',
      'node_modules/.cache/eslint/',
    ),
    run('format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
    runLayers(),
  ];
  const failures = results.filter((result) => result !== undefined);
  return {passed: results.length - failures.length, failures};
}

if (process.argv[1]?.endsWith('check.ts') === true) {
  process.exitCode = check().failures.length === 0 ? 0 : 1;
}

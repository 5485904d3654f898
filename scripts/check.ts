import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {checkLayers} from './check-layers.js';
import {root} from './workspace.js';

function run(name: string, script: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      stdio: 'inherit',
    });
    console.log(`ok    ${name}`);
    return true;
  } catch {
    console.error(`FAIL  ${name}`);
    return false;
  }
}

function runLayers(): boolean {
  const findings = checkLayers();
  for (const {file, line, message} of findings) console.error(`${file}:${line}: ${message}`);
  console.log(`${findings.length === 0 ? 'ok   ' : 'FAIL '} layers`);
  return findings.length === 0;
}

/** Types, lint, format and layers; all of them run, so that one run shows everything. */
export function check(): {passed: number; failed: number} {
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
  const passed = results.filter(Boolean).length;
  return {passed, failed: results.length - passed};
}

if (process.argv[1]?.endsWith('check.ts') === true) {
  process.exitCode = check().failed === 0 ? 0 : 1;
}

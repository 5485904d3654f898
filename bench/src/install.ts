import {execFileSync} from 'node:child_process';
import {statSync} from 'node:fs';
import {join} from 'node:path';

function timeOf(file: string): number {
  return statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? 0;
}

/**
 * Installs the measured peers from this package's own lockfile, where that was not done since it last changed. Their
 * install scripts do not run.
 */
export function installPeers(bench: string): void {
  const installed = timeOf(join(bench, 'node_modules', '.package-lock.json'));
  if (installed > timeOf(join(bench, 'package-lock.json'))) return;
  console.error('Installing the engines to compare with …');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: bench,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

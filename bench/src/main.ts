import {appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {execFileSync} from 'node:child_process';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describeEnvironment} from './environment.js';
import {measureRun, type Run, type RunOrder} from './drive/measure-run.js';
import {planRuns, type PlannedRun} from './drive/plan-runs.js';
import {installPeers} from './install.js';
import {readOptions, usage, type Options} from './options.js';
import {summarize} from './report/summarize.js';
import {formatTable} from './report/table.js';
import {fillSite} from './serve/fill-site.js';

const bench = join(dirname(fileURLToPath(import.meta.url)), '..');
const root = join(bench, '..');

function readRuns(file: string | undefined): readonly Run[] {
  if (file === undefined || !existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Run);
}

function isSame(planned: PlannedRun, run: Run): boolean {
  return planned.engine.name === run.engine && planned.fields === run.fields && planned.rep === run.rep;
}

/** Writes a run's processor profiles into a folder. */
function profileWriter({engine, fields}: PlannedRun, folder: string): RunOrder['onProfile'] {
  mkdirSync(folder, {recursive: true});
  return (phase, text) => {
    writeFileSync(join(folder, `${engine.name}-${String(fields)}-${phase}.cpuprofile`), text);
    return Promise.resolve();
  };
}

/** What a measuring came to; a run that failed its checks gives no number, and the others go on. */
interface Outcome {
  readonly runs: readonly Run[];
  readonly failures: readonly string[];
}

async function measureAll(options: Options): Promise<Outcome> {
  const {profile} = options;
  const known = readRuns(options.runs);
  const planned = planRuns(options).filter((plan) => !known.some((run) => isSame(plan, run)));
  const runs = [...known];
  const failures: string[] = [];
  const {site} = await fillSite(options.engines, options.fields, profile !== undefined);
  const origin = await site.listen();
  try {
    for (const [index, plan] of planned.entries()) {
      const {engine, fields, warmUp} = plan;
      const note = `${String(index + 1)}/${String(planned.length)} ${engine.name} ${String(fields)}`;
      const onProfile = profile === undefined || warmUp ? undefined : profileWriter(plan, profile);
      const begun = Date.now();
      try {
        const run = await measureRun({site, origin, ...plan, ...(onProfile && {onProfile})});
        const seconds = (Date.now() - begun) / 1000;
        const mounted = run.figures.mountCpuMs.toFixed(0);
        process.stderr.write(`${note}: mounted in ${mounted} ms CPU, all in ${seconds.toFixed(1)} s\n`);
        if (warmUp) continue;
        runs.push(run);
        if (options.runs !== undefined) appendFileSync(options.runs, `${JSON.stringify(run)}\n`);
      } catch (error) {
        const failure = `${note}: ${error instanceof Error ? error.message : String(error)}`;
        process.stderr.write(`${failure}\n`);
        failures.push(failure);
      }
    }
  } finally {
    site.close();
  }
  return {runs, failures};
}

async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(usage);
    return;
  }
  const options = readOptions(process.argv.slice(2));
  if (options.engines.some(({folder}) => folder.startsWith('peers/'))) installPeers(bench);
  if (options.build) execFileSync('npx', ['rollup', '-c', '--silent'], {cwd: root, stdio: 'inherit'});
  const environment = await describeEnvironment(options);
  const {runs, failures} = await measureAll(options);
  const rows = summarize(runs);
  if (options.json !== undefined)
    writeFileSync(options.json, `${JSON.stringify({environment, rows}, null, 2)}\n`);
  if (options.profile !== undefined) console.log(`Profiles are in ${options.profile}`);
  else console.log(formatTable(rows));
  if (failures.length > 0) throw new Error(`${String(failures.length)} runs failed:\n${failures.join('\n')}`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

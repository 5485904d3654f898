import {appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {execFileSync} from 'node:child_process';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describeEnvironment} from './environment.js';
import {measureRun, type Run} from './drive/measure-run.js';
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

/** Measures all that is asked for; a run that fails its checks stops everything. */
async function measureAll(options: Options): Promise<readonly Run[]> {
  const known = readRuns(options.runs);
  const planned = planRuns(options).filter((plan) => !known.some((run) => isSame(plan, run)));
  const runs = [...known];
  const {site} = await fillSite(options.engines, options.fields, options.profile !== undefined);
  const origin = await site.listen();
  try {
    for (const [index, plan] of planned.entries()) {
      const {engine, fields, rep, warmUp} = plan;
      const {profile} = options;
      const begun = Date.now();
      const run = await measureRun({
        site,
        origin,
        engine,
        fields,
        rep,
        ...(profile !== undefined &&
          !warmUp && {
            onProfile: (phase: string, text: string) => {
              mkdirSync(profile, {recursive: true});
              writeFileSync(join(profile, `${engine.name}-${String(fields)}-${phase}.cpuprofile`), text);
              return Promise.resolve();
            },
          }),
      });
      const note = `${String(index + 1)}/${String(planned.length)} ${engine.name} ${String(fields)}`;
      process.stderr.write(
        `${note}: mount ${run.figures.mountCpuMs.toFixed(0)} ms CPU (${String(Date.now() - begun)} ms)\n`,
      );
      if (warmUp) continue;
      runs.push(run);
      if (options.runs !== undefined) appendFileSync(options.runs, `${JSON.stringify(run)}\n`);
    }
  } finally {
    site.close();
  }
  return runs;
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
  const rows = summarize(await measureAll(options));
  if (options.json !== undefined)
    writeFileSync(options.json, `${JSON.stringify({environment, rows}, null, 2)}\n`);
  if (options.profile !== undefined) console.log(`Profiles are in ${options.profile}`);
  else console.log(formatTable(rows));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

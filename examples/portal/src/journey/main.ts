import {mkdirSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {readArguments} from './arguments.js';
import {Report} from './report.js';

async function main(): Promise<void> {
  const given = readArguments(process.argv.slice(2));
  const args = {...given, out: resolve(given.out)};
  mkdirSync(args.out, {recursive: true});
  const report = new Report();
  const started = Date.now();
  try {
    // Loaded only now: a wrong argument is told of at once, in one line.
    const {runJourney} = await import('./run-journey.js');
    await runJourney(args, report);
  } catch (error) {
    report.check(
      'the journey came to its end',
      false,
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
  }
  const {passed, failures} = report.outcome;
  const failed = failures.length;
  writeFileSync(join(args.out, 'count.json'), JSON.stringify({passed, failed, failures}));
  console.log(
    `journey: ${String(passed)} held, ${String(failed)} did not, ${String(Math.round((Date.now() - started) / 1000))} s; output in ${args.out}`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});

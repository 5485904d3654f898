import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {drawPlots} from './report/plots.js';
import {formatReport, type Results} from './report/markdown.js';

const docs = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'docs');
const folder = 'benchmarks';

/** Writes `docs/benchmarks.md` and its plots from `docs/benchmarks/results.json`. */
function main(): void {
  const results = JSON.parse(readFileSync(join(docs, folder, 'results.json'), 'utf8')) as Results;
  const plots = drawPlots(results.rows);
  mkdirSync(join(docs, folder), {recursive: true});
  for (const {file, svg} of plots) writeFileSync(join(docs, folder, file), svg);
  writeFileSync(join(docs, 'benchmarks.md'), formatReport(results, plots, folder));
}

main();

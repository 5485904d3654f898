import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {drawPlots} from './report/plots.js';
import {formatReport, type Results} from './report/markdown.js';

const docs = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'docs');
const folder = 'benchmarks';

/**
 * Writes `docs/benchmarks.md` and its plots from a file of results, which is kept beside the plots; from the one that was kept last
 * where none is named.
 */
function main(named: string | undefined): void {
  const kept = join(docs, folder, 'results.json');
  const text = readFileSync(named === undefined ? kept : resolve(named), 'utf8');
  const results = JSON.parse(text) as Results;
  const plots = drawPlots(results.rows);
  mkdirSync(join(docs, folder), {recursive: true});
  writeFileSync(kept, `${JSON.stringify(results, null, 2)}\n`);
  for (const {file, svg} of plots) writeFileSync(join(docs, folder, file), svg);
  writeFileSync(join(docs, 'benchmarks.md'), formatReport(results, plots, folder));
}

main(process.argv[2]);

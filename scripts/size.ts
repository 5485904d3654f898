import {readFileSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';
import {gzipSync} from 'node:zlib';
import {root} from './workspace.js';

const folder = join(root, 'examples/portal/dist/browser');
const imported = /["'](\.{1,2}\/[^"']+\.js)["']/g;

/** Every file that the entry imports, at once or later; what earlier builds left in the folder is none of it. */
function listFiles(entry: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const names = new Set([entry]);
  // A set that grows while it is gone through takes in what each file imports.
  for (const name of names) {
    const text = readFileSync(join(folder, name), 'utf8');
    texts.set(name, text);
    for (const [, path = ''] of text.matchAll(imported)) names.add(normalize(join(dirname(name), path)));
  }
  return texts;
}

/** Prints what the demo portal's browser code weighs, file by file, compressed as it crosses the network, largest first. */
function main(): void {
  const sizes = [...listFiles('portal.js')]
    .map(([name, text]) => ({name, bytes: gzipSync(text, {level: 9}).length}))
    .sort((a, b) => b.bytes - a.bytes);
  for (const {name, bytes} of sizes) console.log(`${(bytes / 1024).toFixed(1).padStart(7)} KB  ${name}`);
  const sum = sizes.reduce((total, {bytes}) => total + bytes, 0);
  console.log(`${(sum / 1024).toFixed(1).padStart(7)} KB  in ${String(sizes.length)} files, gzip`);
}

main();

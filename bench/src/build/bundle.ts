import {existsSync} from 'node:fs';
import {dirname, extname, join, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build, type BuildOptions, type OutputFile} from 'esbuild';
import type {Engine} from '../engines.js';

/** What one bundle is made of: minified bytes by package, largest first. */
export type BundleParts = readonly (readonly [name: string, bytes: number])[];

/** The files of one engine's page, by their path on the server. */
export interface BundledPage {
  readonly files: ReadonlyMap<string, string>;
  readonly parts: BundleParts;
}

const bench = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const shared: BuildOptions = {
  bundle: true,
  write: false,
  minify: true,
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  define: {'process.env.NODE_ENV': '"production"', global: 'globalThis'},
  legalComments: 'none',
  logLevel: 'error',
};

/** Bundles one engine's page as a portal would, and the measuring beside it, which is not counted. A readable one is for profiles. */
export async function bundlePage({name, folder}: Engine, readable = false): Promise<BundledPage> {
  const source = join(bench, folder);
  const outdir = join(source, 'out');
  const style = join(source, 'app.css');
  const [app, probe] = await Promise.all([
    build({
      ...shared,
      minify: !readable,
      entryPoints: [findEntry(source, 'app'), ...(existsSync(style) ? [{in: style, out: 'page'}] : [])].map(
        (entry) => (typeof entry === 'string' ? {in: entry, out: 'app'} : entry),
      ),
      splitting: true,
      chunkNames: 'chunk-[name]-[hash]',
      metafile: true,
      outdir,
      loader: {'.woff': 'empty', '.woff2': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'dataurl'},
    }),
    build({...shared, entryPoints: [{in: findEntry(source, 'probe'), out: 'probe'}], outdir}),
  ]);
  const place = ({path, text}: OutputFile): readonly [string, string] => [
    `/${name}/${relative(outdir, path).split(sep).join('/')}`,
    text,
  ];
  const files = new Map([...(app.outputFiles ?? []), ...(probe.outputFiles ?? [])].map(place));
  return {files, parts: countParts(Object.values(app.metafile.outputs))};
}

function findEntry(source: string, name: string): string {
  const found = [`${name}.ts`, `${name}.tsx`].map((file) => join(source, file)).find(existsSync);
  if (found === undefined) throw new Error(`No ${name} in ${source}`);
  return found;
}

function countParts(
  outputs: readonly {readonly inputs: Readonly<Record<string, {readonly bytesInOutput: number}>>}[],
): BundleParts {
  const sums = new Map<string, number>();
  for (const {inputs} of outputs) {
    for (const [path, {bytesInOutput}] of Object.entries(inputs)) {
      const part = partOf(path);
      sums.set(part, (sums.get(part) ?? 0) + bytesInOutput);
    }
  }
  return [...sums].sort(([, a], [, b]) => b - a);
}

/** The package a file belongs to, the room of ours, or the page itself. */
function partOf(path: string): string {
  const library = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  if (library !== undefined) return library;
  const room = /packages\/([^/]+)\/(?:dist\/)?(chunks\/[a-z-]+?(?=-[\w-]{8}\.js))?/.exec(path);
  if (room?.[1] !== undefined) return [`@tokhai/${room[1]}`, room[2] ?? ''].filter(Boolean).join(' ');
  return extname(path) === '.css' ? 'styles' : 'page';
}

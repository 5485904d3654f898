import {existsSync} from 'node:fs';
import {dirname, extname, join, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build, type BuildOptions, type OutputFile} from 'esbuild';
import type {Engine} from '../engines.js';
import {bundleModules} from './bundle-modules.js';

/** What one bundle is made of: minified bytes by package, largest first. */
export type BundleParts = readonly (readonly [name: string, bytes: number])[];

/** The files of one engine's page, by their path on the server. */
export interface BundledPage {
  readonly files: ReadonlyMap<string, string>;
  readonly parts: BundleParts;
}

const bench = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const shared = {
  bundle: true,
  write: false,
  minify: true,
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  define: {'process.env.NODE_ENV': '"production"', global: 'globalThis'},
  legalComments: 'none',
  logLevel: 'error',
} satisfies BuildOptions;

/** What one bundler makes of a page: texts by path, and the bytes of each source in them. */
interface Bundle {
  readonly files: readonly (readonly [path: string, text: string])[];
  readonly inputs: readonly (readonly [path: string, bytes: number])[];
}

/** Bundles one engine's page as a portal would, and the measuring beside it, which is not counted. A readable one is for profiles. */
export async function bundlePage(engine: Engine, readable = false): Promise<BundledPage> {
  const source = join(bench, engine.folder);
  const entry = findEntry(source, 'app');
  const style = join(source, 'app.css');
  const [app, page, probe] = await Promise.all([
    engine.modules ? bundleModules(entry, readable) : bundleWhole({in: entry, out: 'app'}, readable),
    existsSync(style) ? bundleWhole({in: style, out: 'page'}, readable) : noBundle,
    bundleWhole({in: findEntry(source, 'probe'), out: 'probe'}, false),
  ]);
  const files = [...app.files, ...page.files, ...probe.files];
  return {
    files: new Map(files.map(([path, text]) => [`/${engine.name}/${path}`, text])),
    parts: countParts([...app.inputs, ...page.inputs]),
  };
}

const noBundle: Bundle = {files: [], inputs: []};

async function bundleWhole(
  entry: {readonly in: string; readonly out: string},
  readable: boolean,
): Promise<Bundle> {
  const outdir = join(bench, 'out');
  const {outputFiles, metafile} = await build({
    ...shared,
    minify: !readable,
    entryPoints: [{...entry}],
    splitting: true,
    chunkNames: `chunk-${entry.out}-[name]-[hash]`,
    metafile: true,
    outdir,
    loader: {'.woff': 'empty', '.woff2': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'dataurl'},
  });
  const place = ({path, text}: OutputFile): readonly [string, string] => [
    relative(outdir, path).split(sep).join('/'),
    text,
  ];
  const inputs = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).map(([path, {bytesInOutput}]): [string, number] => [path, bytesInOutput]),
  );
  return {files: outputFiles.map(place), inputs};
}

function findEntry(source: string, name: string): string {
  const found = [`${name}.ts`, `${name}.tsx`].map((file) => join(source, file)).find(existsSync);
  if (found === undefined) throw new Error(`No ${name} in ${source}`);
  return found;
}

function countParts(inputs: Bundle['inputs']): BundleParts {
  const sums = new Map<string, number>();
  for (const [path, bytes] of inputs) {
    const part = partOf(path);
    sums.set(part, (sums.get(part) ?? 0) + bytes);
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

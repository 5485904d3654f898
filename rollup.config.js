import json from '@rollup/plugin-json';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import esbuild from 'rollup-plugin-esbuild';
import {browserPlugins} from './scripts/bundling/browser-plugins.js';
import {compactTemplates} from './scripts/bundling/compact-templates.js';

const root = dirname(fileURLToPath(import.meta.url));
const compile = esbuild({target: 'es2022', tsconfig: join(root, 'tsconfig.base.json'), sourceMap: true});

/**
 * One build per package; its entries are what its `exports` promise. Bare imports stay imports, and each module stays a file of
 * its own: a bundler then takes what a page uses and leaves the rest, which it cannot within one large file.
 */
function packageBuild(room) {
  const folder = join(root, 'packages', room);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // Style sheets and data are published as they are.
  const modules = Object.values(manifest.exports).filter((target) => typeof target === 'object');
  const entries = modules.map(({default: target}) => target.replace(/^\.\/dist\//, '').replace(/\.js$/, ''));
  const input = Object.fromEntries(entries.map((entry) => [entry, join(folder, 'src', `${entry}.ts`)]));
  return {
    input,
    output: {
      dir: join(folder, 'dist'),
      format: 'es',
      sourcemap: true,
      entryFileNames: '[name].js',
      preserveModules: true,
      preserveModulesRoot: join(folder, 'src'),
    },
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && !/^[A-Za-z]:\\/.test(id),
    plugins: [json({compact: true}), nodeResolve({extensions: ['.ts', '.js']}), compile, compactTemplates()],
  };
}

/** Lists the files of a release for the service worker, by the paths that they are served at. */
function listRelease(prefix) {
  return {
    name: 'list-release',
    generateBundle(_options, bundle) {
      const paths = Object.values(bundle)
        .filter(({type}) => type === 'chunk')
        .map(({fileName}) => prefix + fileName);
      this.emitFile({type: 'asset', fileName: 'release.json', source: JSON.stringify(paths.toSorted())});
    },
  };
}

/** The demo portal's browser code: everything bundled, chunks hashed, nothing from another origin. */
function portalBuild() {
  const folder = join(root, 'examples', 'portal');
  return {
    input: {portal: join(folder, 'src/browser/main.ts')},
    output: {
      dir: join(folder, 'dist/browser'),
      format: 'es',
      sourcemap: true,
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
    },
    plugins: [...browserPlugins(), listRelease('/assets/')],
  };
}

/** The demo portal's service worker: one classic script, which every browser takes. */
function serviceWorkerBuild() {
  const folder = join(root, 'examples', 'portal');
  return {
    input: join(folder, 'src/browser/service-worker.ts'),
    output: {file: join(folder, 'dist/worker/service-worker.js'), format: 'iife', sourcemap: true},
    plugins: browserPlugins(),
  };
}

export default [
  ...readdirSync(join(root, 'packages')).map(packageBuild),
  portalBuild(),
  serviceWorkerBuild(),
];

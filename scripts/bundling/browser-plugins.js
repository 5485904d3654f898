import json from '@rollup/plugin-json';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {fileURLToPath} from 'node:url';
import esbuild from 'rollup-plugin-esbuild';

const tsconfig = fileURLToPath(new URL('../../tsconfig.base.json', import.meta.url));

/** Has Chromium compile a file's functions while it arrives, not each at its first call: docs/decisions/0013. */
const compileHint = '//# allFunctionsCalledOnLoad';

/**
 * What makes browser code of a page's modules: the demo portal's, and the page that is measured. `readable` code is for
 * profiles; `licences` keeps the notices that libraries ask for. Both minifiers together leave one percent less than terser alone.
 */
export function browserPlugins({readable = false, licences = true} = {}) {
  return [
    json({compact: true}),
    nodeResolve({browser: true, extensions: ['.ts', '.js']}),
    esbuild({target: 'es2022', tsconfig, sourceMap: true, minify: !readable}),
    ...(readable
      ? []
      : [terser({ecma: 2020, module: true, compress: {passes: 2}, format: {preamble: compileHint}})]),
  ];
}

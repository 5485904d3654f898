import {basename} from 'node:path';
import {rollup, type OutputAsset, type OutputChunk} from 'rollup';
import {browserPlugins} from '../../../scripts/bundling/browser-plugins.js';

/** Texts by path, and the bytes of each source in them. */
export interface ModuleBundle {
  readonly files: readonly (readonly [path: string, text: string])[];
  readonly inputs: readonly (readonly [path: string, bytes: number])[];
}

/**
 * Bundles a page of packages that leave parts of themselves for later, as the demo portal is bundled (without
 * licence notices, as the other engines are): with
 * Rollup, which gives a chunk what it uses and not all that its barrel of exports names.
 */
export async function bundleModules(entry: string, readable: boolean): Promise<ModuleBundle> {
  const bundle = await rollup({input: {app: entry}, plugins: browserPlugins({readable, licences: false})});
  const {output} = await bundle.generate({
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunk-[name]-[hash].js',
  });
  await bundle.close();
  const chunks = output.filter(isChunk);
  return {
    files: chunks.map(({fileName, code}) => [basename(fileName), code]),
    inputs: chunks.flatMap(({modules}) =>
      Object.entries(modules).map(([path, {renderedLength}]): [string, number] => [path, renderedLength]),
    ),
  };
}

function isChunk(output: OutputAsset | OutputChunk): output is OutputChunk {
  return output.type === 'chunk';
}

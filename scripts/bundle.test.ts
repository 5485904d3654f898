import {build, type Plugin} from 'esbuild';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {readPackages, root} from './workspace.js';

const sources = new Map(
  readPackages().flatMap(({entries}) => entries.map(({specifier, source}) => [specifier, source] as const)),
);

const resolveSources: Plugin = {
  name: 'resolve-sources',
  setup(bundler) {
    bundler.onResolve({filter: /^@tokhai\//}, ({path}) => {
      const source = sources.get(path);
      return source === undefined ? undefined : {path: source};
    });
  },
};

async function modulesOf(entry: string): Promise<readonly string[]> {
  const {metafile} = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    splitting: true,
    outdir: 'unused',
    platform: 'browser',
    plugins: [resolveSources],
    absWorkingDir: root,
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs);
}

describe('what a browser loads', () => {
  it.each(['packages/embed/src/define.ts', 'packages/elements/src/index.ts'])(
    '%s brings no rule compiler and no PKI parser',
    async (entry) => {
      const modules = await modulesOf(entry);
      expect(modules.length).toBeGreaterThan(20);
      expect(
        modules.filter((path) => /cel-js|core\/src\/compile|node_modules\/(pkijs|ajv)\//.test(path)),
      ).toEqual([]);
    },
  );

  it('finds the rule compiler where it is', async () => {
    const modules = await modulesOf('packages/core/src/compile/index.ts').catch(() => []);
    expect(modules.some((path) => path.includes('cel-js'))).toBe(true);
  });
});

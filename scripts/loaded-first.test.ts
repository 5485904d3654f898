import {join, relative} from 'node:path';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {rollup, type OutputChunk, type Plugin} from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import {describe, expect, it} from 'vitest';
import {readPackages, root} from './workspace.js';

const sources = new Map(
  readPackages().flatMap(({entries}) => entries.map(({specifier, source}) => [specifier, source] as const)),
);

const resolveSources: Plugin = {
  name: 'resolve-sources',
  resolveId: (id) => {
    const source = sources.get(id);
    return source === undefined ? null : {id: source, moduleSideEffects: false};
  },
};

/** Sources of everything that a page has loaded before anything is asked for late. */
async function modulesAtFirst(entry: string): Promise<readonly string[]> {
  const bundle = await rollup({
    input: join(root, entry),
    plugins: [
      resolveSources,
      nodeResolve({browser: true, extensions: ['.ts', '.js']}),
      esbuild({target: 'es2022', tsconfig: join(root, 'tsconfig.base.json')}),
    ],
    treeshake: {moduleSideEffects: (id) => !/packages\/(core|vietnam|elements)\/src\//.test(id)},
    onwarn: () => undefined,
  });
  const {output} = await bundle.generate({format: 'es'});
  await bundle.close();
  const chunks = new Map(
    output
      .filter((chunk): chunk is OutputChunk => chunk.type === 'chunk')
      .map((chunk) => [chunk.fileName, chunk]),
  );
  const first = new Set(output.slice(0, 1).map(({fileName}) => fileName));
  // A set that grows while it is gone through takes in what each chunk imports.
  for (const name of first) for (const needed of chunks.get(name)?.imports ?? []) first.add(needed);
  return [...first]
    .flatMap((name) => Object.entries(chunks.get(name)?.modules ?? {}))
    .filter(([, {renderedLength}]) => renderedLength > 0)
    .map(([path]) => relative(root, path).replaceAll('\\', '/'));
}

describe('what a form loads before it shows its first field', () => {
  it('is nothing of what only some procedures need, or what comes when the form is filled in', async () => {
    const modules = await modulesAtFirst('bench/src/pages/tokhai/app.ts');
    expect(modules).toContain('packages/elements/src/form/tk-form.element.ts');
    expect(modules.length).toBeGreaterThan(50);
    const late = [
      /(?:reactive-element|lit-element)\//,
      /elements\/src\/review\//,
      /elements\/src\/form\/(?:note|submission-flow|review-way|failure-words|save-file|submit-failure|closing|registers|describe-claim|lookup-failure|prefill-panel|print-alone)\./,
      /elements\/src\/form\/(?:papers\/papers|lists\/mounted-list)/,
      /elements\/src\/form\/views\/(?:notes|confirm-all|review|signing|receipt|prefill|step-list)\./,
      /elements\/src\/field\/(?:claims|dispute-behaviour|origin\.template)\./,
      /elements\/src\/messages\/(?:en|vi-|composite)/,
      /elements\/src\/(?:address|combobox|identity-paper|residence|file|money|radio|partial-date)-field\//,
      /core\/src\/declaration\/(?:list-cell|row-|list-own|evidence|claim-|paper-tray|whole-lookup)/,
      /core\/src\/(?:rules\/(?:functions|civil-date)|procedure\/overlay|json\/base64|text\/character-names)\./,
      /core\/src\/(?:review|statement|draft|compile)\//,
      /vietnam\/src\/(?:data\/(?!packed-data)|units\/(?:decode|resolve)|dates\/day-number|types\/(?:plain|composed|within)|lists|words)/,
    ];
    expect(modules.filter((path) => late.some((name) => name.test(path)))).toEqual([]);
  });
});

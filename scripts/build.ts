import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {dropOldModules} from './drop-old-modules.js';
import {generateTokens} from './generate-tokens.js';
import {generateTypes} from './generate-types.js';
import {readPackages, root} from './workspace.js';

/** Runs a tool of `node_modules` by its JavaScript entry, so that no shell and no PATH is needed. */
function runTool(script: string, ...args: readonly string[]): void {
  execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
}

await generateTypes();
await generateTokens();
runTool('typescript/bin/tsc', '-b', 'tsconfig.build.json');
const began = Date.now() - 1_000; // file systems keep time more coarsely than clocks do
runTool('rollup/dist/bin/rollup', '-c', '--silent');
const bundles = [
  ...readPackages().map(({folder}) => join(folder, 'dist')),
  join(root, 'examples/portal/dist/browser'),
];
for (const bundle of bundles) dropOldModules(bundle, began);
// Only now can it be imported: it runs the compiler that the two steps above have built.
const {buildPlans} = await import('./build-plans.js');
await buildPlans();
runTool(
  '@custom-elements-manifest/analyzer/cem.js',
  'analyze',
  '--config',
  'custom-elements-manifest.config.js',
  '--quiet',
);

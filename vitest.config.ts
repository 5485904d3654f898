import {defineConfig} from 'vitest/config';
import {sourceAliases} from './scripts/workspace.js';

export default defineConfig({
  resolve: {alias: sourceAliases()},
  test: {
    include: [
      'packages/{core,vietnam,sign,admission,connectors,gateway,cli}/src/**/*.test.ts',
      'schemas/**/*.test.ts',
      'scripts/**/*.test.ts',
      'bench/src/**/*.test.ts',
      'examples/portal/src/**/*.test.ts',
      'stories/**/*.test.ts',
    ],
    exclude: ['**/*.browser.test.ts', '**/node_modules/**', '**/dist/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

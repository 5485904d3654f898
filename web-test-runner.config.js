import {esbuildPlugin} from '@web/dev-server-esbuild';
import {playwrightLauncher} from '@web/test-runner-playwright';
import {fileURLToPath} from 'node:url';
import {tsImport} from 'tsx/esm/api';

const {findBrowser} = await tsImport('./scripts/browser.ts', import.meta.url);
const {browserCommands} = await tsImport('./scripts/browser-commands.ts', import.meta.url);
const {countingReporter} = await tsImport('./scripts/counting-reporter.ts', import.meta.url);
const {defaultReporter} = await import('@web/test-runner');
const {executablePath, args} = await findBrowser();

// The leak test collects garbage and reads the heap to the byte.
const exactHeap = ['--js-flags=--expose-gc', '--enable-precise-memory-info'];

export default {
  files: ['packages/{elements,embed}/src/**/*.test.ts', 'packages/*/src/**/*.browser.test.ts'],
  nodeResolve: {exportConditions: ['development', 'browser']},
  concurrency: 2,
  concurrentBrowsers: 1,
  browsers: [
    playwrightLauncher({product: 'chromium', launchOptions: {executablePath, args: [...args, ...exactHeap]}}),
  ],
  plugins: [
    browserCommands(),
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.base.json', import.meta.url)),
    }),
  ],
  testFramework: {config: {timeout: 20_000}},
  testsFinishTimeout: 240_000,
  reporters: [defaultReporter({reportTestProgress: false}), countingReporter()],
};

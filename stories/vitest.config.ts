import {storybookTest} from '@storybook/addon-vitest/vitest-plugin';
import {playwright} from '@vitest/browser-playwright';
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';
import {findBrowser} from '../scripts/browser.js';
import {emulateMedia} from './checks/emulate-media.js';

const {executablePath, args} = await findBrowser();

export default defineConfig({
  plugins: [
    storybookTest({
      configDir: fileURLToPath(new URL('.storybook', import.meta.url)),
      storybookScript: 'npm run storybook -- --no-open',
    }),
  ],
  test: {
    name: 'stories',
    testTimeout: 30_000,
    setupFiles: [fileURLToPath(new URL('checks/check-story.ts', import.meta.url))],
    browser: {
      enabled: true,
      headless: true,
      provider: playwright({launchOptions: {executablePath, args: [...args]}}),
      commands: {emulateMedia},
      instances: [{browser: 'chromium'}],
    },
  },
});

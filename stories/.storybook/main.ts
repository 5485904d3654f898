import type {StorybookConfig} from '@storybook/web-components-vite';
import {mergeConfig} from 'vite';
import {sourceAliases} from '../../scripts/workspace.js';
import {withTokens} from './tokens-plugin.js';

const config: StorybookConfig = {
  stories: ['../*.stories.ts'],
  addons: ['@storybook/addon-a11y', '@storybook/addon-docs', '@storybook/addon-vitest'],
  framework: {name: '@storybook/web-components-vite', options: {}},
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
  viteFinal: (vite) => withTokens(mergeConfig(vite, {resolve: {alias: sourceAliases()}})),
};

export default config;

import type {StorybookConfig} from '@storybook/web-components-vite';
import {sourceAliases} from '../../scripts/workspace.js';

const config: StorybookConfig = {
  stories: ['../*.stories.ts'],
  addons: ['@storybook/addon-a11y', '@storybook/addon-docs', '@storybook/addon-vitest'],
  framework: {name: '@storybook/web-components-vite', options: {}},
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
  viteFinal: (vite) => ({
    ...vite,
    resolve: {...vite.resolve, alias: [...sourceAliases(), ...aliasList(vite.resolve?.alias)]},
  }),
};

type Aliases = NonNullable<
  NonNullable<Parameters<NonNullable<StorybookConfig['viteFinal']>>[0]['resolve']>['alias']
>;

/** Vite takes aliases as a list or as an object: one list of both. */
function aliasList(aliases: Aliases | undefined): {find: string | RegExp; replacement: string}[] {
  if (aliases === undefined) return [];
  if (Array.isArray(aliases)) return aliases.map(({find, replacement}) => ({find, replacement}));
  return Object.entries(aliases).map(([find, replacement]) => ({find, replacement: String(replacement)}));
}

export default config;

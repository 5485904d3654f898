import {mergeConfig, type Plugin, type UserConfig} from 'vite';
import {describeTokens} from '../../scripts/tokens/describe-tokens.js';

const name = 'virtual:tokens';

/** Hands the token files, as lists for people show them, to the stories about them. */
function tokensPlugin(): Plugin {
  return {
    name: 'tokhai-tokens',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) =>
      id === `\0${name}` ? `export const tokens = ${JSON.stringify(describeTokens())};` : undefined,
  };
}

/** The build of Storybook with the tokens in it. */
export function withTokens(vite: UserConfig): UserConfig {
  return mergeConfig(vite, {plugins: [tokensPlugin()]});
}

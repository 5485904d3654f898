import {cssValue, publicName} from './css-value.js';
import {readTokens, type Token} from './read-tokens.js';

/** One token as lists for people show it. */
export interface TokenDescription {
  /** What a portal sets: `--tk-…`. */
  readonly name: string;
  readonly type: string;
  readonly description: string;
  /** Its value in the standard density and the portal's look; of a colour, in the light scheme. */
  readonly default: string;
}

/** A rem as people read it, instead of the name that style sheets count in. */
function showValue(token: Token): string {
  if (token.css !== undefined) return token.css;
  return cssValue(token, '--tk-rem')
    .replace(/calc\(([\d.]+) \* var\(--tk-rem\)\)/gu, '$1rem')
    .replace(/var\(--tk-rem\)/gu, '1rem');
}

/** Every token that a portal may set, in the order of the files. */
export function describeTokens(): readonly TokenDescription[] {
  return [...readTokens().values()]
    .filter(({path}) => !path.startsWith('palette.'))
    .map((token) => ({
      name: publicName(token.path),
      type: token.type,
      description: token.description ?? '',
      default: showValue(token),
    }));
}

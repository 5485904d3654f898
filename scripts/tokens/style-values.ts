import {readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {root} from '../workspace.js';

/** A style sheet of the elements: a tagged template in a `*.styles.ts`. */
export interface StyleFile {
  /** Path from the root of the workspace. */
  readonly path: string;
  /** The style sheet without its comments. */
  readonly css: string;
}

/** A value that is written out where a token should stand. */
export interface RawValue {
  readonly path: string;
  readonly property: string;
  readonly value: string;
}

/** Values that no token stands for, with the reason. */
const allowed: readonly {readonly pattern: RegExp; readonly reason: string}[] = [
  {
    pattern: /^(position|inline-size|block-size|margin|overflow|clip-path|white-space): -?1px$/u,
    reason: 'hidden from sight: smallest box that screen readers still read',
  },
  {pattern: /^[a-z-]+: max\(0px, .+\)$/u, reason: 'a floor of nothing needs its unit within max()'},
  {pattern: /^text-underline-offset: 0\.2em$/u, reason: 'belongs to the text that it stands under'},
  {pattern: /^text-decoration-thickness: 0\.15em$/u, reason: 'belongs to the text that it stands under'},
  {pattern: /^flex: 1 1 4em$/u, reason: 'a few letters of the same text'},
  {pattern: /^min-inline-size: [67]em$/u, reason: 'letters that an ordinary answer has'},
  {
    pattern: /^overflow-clip-margin: 1em$/u,
    reason: 'more than the ring of any focus; Chromium takes no calc() there, which the tokens for space are',
  },
  {
    pattern: /^max-block-size: min\(.+, 60vh\)$/u,
    reason: 'a share of the window, so that the rest is seen beside it',
  },
  {
    pattern:
      /^(inline-size|block-size): 0\.55em$|^inset-(block-start|inline-end): calc\(.+ [+-] 0\.\d+em\)$/u,
    reason: 'an arrow drawn of two borders, as large as the letters beside it',
  },
  {
    pattern: /^--_tk-rem: (var\(--tk-rem, 1em\)|1em !important)$/u,
    reason: 'the rem that every token counts in',
  },
  {
    pattern: /^font-size: medium( !important)?$/u,
    reason: "the person's own text size, which the rem is taken from",
  },
];

const colorNames =
  'white|black|red|green|blue|gr[ae]y|yellow|orange|purple|pink|brown|navy|teal|silver|maroon|olive|lime|aqua|fuchsia';

const rawPatterns: readonly RegExp[] = [
  /#[0-9a-f]{3,8}\b/iu,
  /\b(rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(/iu,
  new RegExp(`(^|[\\s,(])(${colorNames})(?=[\\s,)]|$)`, 'iu'),
  /(?<![\w-])\d*\.?\d+(px|rem|em|pt|pc|cm|mm|in|vw|vh|ms|s)\b/iu,
];

/** Properties whose bare numbers and words are sizes too. */
const bareProperties: Readonly<Record<string, RegExp>> = {
  'z-index': /^-?\d+$/u,
  'line-height': /^[\d.]+$/u,
  'font-weight': /^(\d+|bold|bolder|lighter)$/u,
  'font-size': /^((x+-)?(small|large)|medium|smaller|larger)/u,
  'font-family': /^(?!var\(|inherit)/u,
  opacity: /^0?\.\d+$/u,
};

/** Reads every style sheet of the rooms that draw, but those that are made of tokens. */
export function readStyleFiles(): readonly StyleFile[] {
  return ['elements', 'embed'].flatMap((room) => {
    const folder = join(root, 'packages', room, 'src');
    return readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter((name) => name.endsWith('.styles.ts'))
      .map((name) => ({path: join(folder, name), text: readFileSync(join(folder, name), 'utf8')}))
      .filter(({text}) => !text.startsWith('// Generated'))
      .map(({path, text}) => ({path: relative(root, path), css: cssOf(text)}));
  });
}

function cssOf(source: string): string {
  const sheets = [...source.matchAll(/css`([^`]*)`/gu)].map(([, css]) => css ?? '');
  return sheets.join('\n').replace(/\/\*[\s\S]*?\*\//gu, '');
}

/** Without what holds for print only: paper has one scheme and one density, and is measured in points. */
function withoutPrint(css: string): string {
  const start = css.indexOf('@media print {');
  if (start < 0) return css;
  let depth = 0;
  for (let at = css.indexOf('{', start); at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] === '}') depth -= 1;
    if (depth === 0) return css.slice(0, start) + withoutPrint(css.slice(at + 1));
  }
  throw new Error('A print block does not end');
}

/** Every value of a style sheet that should be a token and is not. */
export function findRawValues({path, css}: StyleFile): readonly RawValue[] {
  return [...withoutPrint(css).matchAll(/^\s*(-{0,2}[a-z_][\w-]*):\s*([^;{}]+);/gmu)].flatMap(
    ([, property = '', text = '']) => {
      const value = text.replace(/\s+/gu, ' ').trim();
      const bare = bareProperties[property]?.test(value) === true;
      // Names of tokens hold words that are colours elsewhere.
      const plain = value.replace(/--[\w-]+/gu, '');
      if (!bare && !rawPatterns.some((pattern) => pattern.test(plain))) return [];
      if (allowed.some(({pattern}) => pattern.test(`${property}: ${value}`))) return [];
      return [{path, property, value}];
    },
  );
}

/** Names of tokens, private or public, that a style sheet reads. */
export function listUsedNames({css}: StyleFile): readonly string[] {
  return [...css.matchAll(/var\((--[\w-]+)/gu)].map(([, name]) => name ?? '');
}

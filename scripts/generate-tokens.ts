import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {format, resolveConfig} from 'prettier';
import type {ColorValue} from './tokens/read-tokens.js';
import {readTokens} from './tokens/read-tokens.js';
import {elementSheet, fixedSheet, lookSheet, pageSheet} from './tokens/token-css.js';
import {root} from './workspace.js';

const elements = join(root, 'packages/elements');
const reviewSheet = join(elements, 'src/review/review.styles.ts');
const banner = 'Generated from packages/elements/tokens by scripts/generate-tokens.ts; do not edit.';

/** One file that is made of the token files, with its text. */
export interface TokenFile {
  readonly path: string;
  readonly text: string;
}

/**
 * What the token files make, by path: the style sheets that the elements adopt, the fixed values of the review, the colours
 * that `checkAccent` compares with, and the sheet for pages of portals.
 */
export async function renderTokens(): Promise<readonly TokenFile[]> {
  const names = new Set((await readFile(reviewSheet, 'utf8')).match(/--_[a-z-]+/gu));
  const files: readonly (readonly [string, string])[] = [
    [
      'src/styles/tokens.styles.ts',
      `// ${banner}\nimport {css} from './css.js';\n
/**
 * Design tokens under private names, each of which falls back from what the portal sets (\`--tk-…\`) to what the token
 * files say. They stand on the frame within the root, where no rule of the page reaches them.
 */
export const tokens = css\`\n${elementSheet()}\n\`;\n`,
    ],
    [
      'src/styles/looks.styles.ts',
      `// ${banner}\nimport {css} from './css.js';\n
/** The tokens that the attributes \`contrast\`, \`density\` and \`look\` choose, for roots that have \`tokens\` too. */
export const looks = css\`\n${lookSheet()}\n\`;\n`,
    ],
    [
      'src/review/review-tokens.styles.ts',
      `// ${banner}\nimport {css} from '../styles/css.js';\n
/** The tokens that the review uses, as fixed values: what is signed looks the same in every portal. */
export const reviewTokens = css\`\n${fixedSheet('.review', names)}\n\`;\n`,
    ],
    ['src/theme/scheme-colors.ts', schemeColors()],
    ['tokens/tokens.css', `/* ${banner} */\n${pageSheet()}`],
  ];
  const style = await resolveConfig(join(root, 'package.json'));
  return Promise.all(
    files.map(async ([name, text]) => {
      const path = join(elements, name);
      return {path, text: await format(text, {...style, filepath: path})};
    }),
  );
}

/** The colours of each mode as `#rrggbb`, for code that compares others with them. */
function schemeColors(): string {
  const modes = ['light', 'dark', 'light-contrast', 'dark-contrast'].map((mode) => {
    const colors = [...readTokens({mode})].flatMap(([path, {value}]) =>
      path.startsWith('color.') ? [[colorName(path), (value as ColorValue).hex] as const] : [],
    );
    return [mode, Object.fromEntries(colors)] as const;
  });
  const mixes = [...readTokens()].flatMap(([path, {mix}]) =>
    mix === undefined
      ? []
      : [[colorName(path), {...mix, from: colorName(mix.from), with: colorName(mix.with)}]],
  );
  return `// ${banner}\n
/** Colours that are mixed from two others; the share is of the second. */
export const colorMixes = ${JSON.stringify(Object.fromEntries(mixes))} as const;\n
/** The colours of every mode by the name of their token, as \`#rrggbb\`. */
export const schemeColors = ${JSON.stringify(Object.fromEntries(modes))} as const;\n`;
}

function colorName(path: string): string {
  return path.replace('color.', '');
}

/** Writes what the token files make; files that are the same already are left alone. */
export async function generateTokens(): Promise<void> {
  for (const {path, text} of await renderTokens()) {
    const present = await readFile(path, 'utf8').catch(() => undefined);
    if (present !== text) await writeFile(path, text);
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await generateTokens();

import {cssValue, privateName, publicName, type RemName} from './css-value.js';
import {
  listPaths,
  readColorScheme,
  readResolver,
  readTokens,
  type Token,
  type TokenInput,
} from './read-tokens.js';

/** Where a declaration is meant for: inside the elements, or a page of a portal. */
type Place = 'element' | 'page';

type Tokens = ReadonlyMap<string, Token>;

/** CSS values by the path of their token. */
type Values = ReadonlyMap<string, string>;

/** A combination in its light and its dark colours. */
interface Pair {
  readonly light: Tokens;
  readonly dark: Tokens;
}

function readPair(input: TokenInput, contrast: '' | '-contrast' = ''): Pair {
  return {
    light: readTokens({...input, mode: `light${contrast}`}),
    dark: readTokens({...input, mode: `dark${contrast}`}),
  };
}

/** Raw colours are for files of tokens: style sheets name what a colour is for. */
function isShown(path: string): boolean {
  return !path.startsWith('palette.');
}

function nameAt(path: string, place: Place): string {
  return place === 'page' ? publicName(path) : privateName(path);
}

function remAt(place: Place): RemName {
  return place === 'page' ? '--tk-rem' : '--_tk-rem';
}

function valueOf(token: Token, place: Place): string {
  const {css, mix, alias} = token;
  if (css !== undefined) return css;
  if (mix !== undefined) {
    const parts = [`var(${nameAt(mix.from, place)})`, `var(${nameAt(mix.with, place)}) ${mix.share * 100}%`];
    return `color-mix(in srgb, ${parts.join(', ')})`;
  }
  return alias !== undefined && isShown(alias)
    ? `var(${nameAt(alias, place)})`
    : cssValue(token, remAt(place));
}

/** Every name of a combination with what it stands for in both schemes at once. */
function listValues({light, dark}: Pair, place: Place): Values {
  const values = new Map<string, string>();
  for (const [path, token] of light) {
    const other = dark.get(path);
    if (!isShown(path) || other === undefined) continue;
    const [inLight, inDark] = [valueOf(token, place), valueOf(other, place)];
    values.set(path, inLight === inDark ? inLight : `light-dark(${inLight}, ${inDark})`);
  }
  return values;
}

function without(values: Values, base: Values): Values {
  return new Map([...values].filter(([path, value]) => base.get(path) !== value));
}

function declare(values: Values, place: Place): readonly string[] {
  return [...values]
    .filter(([, value]) => place === 'element' || value !== 'inherit')
    .map(([path, value]) =>
      place === 'element'
        ? `${privateName(path)}: var(${publicName(path)}, ${value});`
        : `${publicName(path)}: ${value};`,
    );
}

function rule(selectors: readonly string[], lines: readonly string[]): string {
  return `${selectors.join(',\n')} {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`;
}

function inMedia(condition: string, content: string): string {
  return `@media ${condition} {\n${content.replace(/^/gmu, '  ')}\n}`;
}

/** The scheme that a file is made for, unless the portal says another. */
function schemeOf(file: string, place: Place): readonly string[] {
  const scheme = readColorScheme(file);
  if (scheme === undefined) return [];
  return [place === 'page' ? `color-scheme: ${scheme};` : `color-scheme: var(--tk-color-scheme, ${scheme});`];
}

/** A file of tokens with every choice of density or look that takes it in. */
interface Layer {
  readonly file: string;
  readonly input: TokenInput;
  readonly attributes: readonly string[];
}

/** Files that several choices share stand once, under all their names. */
function listLayers(): readonly Layer[] {
  const {modifiers} = readResolver();
  const layers = new Map<string, Layer>();
  for (const modifier of ['density', 'look']) {
    for (const [context, sources] of Object.entries(modifiers[modifier]?.contexts ?? {})) {
      for (const {$ref: file} of sources) {
        const attribute = `${modifier}='${context}'`;
        const {input, attributes} = layers.get(file) ?? {input: {[modifier]: context}, attributes: []};
        layers.set(file, {file, input, attributes: [...attributes, attribute]});
      }
    }
  }
  return [...layers.values()];
}

/** What every page of a place needs: base, and more contrast where the person's system asks for it. */
function baseSheet(place: Place, base: string): string {
  const plain = listValues(readPair({}), place);
  return [
    rule([base], declare(plain, place)),
    inMedia('(prefers-contrast: more)', rule([base], declareContrast(place, plain))),
  ].join('\n\n');
}

function declareContrast(place: Place, plain: Values): readonly string[] {
  return declare(without(listValues(readPair({}, '-contrast'), place), plain), place);
}

/** What is chosen by attribute: more contrast, densities, looks. */
function choiceSheet(place: Place, at: (attribute: string) => string): string {
  const plain = listValues(readPair({}), place);
  const layers = listLayers().map(({file, input, attributes}) => {
    const own = listPaths(file);
    const values = [...listValues(readPair(input), place)].filter(([path]) => own.has(path));
    return rule(attributes.map(at), [
      ...schemeOf(file, place),
      ...declare(without(new Map(values), plain), place),
    ]);
  });
  return [rule([at("contrast='more'")], declareContrast(place, plain)), ...layers].join('\n\n');
}

/** The tokens within the elements: private names that fall back from what the portal sets to what the files say. */
export function elementSheet(): string {
  return baseSheet('element', '.frame');
}

/** The same for what the attributes of an element choose. */
export function lookSheet(): string {
  return choiceSheet('element', (attribute) => `:host([${attribute}]) .frame`);
}

/** The tokens for a page of a portal, under their public names. */
export function pageSheet(): string {
  const rem = rule([':root'], ['--tk-rem: max(16px, 1rem);']);
  const choices = choiceSheet('page', (attribute) => `[${attribute}]`);
  return `${rem}\n\n${baseSheet('page', ':root')}\n\n${choices}\n`;
}

/**
 * Values for a root that reads nothing of the page, as the names it uses: light colours, as they are in the files, and with more
 * contrast where the person's system asks for it.
 */
export function fixedSheet(selector: string, names: ReadonlySet<string>): string {
  const declareFixed = (mode: string): readonly string[] =>
    [...readTokens({mode})]
      .filter(([path]) => names.has(privateName(path)))
      .map(([path, token]) => `${privateName(path)}: ${cssValue(token, '--_tk-rem')};`);
  const plain = declareFixed('light');
  const more = declareFixed('light-contrast').filter((line) => !plain.includes(line));
  return `${rule([selector], plain)}\n\n${inMedia('(prefers-contrast: more)', rule([selector], more))}`;
}

/** The private names of all tokens that style sheets may use. */
export function listPrivateNames(): readonly string[] {
  return [...readTokens().keys()].filter(isShown).map(privateName);
}

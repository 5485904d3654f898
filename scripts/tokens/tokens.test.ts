import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {
  contrastOf,
  contrastPairs,
  leastContrast,
  mixColors,
  readColor,
  writeColor,
} from '@tokhai/elements/theme';
import {renderTokens} from '../generate-tokens.js';
import {
  checkResolverFile,
  checkTokenFile,
  readResolver,
  readTokens,
  tokenFolder,
  type ColorValue,
  type Token,
  type TokenInput,
} from './read-tokens.js';
import {listPrivateNames} from './token-css.js';

const files = readdirSync(tokenFolder).filter((name) => name.endsWith('.tokens.json'));
const resolver = readResolver();

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(tokenFolder, name), 'utf8'));
}

/** Every combination of mode, density and look. */
const combinations: readonly TokenInput[] = Object.entries(resolver.modifiers).reduce<readonly TokenInput[]>(
  (inputs, [modifier, {contexts}]) =>
    inputs.flatMap((input) => Object.keys(contexts).map((context) => ({...input, [modifier]: context}))),
  [{}],
);

function nameOf(input: TokenInput): string {
  return Object.values(input).join(' ');
}

function hexOf({value}: Token): string {
  return (value as ColorValue).hex;
}

function rgbOf(tokens: ReadonlyMap<string, Token>, path: string): readonly [number, number, number] {
  const token = tokens.get(path);
  const color = token === undefined ? undefined : readColor(hexOf(token));
  if (color === undefined) throw new Error(`No colour at ${path}`);
  return color;
}

describe('token files', () => {
  it.each(files)('%s keeps the rules of the format', (name) => {
    expect(checkTokenFile(readJson(name))).toEqual([]);
  });

  it('are told from files that break the rules', () => {
    const broken: readonly unknown[] = [
      {color: {ink: {$type: 'colour', $value: '#000000'}}},
      {color: {ink: {$type: 'color', $value: '#000000'}}},
      {space: {s: {$type: 'dimension', $value: {value: 8, unit: 'em'}}}},
      {space: {s: {$type: 'dimension', $value: '8px'}}},
      {space: {s: {$value: {value: 8, unit: 'px'}, m: {$value: {value: 16, unit: 'px'}}}}},
      {'Space S': {$type: 'dimension', $value: {value: 8, unit: 'px'}}},
      {space: {s: {$type: 'dimension', $value: {value: 8, unit: 'px'}, $note: 'no such property'}}},
    ];
    expect(broken.filter((content) => checkTokenFile(content).length === 0)).toEqual([]);
    expect(checkResolverFile({version: '2025.10', sets: {}, modifiers: {}, resolutionOrder: []})).not.toEqual(
      [],
    );
  });

  it('are all part of some look', () => {
    const named = [
      ...Object.values(resolver.sets).map(({sources}) => sources),
      ...Object.values(resolver.modifiers).flatMap(({contexts}) => Object.values(contexts)),
    ].flatMap((sources) => sources.map(({$ref}) => $ref));
    expect([...new Set(named)].sort()).toEqual([...files].sort());
  });

  it('name a default for every modifier, and modifiers for every combination', () => {
    for (const {contexts, default: usual} of Object.values(resolver.modifiers))
      expect(Object.keys(contexts)).toContain(usual);
    expect(combinations).toHaveLength(24);
  });

  it.each(combinations.map((input) => [nameOf(input), input] as const))(
    '%s: aliases lead somewhere, types fit, colours are the same in both notations',
    (_name, input) => {
      for (const token of readTokens(input).values()) {
        if (token.type !== 'color') continue;
        const {components, hex} = token.value as ColorValue;
        const [r, g, b] = components.map((part) => part * 255);
        expect(writeColor([r ?? 0, g ?? 0, b ?? 0]), token.path).toBe(hex);
      }
    },
  );

  it('give every token a name of its own in style sheets', () => {
    const names = listPrivateNames();
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(Object.keys(resolver.modifiers['mode']?.contexts ?? {}))(
    '%s: mixed colours are what comes of the mix',
    (mode) => {
      const tokens = readTokens({mode});
      const mixed = [...tokens.values()].flatMap((token) =>
        token.mix === undefined ? [] : [{token, ...token.mix}],
      );
      expect(mixed.length).toBeGreaterThan(0);
      for (const {token, from, with: second, share} of mixed)
        expect(hexOf(token), token.path).toBe(
          writeColor(mixColors(rgbOf(tokens, from), rgbOf(tokens, second), share)),
        );
    },
  );
});

describe('what is made of the token files', () => {
  it('is what stands in the repository', async () => {
    const made = await renderTokens();
    expect(made).toHaveLength(5);
    for (const {path, text} of made)
      expect(readFileSync(path, 'utf8'), `${path}: run npx tsx scripts/generate-tokens.ts`).toBe(text);
  });
});

describe('contrast', () => {
  it.each(combinations.map((input) => [nameOf(input), input] as const))(
    '%s: text, controls and focus hold it on every ground',
    (_name, input) => {
      const tokens = readTokens(input);
      const level = input['mode']?.endsWith('-contrast') === true ? 'more' : 'standard';
      const weak = contrastPairs.flatMap(({seen, on, kind}) => {
        const ratio = contrastOf(rgbOf(tokens, `color.${seen}`), rgbOf(tokens, `color.${on}`));
        return ratio < leastContrast[kind][level] ? [`${seen} on ${on}: ${ratio.toFixed(2)}`] : [];
      });
      expect(weak).toEqual([]);
    },
  );

  it('is looked at for every colour but lines that tell nothing', () => {
    const looked = new Set(contrastPairs.flatMap(({seen, on}) => [seen, on] as string[]));
    const colors = [...readTokens().keys()].filter((path) => path.startsWith('color.'));
    expect(colors.map((path) => path.slice('color.'.length)).filter((name) => !looked.has(name))).toEqual([
      'line',
      'panel-line',
    ]);
  });
});

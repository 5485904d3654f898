import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../workspace.js';
import resolverSchema from './resolver.schema.json' with {type: 'json'};
import fileSchema from './token-file.schema.json' with {type: 'json'};

/** Folder of the token files, the one source of every colour and size. */
export const tokenFolder = join(root, 'packages/elements/tokens');

/** A colour in sRGB. */
export interface ColorValue {
  readonly colorSpace: 'srgb';
  /** Red, green and blue from 0 to 1. */
  readonly components: readonly [number, number, number];
  /** From 0 to 1; opaque where absent. */
  readonly alpha?: number;
  /** The same as `#rrggbb`. */
  readonly hex: string;
}

/** A length or a time. */
export interface Measure {
  readonly value: number;
  readonly unit: 'px' | 'rem' | 'ms' | 's';
}

/** A shadow under a box. */
export interface ShadowValue {
  readonly color: ColorValue;
  readonly offsetX: Measure;
  readonly offsetY: Measure;
  readonly blur: Measure;
  readonly spread: Measure;
}

/** What a token can hold once its aliases are followed. */
export type TokenValue =
  ColorValue | Measure | ShadowValue | number | string | readonly string[] | readonly number[];

/** One token of one combination of modes. */
export interface Token {
  /** Names from the outermost group inwards; `$root` is left out. */
  readonly path: string;
  readonly type: string;
  readonly value: TokenValue;
  /** Path of the token that it repeats, the next one only. */
  readonly alias?: string;
  readonly description?: string;
  /** A word that CSS takes in the value's place. */
  readonly css?: string;
  readonly mix?: {readonly from: string; readonly with: string; readonly share: number};
}

/** Which context holds of each modifier, by its name; defaults where absent. */
export type TokenInput = Readonly<Record<string, string>>;

interface RawToken {
  readonly $value: TokenValue;
  readonly $type?: string;
  readonly $description?: string;
  readonly $extensions?: {readonly 'vn.tokhai'?: Pick<Token, 'css' | 'mix'>};
}

type RawGroup = {readonly [name: string]: RawGroup | RawToken | string};

interface Source {
  readonly $ref: string;
}

/** The document that says which files make up which look. */
export interface Resolver {
  readonly sets: Readonly<Record<string, {readonly sources: readonly Source[]}>>;
  readonly modifiers: Readonly<
    Record<string, {readonly contexts: Readonly<Record<string, readonly Source[]>>; readonly default: string}>
  >;
  readonly resolutionOrder: readonly Source[];
}

const ajv = new Ajv2020({allErrors: true, strictRequired: false, allowUnionTypes: true});
const checkFile = ajv.compile(fileSchema);
const checkResolver = ajv.compile(resolverSchema);

/** What checks the values of one type; a type may be inherited, so that the file's schema alone cannot. */
function checkType(type: string): ValidateFunction | undefined {
  return ajv.getSchema(`urn:tokhai:design-tokens:1#/$defs/${type}`);
}

/**
 * Checks one token file against the rules of the format.
 * @returns what is wrong, a line each; empty where nothing is
 */
export function checkTokenFile(content: unknown): readonly string[] {
  checkFile(content);
  return (checkFile.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message ?? ''}`);
}

/** @returns what is wrong with a resolver document, a line each */
export function checkResolverFile(content: unknown): readonly string[] {
  checkResolver(content);
  return (checkResolver.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message ?? ''}`);
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(tokenFolder, name), 'utf8'));
}

/**
 * Reads the document that says which files make up which look.
 * @throws Error with every finding, where it breaks the rules of the format
 */
export function readResolver(): Resolver {
  const content = readJson('tokhai.resolver.json');
  const findings = checkResolverFile(content);
  if (findings.length > 0) throw new Error(`tokhai.resolver.json: ${findings.join('; ')}`);
  return content as Resolver;
}

function readGroup(name: string): RawGroup {
  const content = readJson(name);
  const findings = checkTokenFile(content);
  if (findings.length > 0) throw new Error(`${name}: ${findings.join('; ')}`);
  return content as RawGroup;
}

/** The colour scheme that a look is made for, where its file says so. */
export function readColorScheme(file: string): string | undefined {
  const own = readGroup(file)['$extensions'] as
    {readonly 'vn.tokhai'?: {readonly colorScheme?: string}} | undefined;
  return own?.['vn.tokhai']?.colorScheme;
}

/** Files of one combination, in the order in which later ones win. */
export function listFiles(resolver: Resolver, input: TokenInput): readonly string[] {
  return resolver.resolutionOrder.flatMap(({$ref}) => {
    const [, kind, name = ''] = $ref.split('/');
    if (kind === 'sets') return (resolver.sets[name]?.sources ?? []).map((source) => source.$ref);
    const modifier = resolver.modifiers[name];
    const chosen = modifier?.contexts[input[name] ?? modifier.default];
    if (chosen === undefined)
      throw new Error(`tokhai.resolver.json: no context ${name}=${String(input[name])}`);
    return chosen.map((source) => source.$ref);
  });
}

function isToken(node: RawGroup | RawToken): node is RawToken {
  return '$value' in node;
}

type Found = Omit<Token, 'value'> & {readonly raw: TokenValue};

/** Every token of a file with the type that it has or inherits. */
function* walk(group: RawGroup, path: readonly string[], type: string): Generator<Found> {
  const own = typeof group['$type'] === 'string' ? group['$type'] : type;
  for (const [name, node] of Object.entries(group)) {
    if (typeof node === 'string' || (name.startsWith('$') && name !== '$root')) continue;
    const place = name === '$root' ? path : [...path, name];
    if (!isToken(node)) {
      yield* walk(node, place, own);
      continue;
    }
    yield {
      path: place.join('.'),
      type: node.$type ?? own,
      raw: node.$value,
      ...(node.$description === undefined ? {} : {description: node.$description}),
      ...node.$extensions?.['vn.tokhai'],
    };
  }
}

/** Paths of the tokens that one file declares. */
export function listPaths(file: string): ReadonlySet<string> {
  return new Set([...walk(readGroup(file), [], '')].map(({path}) => path));
}

function targetOf(value: TokenValue): string | undefined {
  return typeof value === 'string' && value.startsWith('{')
    ? value.slice(1, -1).replace('.$root', '')
    : undefined;
}

/**
 * All tokens of one combination of modes, aliases followed.
 * @throws Error where a file breaks the format, an alias leads nowhere or in a circle, or changes its type
 */
export function readTokens(input: TokenInput = {}): ReadonlyMap<string, Token> {
  const found = new Map<string, Found>();
  for (const file of listFiles(readResolver(), input)) {
    for (const token of walk(readGroup(file), [], '')) {
      const before = found.get(token.path);
      if (before !== undefined && before.type !== token.type)
        throw new Error(`${file}: ${token.path} is ${token.type} here and ${before.type} before`);
      found.set(token.path, {...(before?.description && {description: before.description}), ...token});
    }
  }
  return new Map([...found.values()].map((token) => [token.path, settle(token, found)]));
}

function settle(token: Found, all: ReadonlyMap<string, Found>): Token {
  const {raw, ...rest} = token;
  const alias = targetOf(raw);
  const value = follow(token, all, []);
  const check = checkType(token.type);
  if (check?.(value) !== true) throw new Error(`${token.path}: ${JSON.stringify(value)} is no ${token.type}`);
  if (rest.mix !== undefined) {
    const {from, with: second, share} = rest.mix;
    const mix = {from: targetOf(from) ?? from, with: targetOf(second) ?? second, share};
    return {...rest, value, mix};
  }
  return alias === undefined ? {...rest, value} : {...rest, value, alias};
}

function follow(token: Found, all: ReadonlyMap<string, Found>, trail: readonly string[]): TokenValue {
  const target = targetOf(token.raw);
  if (target === undefined) return token.raw;
  if (trail.includes(target)) throw new Error(`Alias in a circle: ${[...trail, target].join(' → ')}`);
  const next = all.get(target);
  if (next === undefined) throw new Error(`${token.path} is an alias of ${target}, which is nowhere`);
  if (next.type !== token.type) throw new Error(`${token.path} is ${token.type}, its alias ${next.type}`);
  return follow(next, all, [...trail, target]);
}

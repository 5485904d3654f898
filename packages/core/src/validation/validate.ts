import {CoreError} from '../core-error.js';
import type {Issue} from '../issue.js';
import type {Json, Pointer} from '../json/json.js';
import {isJsonObject} from '../json/pointer.js';
import type {SchemaNode, TypeLibrary} from '../procedure/value-type.js';
import type {Keyword, KeywordRun} from './keyword.js';
import {anyKeywords} from './keywords/any.js';
import {listKeywords} from './keywords/list.js';
import {numberKeywords} from './keywords/number.js';
import {objectKeywords} from './keywords/object.js';
import {textKeywords} from './keywords/text.js';

/** What `$ref` may name. */
export interface ValidationEnv {
  /** Shared types, for references such as `vn:address`. */
  readonly types: TypeLibrary;
  /** The schema whose `$defs` local references name. */
  readonly root: SchemaNode;
}

/** Everything the vocabulary knows, in the order in which findings come. */
const keywords: readonly Keyword[] = [
  ...anyKeywords,
  ...textKeywords,
  ...numberKeywords,
  ...objectKeywords,
  ...listKeywords,
];

/** Keywords without an effect of their own: `$defs` is read by `$ref`, the others are notes. */
const silent: ReadonlySet<string> = new Set(['$defs', '$schema', '$id', 'title', 'description']);
const known: ReadonlySet<string> = new Set([...keywords.map(({name}) => name), ...silent]);

const localPrefix = '#/$defs/';
const maxDepth = 128;

/**
 * Checks a value by a schema of the closed vocabulary, without `eval`: the subset of JSON Schema 2020-12 that
 * `schemas/meta/procedure.schema.json#/$defs/node` describes. All findings, in a fixed order.
 *
 * Codes: `wrong-type {expected}`, `not-in-list`, `not-the-value {expected}`, `too-short {min}`, `too-long {max}`,
 * `pattern-mismatch`, `invalid-date`, `too-small {min | above}`, `too-big {max | below}`, `not-a-multiple {of}`, `required`
 * (at the missing member), `unknown-property` (at it), `too-few-items {min}`, `too-many-items {max}`, `duplicate-items`.
 *
 * @throws CoreError `invalid-schema` for an unknown keyword, reference or a circle of references, `invalid-pattern`,
 * `types-missing`
 */
export function validate(schema: SchemaNode, value: Json, env: ValidationEnv): readonly Issue[] {
  const issues: Issue[] = [];
  checkNode(schema, value, '', {env, issues, depth: 0});
  return issues;
}

interface Pass {
  readonly env: ValidationEnv;
  readonly issues: Issue[];
  readonly depth: number;
}

function checkNode(schema: SchemaNode, value: Json, at: Pointer, pass: Pass): void {
  if (pass.depth > maxDepth) throw new CoreError('invalid-schema', 'endless');
  const stray = Object.keys(schema).find((name) => !known.has(name));
  if (stray !== undefined) throw new CoreError('invalid-schema', `Not a keyword of the vocabulary: ${stray}`);
  const run = startRun(schema, pass);
  for (const {name, check} of keywords) {
    const limit = Object.hasOwn(schema, name) ? schema[name] : undefined;
    if (limit !== undefined) check(limit, value, at, run);
  }
}

function startRun(schema: SchemaNode, pass: Pass): KeywordRun {
  return {
    schema,
    report: (code, at, params) => {
      pass.issues.push(params ? {code, at, params} : {code, at});
    },
    descend: (inner, part, at) => {
      if (!isJsonObject(inner)) throw new CoreError('invalid-schema', 'Expected a schema');
      checkNode(inner, part, at, {...pass, depth: pass.depth + 1});
    },
    resolve: (reference) => resolveReference(reference, pass.env),
  };
}

/**
 * The schema that a `$ref` names: `#/$defs/<name>` or a shared type.
 * @throws CoreError `invalid-schema`, `types-missing`
 */
export function resolveReference(reference: Json, {types, root}: ValidationEnv): SchemaNode {
  if (typeof reference !== 'string') throw new CoreError('invalid-schema', 'A $ref is a text');
  if (!reference.startsWith('#')) {
    const type = types.types.get(reference);
    if (!type) throw new CoreError('types-missing', `No shared type ${reference} in ${types.id}`);
    return type.schema;
  }
  const definitions = root['$defs'];
  const name = reference.slice(localPrefix.length);
  const found =
    reference.startsWith(localPrefix) && isJsonObject(definitions) && Object.hasOwn(definitions, name)
      ? definitions[name]
      : undefined;
  if (!isJsonObject(found)) throw new CoreError('invalid-schema', `No definition ${reference}`);
  return found;
}

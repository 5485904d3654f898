import {tests} from '@bufbuild/cel-spec/testdata/conformance.js';
import type {Json, JsonObject} from '../../json/json.js';
import {isJsonArray, isJsonObject} from '../../json/pointer.js';
import type {RuleType} from '../../plan/plan.js';

/** One test of the CEL specification's conformance data, in our terms. */
export interface CelTest {
  /** Suite, section and name, as published. */
  readonly id: string;
  readonly source: string;
  /** What the expression may come to, best guess first: the recorded type, or every type of the profile. */
  readonly goals: readonly RuleType[];
  /** Schema of the variables, as properties of `data`. */
  readonly properties: JsonObject;
  readonly values: JsonObject;
  /** Absent where an error is expected. */
  readonly expected?: Json;
}

/** A test that speaks of something that our values cannot hold, such as bytes or a protocol buffer. */
export interface ForeignCelTest {
  readonly id: string;
  readonly foreign: string;
}

const profileTypes: readonly RuleType[] = [
  'bool',
  'int',
  'double',
  'string',
  {list: 'int'},
  {list: 'string'},
  {list: 'double'},
  {list: 'bool'},
];

/** A part of the data that has no counterpart here. */
class Foreign extends Error {}

/** Every test of the suite (cel-spec 0.25.1, published with `@bufbuild/cel-spec`), in the order of publication. */
export function readCelSuite(): readonly (CelTest | ForeignCelTest)[] {
  return listTests(tests, []);
}

interface Suite {
  readonly name: string;
  readonly suites?: readonly Suite[];
  readonly tests?: readonly {
    readonly original: JsonObject & {readonly expr: string};
    readonly type?: string;
  }[];
}

function listTests(suite: Suite, path: readonly string[]): readonly (CelTest | ForeignCelTest)[] {
  const own = (suite.tests ?? []).map(({original, type}, index) => {
    const name = typeof original.name === 'string' ? original.name : String(index);
    const id = [...path, name].join('/');
    try {
      return readTest(id, original, type);
    } catch (error) {
      if (error instanceof Foreign) return {id, foreign: error.message};
      throw error;
    }
  });
  return [...(suite.suites ?? []).flatMap((inner) => listTests(inner, [...path, inner.name])), ...own];
}

function readTest(id: string, original: JsonObject & {readonly expr: string}, type?: string): CelTest {
  if (original.checkOnly === true) throw new Foreign('a type alone');
  const typed = isJsonObject(original.typedResult) ? original.typedResult.result : undefined;
  const expected =
    original.evalError === undefined ? (original.value ?? typed ?? {boolValue: true}) : undefined;
  return {
    id,
    source: original.expr,
    goals: type === undefined ? profileTypes : [readType(type)],
    properties: readVariables(original.typeEnv),
    values: readBindings(original.bindings),
    ...(expected !== undefined && {expected: readValue(expected)}),
  };
}

const scalars: ReadonlyMap<string, RuleType> = new Map<string, RuleType>([
  ['bool', 'bool'],
  ['int', 'int'],
  ['double', 'double'],
  ['string', 'string'],
]);

function readType(type: string): RuleType {
  const scalar = scalars.get(type);
  if (scalar !== undefined) return scalar;
  const element = /^list\((.+)\)$/.exec(type)?.[1];
  if (element === undefined) throw new Foreign(type);
  return {list: readType(element)};
}

const schemas: ReadonlyMap<Json | undefined, JsonObject> = new Map<Json | undefined, JsonObject>([
  ['BOOL', {type: 'boolean'}],
  ['INT64', {type: 'integer'}],
  ['DOUBLE', {type: 'number'}],
  ['STRING', {type: 'string'}],
]);

function readVariables(environment: Json | undefined): JsonObject {
  const variables = isJsonArray(environment) ? environment : [];
  return Object.fromEntries(
    variables.map((variable) => {
      if (!isJsonObject(variable) || !isJsonObject(variable.ident)) throw new Foreign('a function');
      const name = typeof variable.name === 'string' ? variable.name : '.';
      if (name.includes('.')) throw new Foreign('a namespace');
      return [name, readSchema(variable.ident.type)];
    }),
  );
}

function readSchema(type: Json | undefined): JsonObject {
  const {primitive, listType} = isJsonObject(type) ? type : {};
  const scalar = schemas.get(primitive);
  if (scalar) return scalar;
  if (isJsonObject(listType)) return {type: 'array', items: readSchema(listType.elemType)};
  throw new Foreign(isJsonObject(type) ? Object.keys(type).join() : 'no type');
}

function readBindings(bindings: Json | undefined): JsonObject {
  const entries = isJsonObject(bindings) ? Object.entries(bindings) : [];
  return Object.fromEntries(
    entries.map(([name, binding]) => [name, readValue(isJsonObject(binding) ? binding.value : undefined)]),
  );
}

function readValue(value: Json | undefined): Json {
  if (!isJsonObject(value)) throw new Foreign('no value');
  const {int64Value, doubleValue, stringValue, boolValue, listValue} = value;
  if (int64Value !== undefined) return Number(int64Value);
  if (doubleValue !== undefined) return Number(doubleValue);
  if (stringValue !== undefined) return stringValue;
  if (boolValue !== undefined) return boolValue;
  if (!isJsonObject(listValue)) throw new Foreign(Object.keys(value).join());
  return isJsonArray(listValue.values) ? listValue.values.map(readValue) : [];
}

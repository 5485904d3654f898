import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Json, JsonObject} from '../json/json.js';
import {isJsonArray, isJsonObject, readPointer} from '../json/pointer.js';
import type {RuleFunction, RuleOutcome, RuleType} from '../plan/plan.js';
import {evaluate} from '../rules/evaluate.js';
import {CelDate, createCelEnvironment} from './cel-environment.js';
import {ExpressionCompiler, isFinding} from './compile-expression.js';
import {buildDataTree, type DataNode} from './data-tree.js';
import {groupFunctions} from './rule-types.js';
import {createSample, sampleRules, sampleTypes} from './testing/sample.js';

const today = '2026-11-22';
const {tree} = buildDataTree(createSample().data, sampleTypes);
const functions = groupFunctions(sampleRules);
const byName = new Map([...functions].map(([name, [rule]]) => [name, rule] as const).filter(isBound));
const compiler = new ExpressionCompiler(tree, sampleRules);
const environment = createCelEnvironment(tree, functions, bind);

function isBound(entry: readonly [string, RuleFunction | undefined]): entry is [string, RuleFunction] {
  return entry[1] !== undefined;
}

function fromCel(value: unknown): Json {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof CelDate) return value.text;
  return Array.isArray(value) ? value.map(fromCel) : (value as Json);
}

function toCel(value: Json, type: RuleType): unknown {
  if (type === 'int') return BigInt(Number(value));
  if (type === 'date') return new CelDate(typeof value === 'string' ? value : '');
  return value;
}

/** Runs our functions on CEL's values, so that only operators and macros differ. */
function bind(rule: RuleFunction) {
  return (...args: readonly unknown[]) => toCel(rule.call(args.map(fromCel), {today}), rule.result);
}

/** Values as a server binds them: empty ones dropped, declared objects made, absent lists empty. */
function bindValue(value: Json | undefined, node: DataNode): unknown {
  if (node.items) {
    const {items} = node;
    const present = isJsonArray(value) ? value.filter((item) => item !== null && item !== '') : [];
    return present.map((item) => bindValue(item, items));
  }
  if (typeof node.type !== 'string') {
    const object = isJsonObject(value) ? value : {};
    const entries = [...node.properties].map(([key, child]) => [key, bindValue(object[key], child)] as const);
    return Object.fromEntries(entries.filter(([, child]) => child !== undefined));
  }
  return value === undefined || value === null || value === '' ? undefined : toCel(value, node.type);
}

/** What CEL comes to: a value, or nothing where it ends with an error. */
function runCel(source: string, values: JsonObject): Json | undefined {
  const context = Object.fromEntries(
    [...tree.root.properties].map(([key, node]) => [key, bindValue(values[key], node)]),
  );
  try {
    return fromCel(environment.evaluate(source, context));
  } catch {
    return undefined;
  }
}

function runPlan(source: string, type: RuleType, values: JsonObject): RuleOutcome {
  const compiled = compiler.compile(source, '', {type});
  if (isFinding(compiled)) throw new Error(`${source}\n${compiled.code}: ${compiled.message.en}`);
  return evaluate(compiled.node, {
    get: (pointer) => readPointer(values, pointer),
    functions: byName,
    context: {today},
  });
}

type Pick = <T>(choices: readonly T[]) => T;

/** Writes random expressions that are well typed. */
class Writer {
  readonly #pick: Pick;
  #names: readonly string[] = [];
  constructor(pick: Pick) {
    this.#pick = pick;
  }

  write(type: string, depth: number): string {
    const leaves = this.#leaves(type);
    if (depth <= 0) return this.#pick(leaves);
    return this.#pick([
      () => this.#pick(leaves),
      ...this.#forms(type, depth - 1),
      ...this.#forms(type, depth - 1),
    ])();
  }

  #leaves(type: string): readonly string[] {
    const variables = this.#names.filter((name) =>
      name.startsWith(type === 'int' ? 'n' : type === 'string' ? 't' : '?'),
    );
    const known: Readonly<Record<string, readonly string[]>> = {
      bool: ['true', 'false', 'so.co', 'so.khong', 'has(so.a)', 'has(tre.hoTen)', 'has(tre.noiSinh.tinh)'],
      int: ['0', '1', '-3', '7', 'so.a', 'so.b', 'size(bang.dong)'],
      double: ['0.0', '1.5', 'so.x', 'so.y', '-2.25'],
      string: ["'a'", "'ab'", "'\u00ea'", "'\u{1F476}'", 'tre.hoTen', 'tre.ghiChu', 'tre.noiSinh.tinh'],
      date: ["date('2026-01-31')", 'today()', 'tre.ngaySinh'],
      'list<int>': ['[1, 2, 3]', 'bang.dong.map(r, r.soTien)', 'bang.dong.map(r, has(r.soTien), r.soTien)'],
      'list<string>': ["['a', 'ab']", 'bang.dong.map(r, r.ten)', 'bang.nhan'],
    };
    return [...(known[type] ?? []), ...variables];
  }

  #forms(type: string, depth: number): readonly (() => string)[] {
    const w = (inner: string) => this.write(inner, depth);
    const choice = () => `(${w('bool')} ? ${w(type)} : ${w(type)})`;
    const known: Readonly<Record<string, readonly (() => string)[]>> = {
      bool: [
        () => `(${w('bool')} ${this.#pick(['&&', '||'])} ${w('bool')})`,
        () => `!(${w('bool')})`,
        () => this.#compare(depth),
        () => `(${w('int')} in ${w('list<int>')})`,
        () => `(${w('string')} in ${w('list<string>')})`,
        () => `${w('string')}.${this.#pick(['startsWith', 'endsWith', 'contains'])}(${w('string')})`,
        () => this.#macro(this.#pick(['all', 'exists', 'exists_one']), 'int', 'bool', depth),
        () => this.#macro(this.#pick(['all', 'exists', 'exists_one']), 'string', 'bool', depth),
      ],
      int: [
        () => `(${w('int')} ${this.#pick(['+', '-', '*', '/', '%'])} ${w('int')})`,
        () => `-(${w('int')})`,
        () => `size(${this.#pick([w('string'), w('list<int>'), w('list<string>')])})`,
        () => `sum(${w('list<int>')})`,
        () => `${w('list<int>')}.max()`,
        () => `${w('list<int>')}[${w('int')}]`,
        () => `daysBetween(${w('date')}, ${w('date')})`,
      ],
      double: [
        () => `(${w('double')} ${this.#pick(['+', '-', '*', '/'])} ${w('double')})`,
        () => `double(${w('int')})`,
      ],
      string: [() => `(${w('string')} + ${w('string')})`, () => `${w('list<string>')}.join('-')`],
      date: [() => `addDays(${w('date')}, ${w('int')})`],
      'list<int>': [
        () => `[${w('int')}, ${w('int')}]`,
        () => `(${w('list<int>')} + ${w('list<int>')})`,
        () => this.#macro('filter', 'int', 'bool', depth),
        () => this.#macro('map', 'int', 'int', depth),
      ],
      'list<string>': [() => `[${w('string')}]`, () => this.#macro('map', 'string', 'string', depth)],
    };
    return [choice, ...(known[type] ?? [])];
  }

  #compare(depth: number): string {
    const type = this.#pick(['int', 'double', 'string', 'date', 'bool', 'list<int>']);
    const operators =
      type === 'bool' || type.startsWith('list') ? ['==', '!='] : ['==', '!=', '<', '<=', '>', '>='];
    return `(${this.write(type, depth)} ${this.#pick(operators)} ${this.write(type, depth)})`;
  }

  #macro(name: string, element: string, body: string, depth: number): string {
    const list = this.write(`list<${element}>`, depth);
    // Two nested loops are the most, and a row loop inside counts too.
    if (this.#names.length > 0) return body === 'bool' && name !== 'filter' ? 'true' : list;
    const variable = element === 'int' ? 'n' : 't';
    this.#names = [variable];
    const written = this.write(body, depth);
    this.#names = [];
    return `${list}.${name}(${variable}, ${written})`;
  }
}

const optional = (value: fc.Arbitrary<string>) => fc.oneof(value, value, fc.constant(''));
const texts = fc.constantFrom('a', 'ab', 'b', 'ê', '👶', 'Nguyễn Văn Thử');
const dates = fc.constantFrom('2026-01-31', '2026-11-22', '2024-02-29', '1990-05-01');
const integers = fc.oneof(fc.integer({min: -9, max: 9}), fc.integer({min: -1e9, max: 1e9}));
const valuesArbitrary: fc.Arbitrary<JsonObject> = fc.record(
  {
    tre: fc.record(
      {
        hoTen: optional(texts),
        ghiChu: optional(texts),
        ngaySinh: optional(dates),
        noiSinh: fc.constantFrom({}, {tinh: '01'}),
      },
      {requiredKeys: []},
    ),
    so: fc.record(
      {
        a: integers,
        b: integers,
        x: fc.double({min: -1e6, max: 1e6, noNaN: true}),
        y: fc.constantFrom(0, 1.5),
        co: fc.boolean(),
        khong: fc.boolean(),
      },
      {requiredKeys: []},
    ),
    bang: fc.record(
      {
        dong: fc.array(fc.record({ten: optional(texts), soTien: integers}, {requiredKeys: []}), {
          maxLength: 4,
        }),
        nhan: fc.array(fc.constantFrom('do', 'xanh', 'vang', ''), {maxLength: 3}),
      },
      {requiredKeys: []},
    ),
  },
  {requiredKeys: []},
);

const types = ['bool', 'int', 'double', 'string', 'date', 'list<int>'];
const ruleTypes: Readonly<Record<string, RuleType>> = {'list<int>': {list: 'int'}};

describe('the interpreter against the CEL library', () => {
  it('agrees on thousands of random expressions, missing values included', () => {
    const tally = {value: 0, none: 0, beyond: 0};
    fc.assert(
      fc.property(fc.gen(), valuesArbitrary, (gen, values) => {
        const pick: Pick = (choices) => {
          const choice = choices[gen(fc.nat, {max: choices.length - 1})];
          if (choice === undefined) throw new Error('Nothing to pick');
          return choice;
        };
        const type = pick(types);
        const source = new Writer(pick).write(type, 3);
        fc.pre(source.length <= 1_000);
        const compiled = compiler.compile(source, '', {type: ruleTypes[type] ?? (type as RuleType)});
        // Random texts may be too large for the profile or compare a closed list with anything; nothing else is wrong.
        if (isFinding(compiled)) {
          expect(`${compiled.code} ${source}`).toMatch(
            /^rule-(too-large|too-deep|macro-nesting|unknown-choice) /,
          );
          return;
        }
        const ours = runPlan(source, compiled.type, values);
        const theirs = runCel(source, values);
        // CEL has 64-bit integers and infinite doubles; ours end earlier, with a fault.
        if (ours.kind === 'fault' && ['overflow', 'not-finite'].includes(ours.code)) tally.beyond += 1;
        else if (ours.kind === 'value') {
          tally.value += 1;
          expect({source, values, result: theirs}).toEqual({source, values, result: ours.value});
        } else {
          tally.none += 1;
          expect({source, values, result: theirs}).toEqual({source, values, result: undefined});
        }
      }),
      {numRuns: 4_000},
    );
    expect(tally.value).toBeGreaterThan(1_000);
    expect(tally.none).toBeGreaterThan(500);
  });
});

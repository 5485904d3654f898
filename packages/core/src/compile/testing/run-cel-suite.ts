import type {Json} from '../../json/json.js';
import type {RuleOutcome} from '../../plan/plan.js';
import {coreFunctions} from '../../rules/functions.js';
import {evaluate} from '../../rules/evaluate.js';
import {macros} from '../../rules/macros.js';
import {ExpressionCompiler, isFinding} from '../compile-expression.js';
import {buildDataTree} from '../data-tree.js';
import {type CelTest, readCelSuite} from './cel-suite.js';
import {sampleTypes} from './sample.js';

/** One test that the interpreter answers otherwise than the specification. */
export interface CelDisagreement {
  readonly id: string;
  readonly source: string;
  /** JSON of the value, or `error`. */
  readonly expected: string;
  readonly found: string;
}

/** Tests that the profile answers otherwise on purpose, with the reason. */
export const knownDepartures: ReadonlyMap<string, string> = new Map([
  ['fp_math/fp_math/divide_zero', 'no infinite doubles: JSON has none, so that it is the fault not-finite'],
  ['fp_math/fp_math/fp_overflow_positive', 'the same'],
  ['fp_math/fp_math/fp_overflow_negative', 'the same'],
]);

/** What the whole suite came to. */
export interface CelSuiteReport {
  /** Tests whose values and types exist here and whose expression the profile takes in. */
  readonly within: number;
  readonly passed: number;
  readonly disagreements: readonly CelDisagreement[];
  /** Tests about what the profile leaves out, by the finding's code, or `foreign` for values that JSON cannot hold. */
  readonly outside: Readonly<Record<string, number>>;
}

/** Runs the specification's conformance data over compiler and interpreter. */
export function runCelSuite(): CelSuiteReport {
  const outside: Record<string, number> = {};
  const disagreements: CelDisagreement[] = [];
  let within = 0;
  for (const test of readCelSuite()) {
    const outcome = 'foreign' in test ? 'foreign' : runTest(test);
    if (typeof outcome === 'string') outside[outcome] = (outside[outcome] ?? 0) + 1;
    else {
      within += 1;
      if ('foreign' in test) continue;
      const [expected, found] = [describe(test.expected), describe(valueOf(outcome))];
      if (expected !== found) disagreements.push({id: test.id, source: test.source, expected, found});
    }
  }
  return {within, passed: within - disagreements.length, disagreements, outside};
}

const functions = new Map(coreFunctions.map((rule) => [rule.name, rule]));

/** The outcome, or the code of the finding that keeps the expression out of the profile. */
function runTest({source, goals, properties, values}: CelTest): RuleOutcome | string {
  const {tree} = buildDataTree({properties}, sampleTypes);
  const compiler = new ExpressionCompiler(tree, {id: 'none@1', functions: []});
  let refusal = 'foreign';
  for (const type of goals) {
    const compiled = compiler.compile(source, '', {type});
    if (!isFinding(compiled)) {
      const get = (pointer: string): Json | undefined => values[pointer.slice(1)];
      return evaluate(compiled.node, {get, functions, macros, context: {today: '2026-11-22'}});
    }
    refusal = compiled.code;
  }
  return refusal;
}

function valueOf(outcome: RuleOutcome): Json | undefined {
  return outcome.kind === 'value' ? outcome.value : undefined;
}

function describe(value: Json | undefined): string {
  return value === undefined ? 'error' : JSON.stringify(value);
}

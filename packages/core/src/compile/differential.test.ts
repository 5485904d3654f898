import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Json, JsonObject} from '../json/json.js';
import {readPointer} from '../json/pointer.js';
import type {PlanExpression, RuleFunction, RuleOutcome, RuleType} from '../plan/plan.js';
import {evaluate} from '../rules/evaluate.js';
import {macros} from '../rules/macros.js';
import {ExpressionCompiler, isFinding} from './compile-expression.js';
import {buildDataTree} from './data-tree.js';
import {groupFunctions} from './rule-types.js';
import {createBufbuildEngine} from './testing/bufbuild-engine.js';
import {createCelJsEngine} from './testing/cel-js-engine.js';
import {ExpressionWriter, type Pick} from './testing/expression-writer.js';
import {createSample, sampleRules, sampleTypes} from './testing/sample.js';
import {sampleValues} from './testing/sample-values.js';

const today = '2026-11-22';
const {tree} = buildDataTree(createSample().data, sampleTypes);
const functions = groupFunctions(sampleRules);
const byName = new Map([...functions].map(([name, [rule]]) => [name, rule] as const).filter(isBound));
const compiler = new ExpressionCompiler(tree, sampleRules);
const engines = {
  'cel-js': createCelJsEngine(tree, functions, today),
  bufbuild: createBufbuildEngine(tree, functions, today),
};

function isBound(entry: readonly [string, RuleFunction | undefined]): entry is [string, RuleFunction] {
  return entry[1] !== undefined;
}

function runPlan({node}: PlanExpression, values: JsonObject): RuleOutcome {
  return evaluate(node, {
    get: (pointer) => readPointer(values, pointer),
    functions: byName,
    macros,
    context: {today},
  });
}

const types = ['bool', 'int', 'double', 'string', 'date', 'list<int>'];
const ruleTypes: Readonly<Record<string, RuleType>> = {'list<int>': {list: 'int'}};

describe('the interpreter against two CEL libraries', () => {
  it('agrees on thousands of random expressions, missing values included', () => {
    const tally = {value: 0, none: 0, beyond: 0};
    fc.assert(
      fc.property(fc.gen(), sampleValues, (gen, values) => {
        const pick: Pick = (choices) => {
          const choice = choices[gen(fc.nat, {max: choices.length - 1})];
          if (choice === undefined) throw new Error('Nothing to pick');
          return choice;
        };
        const type = pick(types);
        const source = new ExpressionWriter(pick).write(type, 3);
        fc.pre(source.length <= 1_000);
        const compiled = compiler.compile(source, '', {type: ruleTypes[type] ?? (type as RuleType)});
        // Random texts may be too large for the profile or compare a closed list with anything; nothing else is wrong.
        if (isFinding(compiled)) {
          expect(`${compiled.code} ${source}`).toMatch(
            /^rule-(too-large|too-deep|macro-nesting|unknown-choice) /,
          );
          return;
        }
        const ours = runPlan(compiled, values);
        // CEL has 64-bit integers and infinite doubles; ours end earlier, with a fault.
        if (ours.kind === 'fault' && ['overflow', 'not-finite'].includes(ours.code)) {
          tally.beyond += 1;
          return;
        }
        const result: Json | undefined = ours.kind === 'value' ? ours.value : undefined;
        tally[result === undefined ? 'none' : 'value'] += 1;
        for (const [engine, run] of Object.entries(engines)) {
          expect({engine, source, values, result: run(source, values)}).toEqual({
            engine,
            source,
            values,
            result,
          });
        }
      }),
      {numRuns: Number(process.env['TOKHAI_CEL_RUNS'] ?? 4_000)},
    );
    expect(tally.value).toBeGreaterThan(1_000);
    expect(tally.none).toBeGreaterThan(500);
  });
});

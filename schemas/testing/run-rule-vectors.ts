import {evaluate, macros, readPointer, type Json, type RuleType} from '@tokhai/core';
import {createVietnamFunctions} from '@tokhai/vietnam';
import type {
  RuleVector,
  RuleVectors,
  RuleVectorType,
} from '../../packages/core/src/generated/rule-vectors.js';
import {ExpressionCompiler, isFinding} from '../../packages/core/src/compile/compile-expression.js';
import {buildDataTree} from '../../packages/core/src/compile/data-tree.js';
import {groupFunctions} from '../../packages/core/src/compile/rule-types.js';
import {createBufbuildEngine} from '../../packages/core/src/compile/testing/bufbuild-engine.js';
import {createCelJsEngine} from '../../packages/core/src/compile/testing/cel-js-engine.js';

/** What one vector came to in each engine, in the form in which a vector says what it expects. */
export interface RuleVectorResult {
  readonly vector: RuleVector;
  /** The interpreter of plans. */
  readonly interpreter: Json;
  /** Engines that run the text: a value, or `undefined` where they end with an error. */
  readonly engines: Readonly<Record<string, Json | undefined>>;
}

/** Runs the vectors over the interpreter and over two engines that know nothing of plans. */
export function runRuleVectors({
  data,
  today,
  rules,
  calendar,
  vectors,
}: RuleVectors): readonly RuleVectorResult[] {
  const library = {id: rules, functions: createVietnamFunctions(calendar)};
  const {tree} = buildDataTree(data, {id: 'none@1', types: new Map()});
  const functions = groupFunctions(library);
  const byName = new Map([...functions].flatMap(([name, [rule]]) => (rule ? [[name, rule] as const] : [])));
  const compiler = new ExpressionCompiler(tree, library);
  const celJs = createCelJsEngine(tree, functions, today);
  const bufbuild = createBufbuildEngine(tree, functions, today);
  return vectors.map((vector) => {
    const {rule, type, values} = vector;
    const compiled = compiler.compile(rule, '', {type: ruleType(type)});
    if (isFinding(compiled)) return {vector, interpreter: {refused: compiled.code}, engines: {}};
    const outcome = evaluate(compiled.node, {
      get: (pointer) => readPointer(values, pointer),
      functions: byName,
      macros,
      context: {today},
    });
    const engines = {'cel-js': celJs(rule, values), bufbuild: bufbuild(rule, values)};
    switch (outcome.kind) {
      case 'value':
        return {vector, interpreter: {value: outcome.value}, engines};
      case 'undetermined':
        return {vector, interpreter: {undetermined: true}, engines};
      case 'fault':
        return {vector, interpreter: {fault: outcome.code}, engines};
    }
  });
}

function ruleType(type: RuleVectorType): RuleType {
  return typeof type === 'string' ? type : {list: type.list};
}

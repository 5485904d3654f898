import type {Environment, ParseResult} from '@marcbachmann/cel-js';
import type {Pointer} from '../json/json.js';
import type {PlanExpression, RuleFunction, RuleLibrary, RuleType} from '../plan/plan.js';
import {createCelEnvironment, ruleLimits} from './cel-environment.js';
import {translateSyntaxError, translateTypeError, type TranslatedError} from './cel-errors.js';
import type {DataNode, DataTree} from './data-tree.js';
import {createFinding, type Finding} from './finding.js';
import {groupFunctions, sameType, typeName} from './rule-types.js';
import {RuleRefusal} from './term.js';
import {checkChoices} from './translate-operators.js';
import {Translator} from './translate.js';

/** What an expression must come to. */
export interface ExpressionGoal {
  readonly type: RuleType;
  /** Place whose closed list its literal texts must belong to. */
  readonly choices?: DataNode;
  /** A row of the list whose rows the rule is about: what `item` names. */
  readonly item?: DataNode;
}

/** Compiles the expressions of one procedure. */
export class ExpressionCompiler {
  readonly #tree: DataTree;
  readonly #functions: ReadonlyMap<string, readonly RuleFunction[]>;
  readonly #environments = new Map<DataNode | undefined, Environment>();

  constructor(tree: DataTree, rules: RuleLibrary) {
    this.#tree = tree;
    this.#functions = groupFunctions(rules);
  }

  #environmentOf(item: DataNode | undefined): Environment {
    const known =
      this.#environments.get(item) ?? createCelEnvironment(this.#tree, this.#functions, undefined, item);
    this.#environments.set(item, known);
    return known;
  }

  /** Parses, checks and translates one text; the answer is the expression or why it is refused. */
  compile(source: unknown, at: Pointer, goal: ExpressionGoal): PlanExpression | Finding {
    if (typeof source !== 'string') return createFinding('document-shape', at);
    const {characters: limit} = ruleLimits;
    if (source.length > limit) return createFinding('rule-too-long', at, {length: source.length, limit});
    try {
      return this.#compile(source, at, goal);
    } catch (error) {
      if (error instanceof RuleRefusal) return createFinding(error.code, at, error.params, error.range);
      throw error;
    }
  }

  #compile(source: string, at: Pointer, goal: ExpressionGoal): PlanExpression | Finding {
    const refuse = ({code, params, range}: TranslatedError): Finding =>
      createFinding(code, at, params, range);
    let parsed: ParseResult;
    try {
      parsed = this.#environmentOf(goal.item).parse(source);
    } catch (error) {
      return refuse(translateSyntaxError(error, source));
    }
    const translator = new Translator(this.#tree, this.#functions, goal.item);
    const term = translator.translate(parsed.ast);
    const checked = parsed.check();
    if (!checked.valid) return refuse(translateTypeError(checked.error, source));
    if (!sameType(term.type, goal.type)) {
      const params = {found: typeName(term.type), expected: typeName(goal.type)};
      return createFinding('rule-result-type', at, params, term.range);
    }
    checkChoices(term.literals, goal.choices);
    translator.noteWholeRows(term);
    return {source, node: term.node, type: term.type, reads: [...translator.reads].sort()};
  }
}

/** Whether a compilation ended with a finding. */
export function isFinding(result: PlanExpression | Finding): result is Finding {
  return 'code' in result;
}

import type {Procedure} from '../generated/procedure.js';
import {digestJson} from '../json/canonicalize.js';
import type {Json, JsonObject, Pointer, Sha256} from '../json/json.js';
import {isJsonArray, isJsonObject} from '../json/pointer.js';
import type {Plan, PlanCondition, PlanRule, RuleEffect, RuleLibrary} from '../plan/plan.js';
import {listDecisions, maxRuleChain} from '../procedure/check-rule-order.js';
import type {TypeLibrary} from '../procedure/value-type.js';
import {checkLists} from './check-lists.js';
import {checkSchemas} from './check-schema.js';
import {ExpressionCompiler, isFinding} from './compile-expression.js';
import {buildDataTree, type DataTree} from './data-tree.js';
import {createFinding, type Finding} from './finding.js';
import {type FlatLayout, flattenLayout} from './flatten-layout.js';
import {orderParts, type WaitingPart} from './order-parts.js';
import {expectedTargets, goalOf} from './rule-goals.js';

/** What compiling needs besides the document. */
export interface CompileOptions {
  /** The shared types that `uses.types` names. */
  readonly types: TypeLibrary;
  /** The rule functions that `uses.rules` names; the generic ones are always there. */
  readonly rules: RuleLibrary;
  readonly sha256: Sha256;
}

/** The plan, where nothing is wrong, and all that is. */
export interface CompileResult {
  readonly plan?: Plan;
  readonly findings: readonly Finding[];
}

/** Two for every five fields of the largest form; keeps the time of checking a hostile document within seconds. */
const maxExpressions = 2_000;
/** Order of a rule's effects in the plan. */
const effects: readonly RuleEffect[] = [
  'visible',
  'required',
  'readonly',
  'computed',
  'options',
  'constraint',
];

/**
 * Compiles rules and layout of a procedure into the plan that browsers run. Never throws on a document, however hostile:
 * what is wrong comes back as findings, and then there is no plan. The same document gives the same plan, byte for byte
 * under RFC 8785, so that a gateway can compile again and compare.
 */
export async function compileProcedure(document: Procedure, options: CompileOptions): Promise<CompileResult> {
  try {
    return await compile(document, options);
  } catch {
    // Documents of the meta-schema never come here; others fail wherever their shape first surprises.
    return {findings: [createFinding('document-shape', '')]};
  }
}

async function compile(document: Procedure, {types, rules, sha256}: CompileOptions): Promise<CompileResult> {
  const data: JsonObject = document.data;
  const {tree, findings} = buildDataTree(data, types);
  const layout = flattenLayout(document.layout, tree, document.texts.vi);
  const compiler = new ProcedureCompiler(tree, rules);
  const compiled = compiler.compile(document);
  const all = [
    ...checkPins(document, types, rules),
    ...findings,
    ...checkLists(tree),
    // A pattern that may not end would hold up whoever holds a text against it: this is all that a gateway asks.
    ...checkSchemas(tree),
    ...layout.findings,
    ...compiler.findings,
  ];
  if (all.length > 0) return {findings: all};
  const {code, version} = document;
  const procedure = {code, version, digest: await digestJson(document, sha256)};
  return {plan: createPlan(document.uses.rules, procedure, layout, compiled), findings: []};
}

function createPlan(
  profile: string,
  procedure: Plan['procedure'],
  {groups, fields, steps, order}: FlatLayout,
  compiled: CompiledParts,
): Plan {
  return {format: 1, profile, procedure, groups, fields, steps, ...(order && {order}), ...compiled};
}

function checkPins({uses}: Procedure, types: TypeLibrary, rules: RuleLibrary): readonly Finding[] {
  const findings: Finding[] = [];
  if (uses.rules !== rules.id) {
    findings.push(createFinding('rules-version', '/uses/rules', {found: uses.rules, expected: rules.id}));
  }
  if (uses.types !== types.id) {
    findings.push(createFinding('types-version', '/uses/types', {found: uses.types, expected: types.id}));
  }
  return findings;
}

type CompiledParts = Pick<Plan, 'rules' | 'prefill' | 'documents' | 'fees'> & {
  readonly roles: readonly PlanCondition[];
};

/** A rule, or the condition of a binding, as something that waits for others. */
interface OrderedPart extends WaitingPart {
  /** What findings call it. */
  readonly name: string;
  /** Where it stands in the document. */
  readonly where: Pointer;
  readonly rule?: PlanRule;
}

class ProcedureCompiler {
  readonly findings: Finding[] = [];
  readonly #tree: DataTree;
  readonly #expressions: ExpressionCompiler;
  /** Where a rule stands in the document, for findings about its order. */
  readonly #places = new Map<PlanRule, Pointer>();
  #count = 0;

  constructor(tree: DataTree, rules: RuleLibrary) {
    this.#tree = tree;
    this.#expressions = new ExpressionCompiler(tree, rules);
  }

  compile(document: Procedure): CompiledParts {
    const rules = this.#compileRules(document.rules);
    const prefill = this.#compileConditions('/prefill', document.prefill);
    return {
      rules: this.#order(rules, prefill, document),
      prefill,
      documents: this.#compileConditions('/documents', document.documents),
      fees: this.#compileConditions('/fees', document.fees),
      roles: this.#compileConditions('/signing/roles', document.signing.roles),
    };
  }

  /** Counts an expression; the first beyond the limit is reported, the rest are passed over. */
  #admits(at: Pointer): boolean {
    this.#count += 1;
    if (this.#count === maxExpressions + 1) {
      this.findings.push(createFinding('rule-too-many', at, {limit: maxExpressions}));
    }
    return this.#count <= maxExpressions;
  }

  #compileRules(rules: readonly Json[]): readonly PlanRule[] {
    const seen = new Set<string>();
    const compiled: PlanRule[] = [];
    for (const [index, rule] of rules.entries()) {
      if (!isJsonObject(rule) || typeof rule.at !== 'string') {
        this.findings.push(createFinding('document-shape', `/rules/${index}`));
        continue;
      }
      for (const effect of effects) {
        if (!Object.hasOwn(rule, effect)) continue;
        const where = `/rules/${index}/${effect}`;
        // Several constraints may stand at one place, each with its message; every other effect has one answer.
        const key = `${effect} ${rule.at}`;
        if (effect !== 'constraint' && seen.has(key)) {
          this.findings.push(createFinding('rule-duplicate', where, {field: rule.at, effect}));
        }
        seen.add(key);
        const result = this.#compileRule(rule, rule.at, effect, where);
        if (result) compiled.push(result);
      }
    }
    return compiled;
  }

  #compileRule(rule: JsonObject, at: Pointer, effect: RuleEffect, where: Pointer): PlanRule | undefined {
    if (!this.#admits(where)) return undefined;
    const goal = goalOf(effect, at, this.#tree);
    if (!goal) {
      const params = {effect, field: at, expected: expectedTargets[effect]};
      this.findings.push(createFinding('rule-target', where, params));
      return undefined;
    }
    const expression = this.#expressions.compile(rule[effect], where, goal);
    if (isFinding(expression)) {
      this.findings.push(expression);
      return undefined;
    }
    const message =
      effect === 'constraint' && typeof rule.message === 'string' ? {message: rule.message} : {};
    const compiled: PlanRule = {at, effect, ...expression, ...message};
    this.#places.set(compiled, where);
    return compiled;
  }

  #order(
    rules: readonly PlanRule[],
    conditions: readonly PlanCondition[],
    {prefill}: Procedure,
  ): readonly PlanRule[] {
    const ofRules = rules.map((rule): OrderedPart => ({
      name: `${rule.at} (${rule.effect})`,
      where: this.#places.get(rule) ?? '/rules',
      decides: listDecisions(rule),
      reads: rule.reads,
      rule,
    }));
    const ofBindings = prefill.flatMap(({id, map}, i): OrderedPart[] => {
      const reads = conditions.find((condition) => condition.id === id)?.when?.reads;
      return reads
        ? [{name: `prefill/${id}`, where: `/prefill/${i}/when`, decides: Object.keys(map), reads}]
        : [];
    });
    const {parts, cycles, depths} = orderParts([...ofRules, ...ofBindings]);
    for (const cycle of cycles) {
      const binding = cycle.find(({rule}) => rule === undefined);
      const path = [...cycle, ...cycle.slice(0, 1)].map(({name}) => name).join(' → ');
      const where = (binding ?? cycle[0])?.where ?? '/rules';
      this.findings.push(createFinding(binding ? 'prefill-cycle' : 'rule-cycle', where, {path}));
    }
    const tooDeep = parts.find((part) => (depths.get(part) ?? 0) > maxRuleChain);
    if (tooDeep) this.findings.push(createFinding('rule-chain', tooDeep.where, {limit: maxRuleChain}));
    return parts.flatMap(({rule}) => rule ?? []);
  }

  #compileConditions(where: Pointer, parts: Json): readonly PlanCondition[] {
    return (isJsonArray(parts) ? parts : []).flatMap((part, index): readonly PlanCondition[] => {
      const at = `${where}/${index}`;
      if (!isJsonObject(part) || typeof part.id !== 'string') {
        this.findings.push(createFinding('document-shape', at));
        return [];
      }
      if (part.when === undefined) return [{id: part.id}];
      if (!this.#admits(`${at}/when`)) return [];
      const when = this.#expressions.compile(part.when, `${at}/when`, {type: 'bool'});
      if (!isFinding(when)) return [{id: part.id, when}];
      this.findings.push(when);
      return [];
    });
  }
}

import type {Procedure} from '../generated/procedure.js';
import type {Json} from '../json/json.js';
import {isJsonArray, isJsonObject} from '../json/pointer.js';
import type {Plan, PlanNode} from '../plan/plan.js';

/** What one procedure takes from the libraries that it pins, by name. */
export interface ProcedureNeeds {
  /** Shared types that its schemas refer to. */
  readonly types: ReadonlySet<string>;
  /** Functions that its rules call. */
  readonly functions: ReadonlySet<string>;
}

/** What the rules of a plan are made of, by name. */
export interface RuleWords {
  readonly functions: ReadonlySet<string>;
  readonly operators: ReadonlySet<string>;
}

/** Lists what a procedure needs of its libraries, so that a browser loads no more of them. */
export function listNeeds({data}: Pick<Procedure, 'data'>, plan: Plan): ProcedureNeeds {
  const types = new Set<string>();
  collectTypes(data, types);
  return {types, functions: listRuleWords(plan).functions};
}

/** Lists the functions that the rules and conditions of a plan call, and the operators that they have. */
export function listRuleWords({rules, prefill, documents, fees, roles = []}: Plan): RuleWords {
  const functions = new Set<string>();
  const operators = new Set<string>();
  const visit = (node: PlanNode): void => {
    if (typeof node !== 'object') return;
    const [operator, name] = node;
    operators.add(operator);
    if (operator === 'call') functions.add(String(name));
    // What is no node is passed over: names, and the operator itself.
    node.forEach(visit);
  };
  for (const {node} of rules) visit(node);
  for (const conditions of [prefill, documents, fees, roles])
    for (const {when} of conditions) if (when) visit(when.node);
  return {functions, operators};
}

function collectTypes(schema: Json, found: Set<string>): void {
  if (isJsonArray(schema)) for (const part of schema) collectTypes(part, found);
  else if (isJsonObject(schema)) {
    const reference = schema['$ref'];
    if (typeof reference === 'string' && !reference.startsWith('#')) found.add(reference);
    for (const part of Object.values(schema)) collectTypes(part, found);
  }
}

import type {Procedure} from '../generated/procedure.js';
import type {Json} from '../json/json.js';
import {isJsonArray, isJsonObject} from '../json/pointer.js';
import type {Plan, PlanExpression, PlanNode} from '../plan/plan.js';

/** What one procedure takes from the libraries that it pins, by name. */
export interface ProcedureNeeds {
  /** Shared types that its schemas refer to. */
  readonly types: ReadonlySet<string>;
  /** Functions that its rules call. */
  readonly functions: ReadonlySet<string>;
}

/** Lists what a procedure needs of its libraries, so that a browser loads no more of them. */
export function listNeeds({data}: Pick<Procedure, 'data'>, plan: Plan): ProcedureNeeds {
  const types = new Set<string>();
  collectTypes(data, types);
  return {types, functions: listCalls(plan)};
}

/** Functions that the rules of a plan call, by name. */
export function listCalls(plan: Plan): ReadonlySet<string> {
  return new Set(listNodes(plan).flatMap(([operator, name]) => (operator === 'call' ? [String(name)] : [])));
}

/** Operators that the rules of a plan have, by name. */
export function listOperators(plan: Plan): ReadonlySet<string> {
  return new Set(listNodes(plan).map(([operator]) => operator));
}

type Operation = Exclude<PlanNode, string | number | boolean>;

function listNodes(plan: Plan): readonly Operation[] {
  const found: Operation[] = [];
  for (const {node} of listExpressions(plan)) collectNodes(node, found);
  return found;
}

function listExpressions(plan: Plan): readonly PlanExpression[] {
  const conditions = [...plan.prefill, ...plan.documents, ...plan.fees, ...(plan.roles ?? [])];
  return [...plan.rules, ...conditions.flatMap(({when}) => when ?? [])];
}

function collectTypes(schema: Json, found: Set<string>): void {
  const inside = isJsonArray(schema) ? schema : isJsonObject(schema) ? Object.values(schema) : [];
  const reference = isJsonObject(schema) ? schema['$ref'] : undefined;
  if (typeof reference === 'string' && !reference.startsWith('#')) found.add(reference);
  for (const part of inside) collectTypes(part, found);
}

function collectNodes(node: PlanNode, found: Operation[]): void {
  if (typeof node !== 'object') return;
  found.push(node);
  const [, ...operands] = node;
  for (const operand of operands) collectNodes(operand, found);
}

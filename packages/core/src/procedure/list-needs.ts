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
  const functions = new Set<string>();
  for (const {node} of listExpressions(plan)) collectCalls(node, functions);
  return functions;
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

function collectCalls(node: PlanNode, found: Set<string>): void {
  if (typeof node !== 'object') return;
  const [operator, ...operands] = node;
  if (operator === 'call') found.add(String(operands[0]));
  for (const operand of operands) collectCalls(operand, found);
}

import type {ASTNode} from '@marcbachmann/cel-js';
import type {PlanNode, RuleFunction, RuleType} from '../plan/plan.js';
import {itemName, ruleLimits} from './cel-environment.js';
import type {DataNode, DataTree} from './data-tree.js';
import type {SourceRange} from './finding.js';
import {elementOf, sameType, typeName} from './rule-types.js';
import {createTerm, RuleRefusal, type Term} from './term.js';
import {translateCall, translateMethod} from './translate-calls.js';
import {expectType, refuseOperands, translateBinary} from './translate-operators.js';

/** A macro variable: what the list's elements are. */
export interface Variable {
  readonly type: RuleType;
  readonly data: DataNode | undefined;
}

/** A path that was followed but not yet read. */
interface Location {
  readonly origin: 'data' | 'variable' | 'object';
  /** `get` and its kin, before the keys of the path. */
  readonly base: readonly PlanNode[];
  readonly path: readonly string[];
  readonly type: RuleType;
  readonly data: DataNode | undefined;
}

type OperatorNode = Exclude<
  ASTNode,
  {readonly op: 'value' | 'id' | '.' | '[]' | 'list' | '?:' | 'call' | 'rcall'}
>;

const operatorsOf = {
  data: {one: 'get', list: 'items', has: 'has'},
  variable: {one: 'var', list: 'items-var', has: 'has-var'},
  object: {one: 'select', list: 'items-select', has: 'has'},
} as const;

/** Translates one checked syntax tree into a plan node and notes what it reads. */
export class Translator {
  readonly reads = new Set<string>();
  readonly functions: ReadonlyMap<string, readonly RuleFunction[]>;
  readonly #tree: DataTree;
  readonly #item: DataNode | undefined;
  readonly #variables = new Map<string, Variable>();
  #depth = 0;

  /** `item` is a row of the list whose rows the rule is about. */
  constructor(tree: DataTree, functions: ReadonlyMap<string, readonly RuleFunction[]>, item?: DataNode) {
    this.#tree = tree;
    this.functions = functions;
    this.#item = item;
  }

  /** @throws RuleRefusal at the first part that is outside the profile */
  translate(node: ASTNode): Term {
    this.#depth += 1;
    if (this.#depth > ruleLimits.depth)
      throw new RuleRefusal('rule-too-deep', {limit: ruleLimits.depth}, node);
    const term = this.#translate(node);
    this.#depth -= 1;
    return term;
  }

  #translate(node: ASTNode): Term {
    if (node.op === 'value') return translateLiteral(node.args, node);
    if (node.op === 'id' || node.op === '.') return this.#read(this.#locate(node), node);
    if (node.op === '[]') return this.#translateIndex(node.args, node);
    if (node.op === 'list') return this.#translateList(node.args, node);
    if (node.op === '?:') return this.#translateChoice(node.args, node);
    if (node.op === 'call') return translateCall(this, node.args[0], node.args[1], node);
    if (node.op === 'rcall') return translateMethod(this, node.args[0], node.args[1], node.args[2], node);
    return this.#translateOperator(node);
  }

  #translateOperator(node: OperatorNode): Term {
    if (node.op === '&&' || node.op === '||') return this.#translateConnection(node.op, node);
    if (node.op === '!_' || node.op === '-_') return this.#translateUnary(node.op, node.args, node);
    if (node.op === 'map' || node.op === '.?' || node.op === '[?]') return refuseForm(node.op, node);
    const [left, right] = [this.translate(node.args[0]), this.translate(node.args[1])];
    if (node.op === '+') this.#noteMerged(left, right);
    return translateBinary(node.op, left, right, node);
  }

  /** Runs a step with a macro variable in sight. */
  withVariable<Result>(name: string, variable: Variable, range: SourceRange, step: () => Result): Result {
    const isRow = this.#item !== undefined && name === itemName;
    if (isRow || this.#variables.has(name) || this.#tree.root.properties.has(name)) {
      throw new RuleRefusal('rule-shadowed-name', {name}, range);
    }
    if (this.#variables.size >= ruleLimits.macroNesting) {
      throw new RuleRefusal('rule-macro-nesting', {name, limit: ruleLimits.macroNesting}, range);
    }
    this.#variables.set(name, variable);
    const result = step();
    this.#variables.delete(name);
    return result;
  }

  /** `has(a.b)`: only a single field can be asked for, since declared objects and lists are always there. */
  translateHas(node: ASTNode | undefined, range: SourceRange): Term {
    if (node?.op !== '.') throw new RuleRefusal('rule-has-leaf', {found: '…'}, node ?? range);
    const location = this.#locate(node);
    if (location.origin === 'object' || typeof location.type !== 'string') {
      throw new RuleRefusal('rule-has-leaf', {found: typeName(location.type)}, node);
    }
    if (location.data) this.reads.add(location.data.at);
    return createTerm([operatorsOf[location.origin].has, ...location.base, ...location.path], 'bool', range);
  }

  #locate(node: ASTNode): Location {
    if (node.op === 'id') return this.#locateName(node.args, node);
    if (node.op === '.') return stepInto(this.#locate(node.args[0]), node.args[1], node);
    const {type, data, node: base} = this.translate(node);
    return {origin: 'object', base: [base], path: [], type, data};
  }

  #locateName(name: string, range: SourceRange): Location {
    const variable = this.#variables.get(name);
    if (variable) return {origin: 'variable', base: [name], path: [], ...variable};
    const data = name === itemName && this.#item ? this.#item : this.#tree.root.properties.get(name);
    if (data) return {origin: 'data', base: [data.at], path: [], type: data.type, data};
    if (name === itemName) throw new RuleRefusal('rule-item-outside', {}, range);
    const known = [
      ...(this.#item ? [itemName] : []),
      ...this.#variables.keys(),
      ...this.#tree.root.properties.keys(),
    ];
    throw new RuleRefusal('rule-unknown-name', {name, known: known.slice(0, 12).join(', ')}, range);
  }

  #read({origin, base, path, type, data}: Location, range: SourceRange): Term {
    const list = elementOf(type);
    if (data) {
      if (list) this.reads.add(`${data.at}#`);
      // Objects in a list are noted field by field, as they are read.
      if (!list || typeof list === 'string') this.reads.add(data.items?.at ?? data.at);
    }
    const operator = operatorsOf[origin][list ? 'list' : 'one'];
    return createTerm([operator, ...base, ...path], type, range, {data, element: data?.items});
  }

  /** A list of objects that leaves the expression as it is reads all of them. */
  noteWholeRows(term: Term): void {
    if (term.element && typeof elementOf(term.type) === 'object') this.reads.add(term.element.at);
  }

  /** What is read of two lists that are one from now on cannot be told field by field. */
  #noteMerged(left: Term, right: Term): void {
    if (left.element === right.element) return;
    this.noteWholeRows(left);
    this.noteWholeRows(right);
  }

  #translateIndex([listNode, indexNode]: readonly [ASTNode, ASTNode], range: SourceRange): Term {
    const list = this.translate(listNode);
    const index = this.translate(indexNode);
    const element = elementOf(list.type);
    if (!element) return refuseOperands('[]', list, index, range);
    expectType(index, 'int', '[]');
    return createTerm(['index', list.node, index.node], element, range, {
      data: list.element,
      element: list.element?.items,
    });
  }

  #translateList(nodes: readonly ASTNode[], range: SourceRange): Term {
    const items = nodes.map((node) => this.translate(node));
    const [first] = items;
    if (!first) return refuseForm('[]', range);
    for (const item of items)
      if (!sameType(item.type, first.type)) refuseOperands('[…]', first, item, item.range);
    if (typeof first.type === 'object' && 'object' in first.type)
      refuseOperands('[…]', first, first, first.range);
    const literals = items.flatMap((item) => item.literals);
    return createTerm(['list', ...items.map((item) => item.node)], {list: first.type}, range, {literals});
  }

  #translateChoice([test, yes, no]: readonly [ASTNode, ASTNode, ASTNode], range: SourceRange): Term {
    const terms = [this.translate(test), this.translate(yes), this.translate(no)] as const;
    const [condition, left, right] = terms;
    expectType(condition, 'bool', '?:');
    if (!sameType(left.type, right.type)) refuseOperands('?:', left, right, range);
    this.#noteMerged(left, right);
    const node: PlanNode = ['?:', condition.node, left.node, right.node];
    const literals = [...left.literals, ...right.literals];
    return createTerm(node, left.type, range, {data: left.data, element: left.element, literals});
  }

  /** A chain of one connective becomes one node, so that long chains are not deep. */
  #translateConnection(op: '&&' | '||', node: ASTNode): Term {
    const operands: ASTNode[] = [];
    const pending = [node];
    for (let next = pending.pop(); next; next = pending.pop()) {
      if (next.op === op) pending.push(next.args[1], next.args[0]);
      else operands.push(next);
    }
    const terms = operands.map((operand) => this.translate(operand));
    for (const term of terms) expectType(term, 'bool', op);
    return createTerm([op, ...terms.map((term) => term.node)], 'bool', node);
  }

  #translateUnary(op: '!_' | '-_', operand: ASTNode, range: SourceRange): Term {
    const term = this.translate(operand);
    if (op === '!_') {
      expectType(term, 'bool', '!');
      return createTerm(['!', term.node], 'bool', range);
    }
    if (term.type !== 'double') expectType(term, 'int', '-');
    if (typeof term.node === 'number') return createTerm(0 - term.node, term.type, range);
    return createTerm(term.type === 'int' ? ['-i', 0, term.node] : ['neg', term.node], term.type, range);
  }
}

function stepInto(from: Location, key: string, node: ASTNode): Location {
  const child = from.data?.properties.get(key);
  if (child) return {...from, ...extend(from, key, child), type: child.type, data: child};
  const owner = from.data?.at ?? typeName(from.type);
  const known = [...(from.data?.properties.keys() ?? [])].slice(0, 12).join(', ') || '—';
  throw new RuleRefusal(
    'rule-unknown-field',
    {owner, name: key, known},
    {start: node.end - key.length, end: node.end},
  );
}

/** A place of the data is named by its pointer, everything else by the keys that lead to it. */
function extend(from: Location, key: string, child: DataNode): Pick<Location, 'base' | 'path'> {
  return from.origin === 'data' ? {base: [child.at], path: []} : {base: from.base, path: [...from.path, key]};
}

function translateLiteral(value: unknown, range: SourceRange): Term {
  if (typeof value === 'boolean') return createTerm(value, 'bool', range);
  if (typeof value === 'number') return createTerm(value, 'double', range);
  if (typeof value === 'bigint') {
    if (value <= BigInt(Number.MAX_SAFE_INTEGER)) return createTerm(Number(value), 'int', range);
    throw new RuleRefusal('rule-integer-range', {value: String(value)}, range);
  }
  if (typeof value === 'string') {
    if (value.normalize('NFC') !== value) throw new RuleRefusal('rule-not-normalized', {value}, range);
    return createTerm(value, 'string', range, {literals: [{value, start: range.start, end: range.end}]});
  }
  return refuseForm(value === null ? 'null' : value instanceof Uint8Array ? "b'…'" : '1u', range);
}

function refuseForm(found: string, range: SourceRange): never {
  const advice = {
    vi: 'Dùng has(…) để hỏi đã khai chưa; dùng danh sách có phần tử và số nguyên thường',
    en: 'Ask with has(…) whether something is filled in; use lists with elements and plain integers',
  };
  throw new RuleRefusal('rule-outside-profile', {found, advice}, range);
}

import type {ASTNode} from '@marcbachmann/cel-js';
import type {Json, Text} from '../json/json.js';
import type {PlanNode, RuleType} from '../plan/plan.js';
import {parseCivilDate} from '../rules/parse-civil-date.js';
import type {SourceRange} from './finding.js';
import {elementOf, sameType, typeName} from './rule-types.js';
import {createTerm, RuleRefusal, type Term} from './term.js';
import type {Translator} from './translate.js';
import {expectType, refuseOperands} from './translate-operators.js';

const textTests: Readonly<Record<string, string>> = {
  startsWith: 'starts-with',
  endsWith: 'ends-with',
  contains: 'contains',
};
const macros: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);
const builtIn = ['has', 'size', 'double'];

/** What CEL has and the profile leaves out, with what to do instead. */
const refused: ReadonlyMap<string, Text> = new Map([
  ['matches', {vi: 'Đặt pattern trong data cho trường đó', en: 'Give the field a pattern in data'}],
  ['dyn', {vi: 'Dùng đúng kiểu của trường', en: "Use the field's own type"}],
  [
    'int',
    {vi: 'Khai trường là integer, hoặc dùng round(…)', en: 'Declare the field an integer, or use round(…)'},
  ],
  ['uint', {vi: 'Khai trường là integer', en: 'Declare the field an integer'}],
  [
    'string',
    {vi: 'Dùng moneyInWords, dateInWords hoặc nối chuỗi', en: 'Use moneyInWords, dateInWords or join texts'},
  ],
  ['timestamp', {vi: "Dùng date('2026-01-31')", en: "Use date('2026-01-31')"}],
  ['duration', {vi: 'Dùng addDays, addMonths hoặc daysBetween', en: 'Use addDays, addMonths or daysBetween'}],
  ['bind', {vi: 'Tính ở một trường riêng', en: 'Compute it in a field of its own'}],
]);

function refuseFunction(translator: Translator, name: string, range: SourceRange): never {
  const advice = refused.get(name);
  if (advice) throw new RuleRefusal('rule-outside-profile', {found: `${name}()`, advice}, range);
  const known = [...builtIn, ...macros, ...Object.keys(textTests), ...translator.functions.keys()]
    .sort()
    .join(', ');
  throw new RuleRefusal('rule-unknown-function', {name, known}, range);
}

/** `f(a, b)`. */
export function translateCall(
  translator: Translator,
  name: string,
  args: readonly ASTNode[],
  range: SourceRange,
): Term {
  if (name === 'has') {
    if (args.length !== 1) refuseArguments(name, [], 'has(nhom.truong)', range);
    return translator.translateHas(args[0], range);
  }
  const terms = args.map((arg) => translator.translate(arg));
  if (name === 'size') return translateSize(terms, range);
  if (name === 'double') return translateDouble(terms, range);
  return callFunction(translator, name, terms, range);
}

/** `a.f(b)`: macros, tests of texts, and functions over a list written behind it. */
export function translateMethod(
  translator: Translator,
  name: string,
  receiver: ASTNode,
  args: readonly ASTNode[],
  range: SourceRange,
): Term {
  if (name === 'bind') refuseFunction(translator, name, range);
  const target = translator.translate(receiver);
  if (macros.has(name)) return translateMacro(translator, name, target, args, range);
  const terms = [target, ...args.map((arg) => translator.translate(arg))];
  if (name === 'size') return translateSize(terms, range);
  const test = Object.hasOwn(textTests, name) ? textTests[name] : undefined;
  if (test !== undefined) {
    const [text, part] = terms;
    if (!text || !part || terms.length !== 2)
      return refuseArguments(name, terms.slice(1), `${name}(string)`, range);
    for (const term of terms) expectType(term, 'string', name);
    return createTerm([test, text.node, part.node], 'bool', range);
  }
  if (!elementOf(target.type)) refuseFunction(translator, name, range);
  return callFunction(translator, name, terms, range);
}

function refuseArguments(name: string, terms: readonly Term[], expected: string, range: SourceRange): never {
  const found = terms.map((term) => typeName(term.type)).join(', ');
  throw new RuleRefusal('rule-arguments', {name, found, expected: {vi: expected, en: expected}}, range);
}

function translateSize(terms: readonly Term[], range: SourceRange): Term {
  const [term] = terms;
  if (!term || terms.length !== 1 || !(term.type === 'string' || elementOf(term.type))) {
    return refuseArguments('size', terms, 'size(string), size(list)', range);
  }
  return createTerm(['size', term.node], 'int', range);
}

function translateDouble(terms: readonly Term[], range: SourceRange): Term {
  const [term] = terms;
  if (!term || terms.length !== 1 || !(term.type === 'int' || term.type === 'double')) {
    return refuseArguments('double', terms, 'double(int)', range);
  }
  return createTerm(['double', term.node], 'double', range);
}

function callFunction(
  translator: Translator,
  name: string,
  terms: readonly Term[],
  range: SourceRange,
): Term {
  const overloads = translator.functions.get(name);
  if (!overloads) return refuseFunction(translator, name, range);
  const rule = overloads.find(
    ({params}) =>
      params.length === terms.length &&
      params.every((type, i) => sameType(type, terms[i]?.type ?? {object: '?'})),
  );
  if (!rule) {
    const expected = overloads.map(({params}) => `${name}(${params.map(typeName).join(', ')})`).join(', ');
    return refuseArguments(name, terms, expected, range);
  }
  if (name === 'today') translator.reads.add('@today');
  if (name === 'date') checkLiteralDate(terms[0]);
  // The smallest of a closed list's values is one of them.
  const data = elementOf(rule.params[0] ?? rule.result) ? terms[0]?.element : undefined;
  return createTerm(['call', name, ...terms.map((term) => term.node)], rule.result, range, {
    data: data && sameType(data.type, rule.result) && name !== 'join' ? data : undefined,
  });
}

function isCivilDate(value: Json): boolean {
  try {
    parseCivilDate(value);
    return true;
  } catch {
    return false;
  }
}

function checkLiteralDate(term: Term | undefined): void {
  const wrong = term?.literals.find(({value}) => !isCivilDate(value));
  if (wrong) throw new RuleRefusal('rule-invalid-date', {value: wrong.value}, wrong);
}

interface MacroBodies {
  readonly variable: string;
  readonly element: RuleType;
  readonly bodies: readonly Term[];
}

function translateMacro(
  translator: Translator,
  name: string,
  list: Term,
  args: readonly ASTNode[],
  range: SourceRange,
): Term {
  const element = elementOf(list.type);
  if (!element) return refuseOperands(name, list, list, list.range);
  const [variable, ...bodyNodes] = args;
  const arity = name === 'map' ? bodyNodes.length === 1 || bodyNodes.length === 2 : bodyNodes.length === 1;
  if (variable?.op !== 'id' || !arity) return refuseArguments(name, [], `${name}(x, …)`, range);
  const scope = {type: element, data: list.element};
  const bodies = translator.withVariable(variable.args, scope, variable, () =>
    bodyNodes.map((node) => translator.translate(node)),
  );
  return name === 'map'
    ? createMap(list, {variable: variable.args, element, bodies}, range)
    : createTest(name, list, {variable: variable.args, element, bodies}, range);
}

function createTest(name: string, list: Term, {variable, bodies}: MacroBodies, range: SourceRange): Term {
  for (const body of bodies) expectType(body, 'bool', name);
  const operator = name === 'exists_one' ? 'exists-one' : name;
  const node: PlanNode = [operator, variable, list.node, ...bodies.map((body) => body.node)];
  if (name !== 'filter') return createTerm(node, 'bool', range);
  return createTerm(node, list.type, range, {element: list.element, literals: list.literals});
}

function createMap(list: Term, {variable, bodies}: MacroBodies, range: SourceRange): Term {
  const body = bodies.at(-1);
  const guard = bodies.length === 2 ? bodies[0] : undefined;
  if (!body) return refuseArguments('map', [], 'map(x, …)', range);
  if (guard) expectType(guard, 'bool', 'map');
  const node: PlanNode = ['map', variable, list.node, ...bodies.map((term) => term.node)];
  return createTerm(node, {list: body.type}, range, {element: body.data, literals: body.literals});
}

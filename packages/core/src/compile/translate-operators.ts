import type {Text} from '../json/json.js';
import type {PlanNode, RuleType} from '../plan/plan.js';
import type {DataNode} from './data-tree.js';
import type {SourceRange} from './finding.js';
import {elementOf, isComparable, sameType, typeName} from './rule-types.js';
import {createTerm, type LiteralText, RuleRefusal, type Term} from './term.js';

const advice = {
  convert: {vi: 'Viết số thực như 2.0 hoặc double(…)', en: 'Write 2.0, or double(…) around the integer'},
  days: {vi: 'Dùng addDays, addMonths hoặc daysBetween', en: 'Use addDays, addMonths or daysBetween'},
  fields: {vi: 'So từng trường bên trong', en: 'Compare the fields inside'},
  types: {vi: 'Hai vế phải cùng kiểu', en: 'Both sides must have the same type'},
} as const satisfies Record<string, Text>;

function adviseFor(left: RuleType, right: RuleType): Text {
  const names = [typeName(left), typeName(right)];
  if (names.includes('int') && names.includes('double')) return advice.convert;
  if (names.includes('date')) return advice.days;
  return isComparable(left) && isComparable(right) ? advice.types : advice.fields;
}

/** Refuses an operator whose sides do not fit. */
export function refuseOperands(operator: string, left: Term, right: Term, range: SourceRange): never {
  const found = `${typeName(left.type)}, ${typeName(right.type)}`;
  const expected = {vi: `kiểu mà ${operator} nhận`, en: `types that ${operator} takes`};
  throw new RuleRefusal(
    'rule-type',
    {operator, found, expected, advice: adviseFor(left.type, right.type)},
    range,
  );
}

/** Refuses a term that must have another type. */
export function expectType(term: Term, expected: RuleType, operator: string): void {
  if (sameType(term.type, expected)) return;
  const wish = {vi: `kiểu ${typeName(expected)}`, en: `the type ${typeName(expected)}`};
  const params = {operator, found: typeName(term.type), expected: wish, advice: advice.types};
  throw new RuleRefusal('rule-type', params, term.range);
}

/** Refuses literal texts that are no choice of a closed list: the type checker would take them. */
export function checkChoices(literals: readonly LiteralText[], place: DataNode | undefined): void {
  const choices = place?.choices;
  if (!choices) return;
  const wrong = literals.find(({value}) => !choices.includes(value));
  if (wrong) {
    const params = {value: wrong.value, field: place.at, known: choices.slice(0, 12).join(', ')};
    throw new RuleRefusal('rule-unknown-choice', params, wrong);
  }
}

/** A date against a text: the commonest slip, so it has a finding of its own. */
function refuseDateText(left: Term, right: Term): void {
  const [date, text] = left.type === 'date' ? [left, right] : [right, left];
  const literal = text.literals[0];
  if (date.type !== 'date' || !literal) return;
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(literal.value);
  const [day = '', month = '', year = ''] = parts?.slice(1) ?? [];
  const suggestion = parts ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '2026-01-31';
  throw new RuleRefusal('rule-date-text', {value: literal.value, suggestion}, literal);
}

const arithmetic = new Set(['+', '-', '*', '/', '%']);
const order = new Set(['<', '<=', '>', '>=']);

/** Translates an operator with two sides that are already translated. */
export function translateBinary(operator: string, left: Term, right: Term, range: SourceRange): Term {
  if (operator === 'in') return translateIn(left, right, range);
  if (arithmetic.has(operator)) return translateArithmetic(operator, left, right, range);
  if (!sameType(left.type, right.type)) refuseDateText(left, right);
  const fits = order.has(operator)
    ? left.type !== 'bool' && typeof left.type === 'string'
    : isComparable(left.type);
  if (!sameType(left.type, right.type) || !fits) refuseOperands(operator, left, right, range);
  checkChoices(right.literals, left.data ?? left.element);
  checkChoices(left.literals, right.data ?? right.element);
  return createTerm([operator, left.node, right.node], 'bool', range);
}

function translateIn(left: Term, right: Term, range: SourceRange): Term {
  const element = elementOf(right.type);
  if (left.type === 'date' && element === 'string') refuseDateText(left, right);
  if (!element || !sameType(left.type, element) || !isComparable(left.type))
    refuseOperands('in', left, right, range);
  checkChoices(right.literals, left.data);
  checkChoices(left.literals, right.element);
  return createTerm(['in', left.node, right.node], 'bool', range);
}

function translateArithmetic(operator: string, left: Term, right: Term, range: SourceRange): Term {
  const suffix = sameType(left.type, right.type) ? suffixOf(operator, left.type) : undefined;
  if (!suffix) refuseOperands(operator, left, right, range);
  const node: PlanNode = [`${operator}${suffix}`, left.node, right.node];
  if (suffix !== 'l') return createTerm(node, left.type, range);
  return createTerm(node, left.type, range, {
    element: left.element ?? right.element,
    literals: [...left.literals, ...right.literals],
  });
}

function suffixOf(operator: string, type: RuleType): string | undefined {
  if (type === 'int') return 'i';
  if (type === 'double') return operator === '%' ? undefined : 'd';
  if (operator !== '+') return undefined;
  if (type === 'string') return 's';
  return elementOf(type) ? 'l' : undefined;
}

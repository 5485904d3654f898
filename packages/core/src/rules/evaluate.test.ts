import {describe, expect, it} from 'vitest';
import type {Json} from '../json/json.js';
import type {PlanNode, RuleFunction} from '../plan/plan.js';
import {evaluate, maxRuleSteps} from './evaluate.js';
import {macros} from './macros.js';
import {coreFunctions} from './functions.js';

const boom: RuleFunction = {
  name: 'boom',
  params: [],
  result: 'bool',
  call: () => {
    throw Object.assign(new Error('boom'), {code: 'boom'});
  },
};
const functions = new Map([...coreFunctions, boom].map((rule) => [rule.name, rule]));
const fault: PlanNode = ['call', 'boom'];
const missing: PlanNode = ['get', '/missing'];

function run(node: PlanNode, values: Readonly<Record<string, Json>> = {}) {
  return evaluate(node, {
    get: (pointer) => values[pointer],
    functions,
    macros,
    context: {today: '2026-11-22'},
  });
}
const value = (result: Json) => ({kind: 'value', value: result});
const undetermined = {kind: 'undetermined'};
const faulty = (code: string) => ({kind: 'fault', code});

describe('evaluate: missing values', () => {
  it('takes an element that is an empty text for an element, not for a missing one', () => {
    const texts = ['list', ['call', 'join', ['items', '/list'], '-']] as const;
    expect(run(['all', 't', texts, ['==', ['var', 't'], '']], {'/list': []})).toEqual(value(true));
  });

  it.each([null, '', undefined])('takes %j for missing', (empty) => {
    const values: Record<string, Json> = empty === undefined ? {} : {'/a': empty};
    expect(run(['get', '/a'], values)).toEqual(undetermined);
    expect(run(['has', '/a'], values)).toEqual(value(false));
  });
  it.each([0, false, 'x'])('takes %j for filled in', (filled) => {
    expect(run(['has', '/a'], {'/a': filled})).toEqual(value(true));
  });
  it('takes an absent list for an empty one and leaves empty places out', () => {
    expect(run(['size', ['items', '/list']])).toEqual(value(0));
    expect(run(['size', ['items', '/list']], {'/list': ['a', '', null, 'b']})).toEqual(value(2));
  });
  it.each<[PlanNode, object]>([
    [['&&', false, missing], value(false)],
    [['&&', missing, false], value(false)],
    [['&&', missing, true], undetermined],
    [['||', missing, true], value(true)],
    [['||', missing, false], undetermined],
    [['||', fault, true], value(true)],
    [['&&', fault, false], value(false)],
    [['&&', fault, true], faulty('boom')],
    [['||', fault, missing], undetermined],
    [['!', missing], undetermined],
    [['!=', missing, 'self'], undetermined],
    [['?:', missing, 1, 2], undetermined],
    [['?:', true, 1, missing], value(1)],
    [['==', fault, missing], undetermined],
    [['in', 'a', ['list', 'a', missing]], undetermined],
    [['exists', 'i', ['list', 1, 2], ['||', ['==', ['var', 'i'], 2], missing]], value(true)],
    [['all', 'i', ['list', 1, 2], ['&&', ['==', ['var', 'i'], 2], missing]], value(false)],
    [['all', 'i', ['list', 1, 2], missing], undetermined],
    [['exists-one', 'i', ['list', 1, 2], ['==', ['var', 'i'], missing]], undetermined],
    [['filter', 'i', ['list', 1, 2], ['==', ['var', 'i'], missing]], undetermined],
  ])('%j', (node, outcome) => {
    expect(run(node)).toEqual(outcome);
  });
  it('answers about a list only once every row is filled, unless rows are guarded', () => {
    const rows = {'/rows': [{n: 1}, {n: ''}, {n: 3}]};
    const each: PlanNode = ['var', 'i', 'n'];
    expect(run(['call', 'sum', ['map', 'i', ['items', '/rows'], each]], rows)).toEqual(undetermined);
    const guarded: PlanNode = ['map', 'i', ['items', '/rows'], ['has-var', 'i', 'n'], each];
    expect(run(['call', 'sum', guarded], rows)).toEqual(value(4));
  });
});

describe('evaluate: numbers and texts', () => {
  it.each<[PlanNode, object]>([
    [['+i', Number.MAX_SAFE_INTEGER, 1], faulty('overflow')],
    [['-i', -Number.MAX_SAFE_INTEGER, 1], faulty('overflow')],
    [['*i', 94906267, 94906267], faulty('overflow')],
    [['*i', 0, -1], value(0)],
    [['/i', -7, 2], value(-3)],
    [['%i', -7, 2], value(-1)],
    [['/i', Number.MAX_SAFE_INTEGER, 2], value(4503599627370495)],
    [['/i', 1, 0], faulty('division-by-zero')],
    [['%i', 1, 0], faulty('division-by-zero')],
    [['/d', 1, 0], faulty('not-finite')],
    [['>', ['/d', 1, 0], 5], value(true)],
    [['+i', 1.5, 1], faulty('wrong-type')],
    [['+i', 'a', 1], faulty('wrong-type')],
    [['==', ['/d', 0, 0], ['/d', 0, 0]], value(false)],
    [['<', '\u{10000}', '\uffff'], value(false)],
    [['<', 'a', 'ab'], value(true)],
    [['size', '👶a'], value(2)],
    [['+s', 'a', 'b'], value('ab')],
    [['==', ['+l', ['list', 1], ['list', 2]], ['list', 1, 2]], value(true)],
    [['index', ['list', 'a'], 0], value('a')],
    [['index', ['list', 'a'], 1], undetermined],
    [['index', ['list', 'a'], -1], faulty('invalid-index')],
    [['starts-with', 'abc', 'ab'], value(true)],
    [['ends-with', 'abc', 'ab'], value(false)],
    [['contains', 'abc', 'b'], value(true)],
    [['neg', 1.5], value(-1.5)],
    [['double', 2], value(2)],
  ])('%j', (node, outcome) => {
    expect(run(node)).toEqual(outcome);
  });
});

describe('evaluate: hostile plans', () => {
  const long: PlanNode = ['items', '/l'];
  const list = {'/l': Array.from({length: 200}, (_, i) => i)};

  it('stops a triple loop at the step budget, even inside exists', () => {
    const nest = (op: string): PlanNode => [op, 'a', long, [op, 'b', long, [op, 'c', long, false]]];
    expect(run(nest('exists'), list)).toEqual(faulty('too-many-steps'));
    expect(maxRuleSteps).toBe(100_000);
  });
  it('counts the elements that operators walk over', () => {
    const inner: PlanNode = ['in', -1, long];
    expect(run(['filter', 'a', long, ['exists', 'b', long, inner]], list)).toEqual(faulty('too-many-steps'));
  });
  it.each<[PlanNode]>([[['constructor', 1]], [['__proto__']], [['var', 'x']], [['toString', 'a']]])(
    'refuses %j as no operator',
    (node) => {
      expect(run(node)).toEqual(faulty('invalid-plan'));
    },
  );
  it('never reads what an object inherits', () => {
    expect(run(['select', ['get', '/o'], 'constructor'], {'/o': {}})).toEqual(undetermined);
    expect(run(['call', 'toString'])).toEqual(faulty('unknown-function'));
  });
});

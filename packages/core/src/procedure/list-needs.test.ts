import {describe, expect, it} from 'vitest';
import type {Procedure} from '../generated/procedure.js';
import type {Plan, PlanExpression, PlanNode} from '../plan/plan.js';
import {listNeeds} from './list-needs.js';

const expression = (node: PlanNode): PlanExpression => ({source: '', node, type: 'bool', reads: []});

const plan: Plan = {
  format: 1,
  profile: 'vn-rules@1',
  procedure: {code: '9.000001', version: 1, digest: ''},
  groups: [],
  fields: [],
  steps: [],
  rules: [
    {
      at: '/a',
      effect: 'visible',
      ...expression(['&&', ['has', '/b'], ['==', ['call', 'fold', 'x'], 'call']]),
    },
  ],
  prefill: [{id: 'p', when: expression(['<', ['call', 'age', ['get', '/b'], ['call', 'today']], 18])}],
  documents: [{id: 'd'}],
  fees: [],
};

const data = {
  type: 'object',
  properties: {
    a: {$ref: 'vn:name'},
    b: {$ref: '#/$defs/day'},
    c: {type: 'array', items: {type: 'object', properties: {d: {$ref: 'vn:address'}}}},
  },
  $defs: {day: {$ref: 'vn:date'}},
} as unknown as Procedure['data'];

describe('what a procedure needs', () => {
  it('is every shared type that its schemas name, and every function that its rules and conditions call', () => {
    const {types, functions} = listNeeds({data}, plan);
    expect([...types].sort()).toEqual(['vn:address', 'vn:date', 'vn:name']);
    expect([...functions].sort()).toEqual(['age', 'fold', 'today']);
  });
});

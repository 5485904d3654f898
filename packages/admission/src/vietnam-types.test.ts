import type {RuleFunction, RuleLibrary, TypeLibrary, ValueType} from '@tokhai/core';
import type {createValueTypes, createVietnamRules, vietnamFunctions} from '@tokhai/vietnam';
import {describe, expectTypeOf, it} from 'vitest';

// `vietnam` imports nothing and declares the shapes of `core` again; a drift between the two fails here, by type.
describe('what the Vietnamese package makes', () => {
  it('is what core takes', () => {
    expectTypeOf<ReturnType<typeof createValueTypes>>().toExtend<TypeLibrary>();
    expectTypeOf<ReturnType<typeof createVietnamRules>>().toExtend<RuleLibrary>();
    expectTypeOf<(typeof vietnamFunctions)[number]>().toExtend<RuleFunction>();
  });

  it('has types whose controls and findings core knows', () => {
    type Made = ReturnType<typeof createValueTypes>['types'] extends ReadonlyMap<string, infer T> ? T : never;
    expectTypeOf<Made>().toExtend<ValueType>();
    expectTypeOf<Made['control']>().toExtend<ValueType['control']>();
  });
});

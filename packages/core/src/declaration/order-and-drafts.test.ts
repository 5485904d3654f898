import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Json} from '../json/json.js';
import {permitLookup} from '../test-fixtures/permit.js';
import type {Declaration} from './declaration.js';
import {found, open, text, vaccinated} from './testing/permit-samples.js';

const edit = fc.oneof(
  fc.tuple(fc.constant('/pet/kind'), fc.constantFrom('dog', 'cat', 'bird')),
  fc.tuple(fc.constant('/pet/breed'), fc.constantFrom('small', 'large', 'giant', 'huge')),
  fc.tuple(
    fc.constantFrom('/pet/name', '/owner/name', '/vet/name'),
    fc.string({unit: 'grapheme', maxLength: 6}),
  ),
  fc.tuple(
    fc.constantFrom('/owner/born', '/vet/visit'),
    fc.constantFrom('2026-01-01', '2027-01-01', 'x', ''),
  ),
  fc.tuple(fc.constant('/owner/paper'), fc.constantFrom({number: '001099000011'}, {number: 'x'}, {})),
) as fc.Arbitrary<readonly [string, Json]>;

describe('order and drafts', () => {
  it('comes to the same bytes and issues in whatever order fields were filled and registers answered', () => {
    const lookups = [permitLookup('self', 'found', found), permitLookup('vaccination', 'found', vaccinated)];
    const oneEach = fc.uniqueArray(edit, {selector: ([at]) => at, maxLength: 8});
    const steps = oneEach.chain((edits) => {
      const actions = [...edits, ...lookups];
      return fc.tuple(
        fc.constant(actions),
        fc.shuffledSubarray(actions, {minLength: actions.length, maxLength: actions.length}),
      );
    });
    // Typing before a locked answer keeps the text below it, typing after is refused: the same to everybody but the draft.
    const run = (actions: readonly (readonly [string, Json] | (typeof lookups)[number])[]): Declaration => {
      const declaration = open();
      for (const action of actions) {
        if ('binding' in action) declaration.applyLookup(action);
        else if (action[1] !== '') declaration.set(action[0], action[1]);
      }
      return declaration;
    };
    const blank = (value: Json): boolean => typeof value === 'string' && value.trim() === '';
    fc.assert(
      fc.property(steps, ([a, b]) => {
        // Clearing a field that a register filled is an act whose place in time matters, on purpose.
        fc.pre(
          a.every(
            (action) => 'binding' in action || !(blank(action[1]) || JSON.stringify(action[1]) === '{}'),
          ),
        );
        const [first, second] = [run(a), run(b)];
        expect(text(second)).toBe(text(first));
        expect(second.issues.value).toEqual(first.issues.value);
        expect(second.faults.value).toEqual([]);
      }),
    );
  });

  it('restores a draft without loss, and freezes to the same bytes at a gateway that sees only what was frozen', () => {
    fc.assert(
      fc.property(fc.array(edit, {maxLength: 12}), fc.boolean(), (edits, answered) => {
        const declaration = open();
        if (answered) declaration.applyLookup(permitLookup('vaccination', 'found', vaccinated));
        for (const [at, value] of edits) declaration.set(at, value);
        declaration.confirm('/vet');
        const draft = declaration.snapshot('pet');
        const restored = open({draft});
        expect(restored.snapshot('pet')).toEqual(draft);
        expect(restored.freeze()).toEqual(declaration.freeze());
        expect(restored.issues.value).toEqual(declaration.issues.value);
        const replayed = open({values: declaration.freeze().values});
        expect(replayed.freeze()).toEqual(declaration.freeze());
      }),
    );
  });

  it('refuses a draft of something else', () => {
    const draft = open().snapshot('pet');
    expect(() => open({draft, submission: 'other'})).toThrow(
      expect.objectContaining({code: 'draft-mismatch'}),
    );
  });
});

import fc from 'fast-check';
import {OptionHeights} from './option-heights.js';
import {sliceInSight} from './option-slice.js';

describe('heights of options', () => {
  it('always puts what is in sight into the document, whatever was measured', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 3000}),
        fc.array(fc.tuple(fc.nat(2999), fc.integer({min: 44, max: 160})), {maxLength: 60}),
        fc.double({min: 0, max: 1, noNaN: true}),
        (count, measured, share) => {
          const heights = new OptionHeights(count);
          heights.learn(measured.filter(([index]) => index < count));
          const top = Math.max(0, heights.offsetOf(count) - 288) * share;
          const {from, to, before, after} = sliceInSight(
            heights,
            {from: 0, to: 0, before: 0, after: 0},
            top,
            288,
          );
          const end = heights.offsetOf(count);
          return (
            before <= top + 1 &&
            end - after >= Math.min(top + 288, end) - 1 &&
            from < to &&
            heights.indexAt(heights.offsetOf(from)) === from
          );
        },
      ),
    );
  });
});

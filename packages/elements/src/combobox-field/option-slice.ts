import type {OptionSlice} from '../field/field-view.js';
import type {OptionHeights} from './option-heights.js';

/** Options beyond either edge of what is in sight: a turn of the wheel finds them there. */
const margin = 8;
/** So many options fill a list of the greatest height, with some to spare. */
const firstSight = 12;

/** The options that are in the document where those from `first` to `last` are in sight. */
function sliceAround(heights: OptionHeights, first: number, last: number): OptionSlice {
  const from = Math.max(0, first - margin);
  const to = Math.min(heights.count, last + 1 + margin);
  return measureSlice(heights, from, to);
}

/** The same options, with the room of all others as it is known now. */
export function measureSlice(heights: OptionHeights, from: number, to: number): OptionSlice {
  const before = heights.offsetOf(from);
  const after = heights.offsetOf(heights.count) - heights.offsetOf(to);
  return {from, to, before: Math.round(before), after: Math.round(Math.max(0, after))};
}

/** The options around one of them, before it is known what is in sight. */
export function sliceAt(heights: OptionHeights, index: number): OptionSlice {
  const first = Math.max(0, Math.min(index, heights.count - firstSight));
  return sliceAround(heights, first, first + firstSight);
}

/** The options in the document where a list of a height in pixels is scrolled to a place; those there already stay if they do. */
export function sliceInSight(
  heights: OptionHeights,
  now: OptionSlice,
  top: number,
  height: number,
): OptionSlice {
  const first = heights.indexAt(top);
  const last = heights.indexAt(top + height);
  const near = Math.floor(margin / 2);
  const holds = now.from <= Math.max(0, first - near) && now.to >= Math.min(heights.count, last + 1 + near);
  return holds ? now : sliceAround(heights, first, last);
}

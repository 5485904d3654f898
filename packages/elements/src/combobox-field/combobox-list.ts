import type {Choice, OptionSlice} from '../field/field-view.js';
import {OptionHeights} from './option-heights.js';
import {measureSlice, sliceAt, sliceInSight} from './option-slice.js';

/** Which options of a list of any length are in the document, from what was measured of those that were. */
export class ComboboxList {
  readonly #heights = new WeakMap<readonly Choice[], OptionHeights>();

  /** The options around one; those that are there already, where it is among them and not at their edge. */
  around(matches: readonly Choice[], index: number, now: OptionSlice | undefined): OptionSlice {
    const inside =
      now !== undefined &&
      (index > now.from || now.from === 0) &&
      (index < now.to - 1 || now.to === matches.length) &&
      index >= now.from &&
      index < now.to;
    return inside ? now : sliceAt(this.#of(matches), index);
  }

  /** The same options with the room that they were seen to take. */
  measure(matches: readonly Choice[], {from, to}: OptionSlice, list: Element): OptionSlice {
    const heights = this.#of(matches);
    heights.learn(
      [...list.querySelectorAll<HTMLElement>('[data-option]')].map(
        (option) => [Number(option.dataset['option']), option.offsetHeight] as const,
      ),
    );
    return measureSlice(heights, from, to);
  }

  /** The options to show where the list is scrolled to now. */
  follow(matches: readonly Choice[], now: OptionSlice, list: Element): OptionSlice {
    return sliceInSight(this.#of(matches), now, list.scrollTop, list.clientHeight);
  }

  /** Distance of an option from the top of the list, in pixels. */
  topOf(matches: readonly Choice[], index: number): number {
    return this.#of(matches).offsetOf(index);
  }

  /** How many options are in sight at once. */
  page(matches: readonly Choice[], list: Element | null): number {
    return Math.max(1, Math.floor((list?.clientHeight ?? 0) / this.#of(matches).estimate) - 1);
  }

  #of(matches: readonly Choice[]): OptionHeights {
    const known = this.#heights.get(matches);
    if (known !== undefined) return known;
    const made = new OptionHeights(matches.length);
    this.#heights.set(matches, made);
    return made;
  }
}

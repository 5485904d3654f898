import type {Pointer} from '../json/json.js';
import {parsePointer} from '../json/pointer.js';
import type {Finding} from './finding.js';
import {offsetInString, type TextPlace} from './read-document.js';

/** A finding with its place in the text: line and column count from 1, columns in UTF-16 units. */
export interface LocatedFinding extends Finding {
  readonly line: number;
  readonly column: number;
}

/** Finds lines by offset. */
export class LineIndex {
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  /** Line and column of an offset, both from 1. */
  locate(offset: number): {readonly line: number; readonly column: number} {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return {line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1};
  }
}

/** The place of a value, or of the nearest thing around it that is there. */
function nearestPlace(at: Pointer, root: TextPlace): {readonly place: TextPlace; readonly exact: boolean} {
  let place = root;
  for (const key of parsePointer(at)) {
    const member = place.members?.get(key);
    if (!member) return {place, exact: false};
    place = member;
  }
  return {place, exact: true};
}

/** Gives findings line and column, in the order of the text. */
export function locateFindings(
  findings: readonly Finding[],
  text: string,
  root: TextPlace,
): readonly LocatedFinding[] {
  const lines = new LineIndex(text);
  return findings
    .map((finding) => {
      const {place, exact} = nearestPlace(finding.at, root);
      const inString = exact && finding.start !== undefined;
      const offset = inString ? offsetInString(text, place.start, finding.start) : (place.key ?? place.start);
      return {...finding, ...lines.locate(offset)};
    })
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

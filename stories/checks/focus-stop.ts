import {rootOf} from './closed-roots.js';

/** One stop of the Tab key. */
export interface FocusStop {
  /** The same for the same stop: radio buttons of one group are one. */
  readonly key: string;
  /** Whether somebody who looks sees where the focus is. WCAG 2.4.7. */
  readonly ringed: boolean;
  /** Where it stands in the page, in pixels. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
}

/** The element that has the focus, in whichever root. */
export function focusedElement(): Element | null {
  let element = document.activeElement;
  while (element !== null) {
    const inner = rootOf(element)?.activeElement ?? null;
    if (inner === null) break;
    element = inner;
  }
  return element;
}

const numbers = new WeakMap<Element, number>();
let count = 0;

function numberOf(element: Element): number {
  const known = numbers.get(element) ?? ++count;
  numbers.set(element, known);
  return known;
}

/** What shows the focus of a control: itself, or the label of one that is heard and not seen. */
function faces(element: Element): readonly Element[] {
  return element instanceof HTMLInputElement ? [element, ...(element.labels ?? [])] : [element];
}

function isRinged(element: Element): boolean {
  const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(element);
  const {width, height} = element.getBoundingClientRect();
  const seen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  return seen && !/^rgba\(.*, 0\)$|^transparent$/u.test(outlineColor) && width > 2 && height > 2;
}

/** Where the Tab key came to; `undefined` outside the page. */
export function describeStop(): FocusStop | undefined {
  const focused = focusedElement();
  if (focused === null || focused === document.body) return undefined;
  const group = focused instanceof HTMLInputElement && focused.type === 'radio' ? focused.name : '';
  const shown = faces(focused).find(isRinged);
  const {left, top, right, bottom} = (shown ?? focused).getBoundingClientRect();
  return {
    key: group === '' ? `stop ${String(numberOf(focused))}` : `radio ${group}`,
    ringed: shown !== undefined,
    box: {left: left + scrollX, top: top + scrollY, right: right + scrollX, bottom: bottom + scrollY},
  };
}

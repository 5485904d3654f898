import {everyElement, parentOf, rememberClosedRoots, rootOf} from './closed-roots.js';
import {describeStop, focusedElement} from './focus-stop.js';
import {findCutText, findMotion, findOverflow, spaceText} from './reflow.js';
import {findSmallTargets} from './target-size.js';
import {findViolations} from './violations.js';

function isWithin(inner: Element | null, outer: Element): boolean {
  for (let element = inner; element !== null; element = parentOf(element)) if (element === outer) return true;
  return false;
}

/** What stands foremost at a point, in whichever root. */
function elementAt(x: number, y: number): Element | null {
  let hit = document.elementFromPoint(x, y);
  while (hit !== null) {
    const inner = rootOf(hit)?.elementFromPoint(x, y) ?? null;
    if (inner === null || inner === hit) break;
    hit = inner;
  }
  return hit;
}

/** Whether nothing of the focused element can be seen: it is outside the window, or something stands before it. WCAG 2.4.11. */
function isFocusHidden(): boolean {
  const focused = focusedElement();
  if (focused === null || focused === document.body) return false;
  // What is heard but not seen, such as an input for files, is pressed by its label.
  const seen = focused instanceof HTMLInputElement && focused.type === 'file' ? focused.labels?.[0] : focused;
  const {left, top, right, bottom} = (seen ?? focused).getBoundingClientRect();
  const points = [0.1, 0.5, 0.9].flatMap((x) =>
    [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
  );
  return !points.some(([x, y]) => {
    const hit = elementAt(x, y);
    return hit !== null && (isWithin(hit, seen ?? focused) || isWithin(seen ?? focused, hit));
  });
}

/** How the focused element is told from others in a finding. */
function nameFocus(): string {
  const focused = focusedElement();
  return focused === null
    ? ''
    : `${focused.localName}#${focused.id} ${focused.textContent.trim().slice(0, 40)}`;
}

const pageChecks = {
  describeStop,
  everyElement,
  findCutText,
  findMotion,
  findOverflow,
  findSmallTargets,
  findViolations,
  isFocusHidden,
  nameFocus,
  spaceText,
};

declare global {
  var checks: typeof pageChecks;
}

rememberClosedRoots();
globalThis.checks = pageChecks;

import {describeElement, everyElement, parentOf} from './closed-roots.js';

/** CSS pixels of WCAG 2.5.8. */
const least = 24;

const interactive =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=option], [role=button], [tabindex="0"]';

/** Something that is pressed, with the box that takes the press. */
interface Target {
  readonly element: Element;
  readonly box: DOMRect;
}

/** The box of a control together with its label where a press on the label is one on the control. */
function boxesOf(element: Element): readonly DOMRect[] {
  const labels =
    element instanceof HTMLInputElement && ['checkbox', 'radio', 'file'].includes(element.type)
      ? [...(element.labels ?? [])]
      : [];
  return [element, ...labels].map((each) => each.getBoundingClientRect());
}

function isShown(element: Element): boolean {
  return element.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true});
}

/** A link in the run of a sentence is as high as the line: WCAG excepts it. */
function isInline(element: Element): boolean {
  if (getComputedStyle(element).display !== 'inline') return false;
  const around = parentOf(element)?.textContent.replace(/\s+/gu, '') ?? '';
  return around !== element.textContent.replace(/\s+/gu, '');
}

const isLarge = ({width, height}: DOMRect): boolean => width >= least - 0.5 && height >= least - 0.5;

const centre = ({left, top, width, height}: DOMRect): readonly [number, number] => [
  left + width / 2,
  top + height / 2,
];

/** Whether the circle of 24 px around a small target reaches a box. */
function reaches(small: DOMRect, box: DOMRect): boolean {
  const [x, y] = centre(small);
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return Math.hypot(dx, dy) < least / 2;
}

function circlesMeet(one: DOMRect, other: DOMRect): boolean {
  const [x1, y1] = centre(one);
  const [x2, y2] = centre(other);
  return Math.hypot(x1 - x2, y1 - y2) < least;
}

function crowds(small: Target, other: Target): boolean {
  if (small.element === other.element) return false;
  // A target within another is one of two that answer the same place.
  if (small.element.contains(other.element) || other.element.contains(small.element)) return false;
  return reaches(small.box, other.box) || (!isLarge(other.box) && circlesMeet(small.box, other.box));
}

/** Targets that are smaller than 24 × 24 px and have not the room around them that WCAG 2.5.8 takes instead. */
export function findSmallTargets(): readonly string[] {
  const targets = everyElement()
    .filter((element) => element.matches(interactive) && !element.matches(':disabled') && isShown(element))
    .map((element): Target => {
      const boxes = boxesOf(element);
      const large = boxes.find(isLarge);
      return {element, box: large ?? boxes[0] ?? new DOMRect()};
    });
  return targets
    .filter(({element, box}) => !isLarge(box) && !isInline(element))
    .filter((small) => targets.some((other) => crowds(small, other)))
    .map(({element, box}) => `${describeElement(element)} ${String(box.width)}×${String(box.height)}`);
}

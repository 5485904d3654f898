import {describeElement, everyElement, parentOf, rootOf} from './closed-roots.js';

/** What a person may set at the least without loss: WCAG 1.4.12. */
const spacing = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

function allRoots(): readonly (Document | ShadowRoot)[] {
  return [document, ...everyElement().flatMap((element) => rootOf(element) ?? [])];
}

/** Gives every root wider lines, letters and words; call what it gives to take them away. */
export function spaceText(): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(spacing);
  const roots = allRoots();
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    for (const root of roots)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}

function ancestorsOf(element: Element): readonly Element[] {
  const parent = parentOf(element);
  return parent === null ? [] : [parent, ...ancestorsOf(parent)];
}

/** Seen by nobody, heard by some: such words have no room that could be too small. */
function isUnseen(element: Element): boolean {
  if (!element.checkVisibility({visibilityProperty: true, opacityProperty: true})) return true;
  return [element, ...ancestorsOf(element)].some((each) => {
    const {clipPath} = getComputedStyle(each);
    return clipPath === 'inset(50%)' || each.localName === 'option';
  });
}

function scrollsSideways(element: Element): boolean {
  return ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) && element !== document.body;
}

/** What stands past the right edge of the window so that the page scrolls sideways: WCAG 1.4.10. */
export function findOverflow(): readonly string[] {
  const {scrollWidth, clientWidth} = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = everyElement()
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    .filter((element) => !ancestorsOf(element).some(scrollsSideways) && !isUnseen(element));
  return [`${String(scrollWidth)} px of ${String(clientWidth)}`, ...wide.slice(-3).map(describeElement)];
}

/** Boxes of the words in an element's own text: a space that hangs at the end of a line may stand out. */
function ownWords(element: Element): readonly DOMRect[] {
  return [...element.childNodes].flatMap((node) =>
    node instanceof Text
      ? [...node.data.matchAll(/\S+/gu)].flatMap(({0: word, index}) => {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          return [...range.getClientRects()];
        })
      : [],
  );
}

/** How far a line of text may stand out: glyphs of a font are higher than the line that it sets. */
const slack = 4;

function isWithin(text: DOMRect, box: DOMRect): boolean {
  return (
    text.left >= box.left - slack &&
    text.right <= box.right + slack &&
    text.top >= box.top - slack &&
    text.bottom <= box.bottom + slack
  );
}

function cuts(element: Element): boolean {
  const {overflowX, overflowY, display} = getComputedStyle(element);
  return display !== 'inline' && [overflowX, overflowY].some((each) => each === 'hidden' || each === 'clip');
}

/** Text that is cut off, or that runs out of its own box over what stands beside it. */
export function findCutText(): readonly string[] {
  return everyElement()
    .filter((element) => !['style', 'script', 'svg', 'text'].includes(element.localName))
    .filter((element) => {
      const words = ownWords(element);
      if (words.length === 0 || isUnseen(element)) return false;
      const around = [element, ...ancestorsOf(element)];
      const block = around.find((each) => !['inline', 'contents'].includes(getComputedStyle(each).display));
      const frames = [...around.filter(cuts), ...(block === undefined ? [] : [block])];
      const boxes = frames.map((each) => each.getBoundingClientRect());
      return words.some((text) => boxes.some((box) => !isWithin(text, box)));
    })
    .map(describeElement);
}

/** What still moves, or would, though the person asked that nothing does. */
export function findMotion(): readonly string[] {
  const running = document
    .getAnimations()
    .filter(({playState}) => playState === 'running')
    .map(({effect}) =>
      effect instanceof KeyframeEffect && effect.target !== null ? describeElement(effect.target) : '?',
    );
  const would = everyElement().filter((element) => {
    const {transitionDuration, scrollBehavior} = getComputedStyle(element);
    return /[1-9]/u.test(transitionDuration) || scrollBehavior === 'smooth';
  });
  return [...running, ...would.map(describeElement)];
}

/**
 * Gives a tree the shape of a fresh one, and keeps every element that both have: a control that somebody stands in keeps
 * its focus, its cursor and its text. What only the fresh tree has moves over; `fresh` is used up.
 */
export function morph(live: Element, fresh: Element): void {
  copyAttributes(live, fresh);
  let at = live.firstChild;
  for (const wanted of [...fresh.childNodes]) {
    const same = findAlike(at, wanted);
    if (same === undefined) {
      live.insertBefore(wanted, at);
      continue;
    }
    at = removeUntil(at, same);
    if (same instanceof Element && wanted instanceof Element) morph(same, wanted);
    else if (same.textContent !== wanted.textContent) same.textContent = wanted.textContent;
    at = same.nextSibling;
  }
  removeUntil(at, undefined);
}

function copyAttributes(live: Element, fresh: Element): void {
  for (const {name} of [...live.attributes]) if (!fresh.hasAttribute(name)) live.removeAttribute(name);
  for (const {name, value} of fresh.attributes)
    if (live.getAttribute(name) !== value) live.setAttribute(name, value);
}

/** The first node from here on that is of the same kind and name as the wanted one. */
function findAlike(from: ChildNode | null, wanted: Node): ChildNode | undefined {
  for (let node = from; node !== null; node = node.nextSibling) if (isAlike(node, wanted)) return node;
  return undefined;
}

function isAlike(a: Node, b: Node): boolean {
  if (a.nodeName !== b.nodeName) return false;
  return !(a instanceof Element && b instanceof Element) || a.id === b.id;
}

function removeUntil(from: ChildNode | null, end: ChildNode | undefined): ChildNode | null {
  let node = from;
  while (node !== null && node !== end) {
    const next = node.nextSibling;
    node.remove();
    node = next;
  }
  return node;
}

const closed = new WeakMap<Element, ShadowRoot>();

/** Remembers the closed roots that are opened from now on: a check may look where a page may not. */
export function rememberClosedRoots(): void {
  const {value} = Object.getOwnPropertyDescriptor(Element.prototype, 'attachShadow') as {value: unknown};
  const attach = value as (this: Element, init: ShadowRootInit) => ShadowRoot;
  Element.prototype.attachShadow = function attachShadow(this: Element, init: ShadowRootInit): ShadowRoot {
    const root = attach.call(this, init);
    if (init.mode === 'closed') closed.set(this, root);
    return root;
  };
}

/** The root of an element, open or closed. */
export function rootOf(element: Element): ShadowRoot | null {
  return element.shadowRoot ?? closed.get(element) ?? null;
}

/** Runs something that looks for `shadowRoot` with the closed roots open to it. */
export async function withClosedRoots<T>(look: () => Promise<T>): Promise<T> {
  const open = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot');
  if (open === undefined) throw new Error('This browser has no shadowRoot');
  const {get: read} = open as {get: (this: Element) => ShadowRoot | null};
  Object.defineProperty(Element.prototype, 'shadowRoot', {
    ...open,
    get(this: Element) {
      return read.call(this) ?? closed.get(this) ?? null;
    },
  });
  try {
    return await look();
  } finally {
    Object.defineProperty(Element.prototype, 'shadowRoot', open);
  }
}

/** Every element of the page, in every root, but Storybook's own. */
export function everyElement(within: ParentNode = document.body): readonly Element[] {
  return [...within.querySelectorAll('*')].flatMap((element) => {
    if (element.closest('.sb-wrapper') !== null) return [];
    const root = rootOf(element);
    return root === null ? [element] : [element, ...everyElement(root)];
  });
}

/** The parent in what is shown: of a root its host, of a slotted element its slot. */
export function parentOf(element: Element): Element | null {
  if (element.assignedSlot !== null) return element.assignedSlot;
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : element.parentElement;
}

/** How a finding calls an element. */
export function describeElement(element: Element): string {
  const name = `${element.localName}${element.id === '' ? '' : `#${element.id}`}`;
  const classes = [...element.classList].map((each) => `.${each}`).join('');
  const words = element.textContent.replace(/\s+/gu, ' ').trim().slice(0, 40);
  return `${name}${classes} “${words}”`;
}

import {noChange, type ElementPart} from 'lit/html.js';
import {Directive, directive} from 'lit/directive.js';
import type {StyleText} from './css.js';

/** Parses style sheets that were not yet; a root may take them at once from then on. */
export function parseStyles(styles: readonly StyleText[]): readonly CSSStyleSheet[] {
  return styles.map(({styleSheet}) => styleSheet);
}

/** Gives a root the style sheets that it does not have yet, after those that it has. */
export function adoptStyles(root: ShadowRoot, ...styles: readonly StyleText[]): void {
  const missing = parseStyles(styles).filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
  if (missing.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...missing];
}

class Adopt extends Directive {
  #adopted: StyleText | undefined;

  override render(styles: StyleText): typeof noChange {
    this.#adopted = styles;
    return noChange;
  }

  override update(part: ElementPart, [styles]: [StyleText]): typeof noChange {
    if (this.#adopted === styles) return noChange;
    // What is drawn for the first time stands in no root yet: the element that draws it has one.
    const host = part.options?.host;
    if (host instanceof Element && host.shadowRoot !== null) adoptStyles(host.shadowRoot, styles);
    return this.render(styles);
  }
}

/**
 * Stands on an element of a view and gives the root that the view is drawn in the view's own styles, before it is shown: what
 * only a late view needs comes with that view.
 */
export const adopt = directive(Adopt);

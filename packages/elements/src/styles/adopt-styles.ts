import {type CSSResult, LitElement, noChange, type ElementPart} from 'lit';
import {Directive, directive} from 'lit/directive.js';

/** Gives a root the style sheets that it does not have yet, after those that it has. */
export function adoptStyles(root: ShadowRoot, ...styles: readonly CSSResult[]): void {
  const sheets = styles.flatMap(({styleSheet}) => styleSheet ?? []);
  const missing = sheets.filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
  if (missing.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...missing];
}

class Adopt extends Directive {
  #adopted: CSSResult | undefined;

  override render(styles: CSSResult): typeof noChange {
    this.#adopted = styles;
    return noChange;
  }

  override update(part: ElementPart, [styles]: [CSSResult]): typeof noChange {
    if (this.#adopted === styles) return noChange;
    const host = part.options?.host;
    if (host instanceof LitElement && host.renderRoot instanceof ShadowRoot)
      adoptStyles(host.renderRoot, styles);
    return this.render(styles);
  }
}

/**
 * Stands on an element of a view and gives the root that the view is drawn in the view's own styles, before it is shown: what
 * only a late view needs comes with that view.
 */
export const adopt = directive(Adopt);

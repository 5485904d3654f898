/** A style sheet that a module holds as text, and that all roots of a page share. */
export interface StyleText {
  readonly text: string;
  /** Parsed when it is asked for first. */
  readonly styleSheet: CSSStyleSheet;
}

/**
 * Tags the text of a style sheet. Only other such texts and numbers may stand in it: nothing of a document becomes a style.
 */
export function css(strings: TemplateStringsArray, ...parts: readonly (StyleText | number)[]): StyleText {
  const texts = parts.map((part) => (typeof part === 'number' ? part : part.text));
  const text = String.raw({raw: strings}, ...texts);
  let made: CSSStyleSheet | undefined;
  return {
    text,
    get styleSheet() {
      if (made === undefined) {
        made = new CSSStyleSheet();
        made.replaceSync(text);
      }
      return made;
    },
  };
}

/** What stands on the way from the sheet to the page gives it all its room; everything else goes. */
const alone = `
@media print {
  :not([data-tk-print], [data-tk-print='sheet'] *) {
    display: none !important;
  }
  [data-tk-print='way'] {
    display: block !important;
    position: static !important;
    float: none !important;
    inline-size: auto !important;
    min-inline-size: 0 !important;
    max-inline-size: none !important;
    block-size: auto !important;
    min-block-size: 0 !important;
    max-block-size: none !important;
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    overflow: visible !important;
    background: none !important;
    box-shadow: none !important;
    transform: none !important;
    filter: none !important;
    opacity: 1 !important;
    contain: none !important;
    container-type: normal !important;
    content-visibility: visible !important;
  }
  [data-tk-print='way']::before,
  [data-tk-print='way']::after {
    content: none !important;
  }
}`;

/** A text as CSS writes it. */
function cssText(text: string): string {
  return `'${text.replace(/[\\'\n<]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}'`;
}

/** Every sheet of paper says what it is and its place; browsers without margin boxes leave that out. */
function pageRule(mark: string): string {
  return `@page {
  margin: 18mm 16mm 20mm;
  @bottom-left { content: ${cssText(mark)}; font: 8pt serif; }
  @bottom-right { content: counter(page) '/' counter(pages); font: 8pt serif; }
}`;
}

function makeSheet(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** The elements around one, as they are laid out: through slots, and out of shadow roots. */
function listAround(element: Element): readonly Element[] {
  const around: Element[] = [];
  for (let node: Node | null = outside(element); node !== null; node = outside(node))
    if (node instanceof Element) around.push(node);
  return around;
}

function outside(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  if (node instanceof Element && node.assignedSlot !== null) return node.assignedSlot;
  return node.parentNode;
}

function isRoot(node: Node): node is Document | ShadowRoot {
  return node instanceof Document || node instanceof ShadowRoot;
}

/**
 * Prints one element and nothing of the page around it, whatever that is made of. Marks and style sheets stand in the page
 * only until it was printed.
 */
export function printAlone(element: Element, mark: string): void {
  const way = listAround(element);
  const roots = [...new Set([element, ...way].map((each) => each.getRootNode()))].filter(isRoot);
  const sheets = {alone: makeSheet(alone), page: makeSheet(pageRule(mark))};
  for (const each of way) each.setAttribute('data-tk-print', 'way');
  element.setAttribute('data-tk-print', 'sheet');
  for (const root of roots)
    root.adoptedStyleSheets = [
      ...root.adoptedStyleSheets,
      sheets.alone,
      ...(root instanceof Document ? [sheets.page] : []),
    ];
  const tidy = (): void => {
    for (const each of [element, ...way]) each.removeAttribute('data-tk-print');
    for (const root of roots)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter(
        (sheet) => !Object.values(sheets).includes(sheet),
      );
  };
  addEventListener('afterprint', tidy, {once: true});
  print();
}

import MagicString from 'magic-string';

const markup = new Set(['html', 'svg']);
const styles = new Set(['css']);

/** White space in markup: a run of it shows as one space, so one is enough. */
function compactMarkup(text) {
  return text.replace(/\s+/g, ' ');
}

/** A style sheet without its comments and the white space that says nothing; strings stay as they are. */
function compactStyles(text) {
  return text
    .replace(/("[^"\n]*"|'[^'\n]*')|(?:\s|\/\*[\s\S]*?\*\/)+/g, (_, string) => string ?? ' ')
    .replace(
      /("[^"\n]*"|'[^'\n]*')| *;? *(\}) *| *([{;,]) *|: +/g,
      (_, string, end, mark) => string ?? end ?? mark ?? ':',
    );
}

function compactorOf(tag) {
  if (tag.type !== 'Identifier') return undefined;
  if (markup.has(tag.name)) return compactMarkup;
  return styles.has(tag.name) ? compactStyles : undefined;
}

function* findTemplates(node) {
  if (node === null || typeof node !== 'object') return;
  if (node.type === 'TaggedTemplateExpression') yield node;
  for (const part of Array.isArray(node) ? node : Object.values(node)) yield* findTemplates(part);
}

/**
 * Takes indentation and comments out of the templates and style sheets of a package: no minifier looks into them, so every
 * page would load and parse them.
 */
export function compactTemplates() {
  return {
    name: 'compact-templates',
    transform(code) {
      if (!/\b(?:html|svg|css)`/.test(code)) return null;
      const text = new MagicString(code);
      for (const {tag, quasi} of findTemplates(this.parse(code).body)) {
        const compact = compactorOf(tag);
        if (compact === undefined) continue;
        for (const {start, end, value} of quasi.quasis)
          if (start < end) text.overwrite(start, end, compact(value.raw));
      }
      return {code: text.toString(), map: text.generateMap({hires: true})};
    },
  };
}

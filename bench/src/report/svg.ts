/** Escapes a text for element content and attribute values. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** One element; children are markup already. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly string[]
): string {
  const list = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeXml(typeof value === 'number' ? round(value) : value)}"`,
  );
  return children.length === 0
    ? `<${name}${list.join('')}/>`
    : `<${name}${list.join('')}>${children.join('')}</${name}>`;
}

/** A line of text at a place. */
export function textAt(
  x: number,
  y: number,
  words: string,
  attributes: Readonly<Record<string, string | number>> = {},
): string {
  return tag('text', {x, y, ...attributes}, escapeXml(words));
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

// The drawing brings its own paper, so that it reads on light and dark pages alike.
const style = `
.paper { fill: #ffffff; stroke: #d0d7de; }
text { font: 13px system-ui, sans-serif; fill: #1f2328; }
.title { font-size: 15px; font-weight: 600; }
.tick { fill: #59636e; font-size: 12px; }
.grid { stroke: #e4e8ec; }
.line { fill: none; stroke-width: 2; }
.ours { stroke-width: 3.5; }
.ours-label { font-weight: 700; }
.leader { stroke: #8c959f; stroke-width: 1; }
@media (prefers-color-scheme: dark) {
  .paper { fill: #161b22; stroke: #3d444d; }
  text { fill: #e6edf3; }
  .tick { fill: #b1bac4; }
  .grid { stroke: #2b323b; }
  .dark-lift { filter: brightness(1.35); }
}
`;

/** A whole drawing with title and description for those who cannot see it. */
export function drawing(
  {
    width,
    height,
    title,
    description,
  }: {
    readonly width: number;
    readonly height: number;
    readonly title: string;
    readonly description: string;
  },
  ...content: readonly string[]
): string {
  const markup = tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': 'title desc',
    },
    tag('title', {id: 'title'}, escapeXml(title)),
    tag('desc', {id: 'desc'}, escapeXml(description)),
    tag('style', {}, style),
    tag('rect', {class: 'paper', x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: 6}),
    ...content,
  );
  return `${markup}\n`;
}

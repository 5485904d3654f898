import {rollup} from 'rollup';
import {describe, expect, it} from 'vitest';
import {compactTemplates} from './compact-templates.js';

async function compact(code: string): Promise<string> {
  const entry = {
    name: 'entry',
    resolveId: (id: string) => (id === 'entry' ? id : {id, external: true}),
    load: () => `import {css, html, svg} from 'lit';\n${code}`,
  };
  const bundle = await rollup({input: 'entry', plugins: [entry, compactTemplates()], treeshake: false});
  const {output} = await bundle.generate({format: 'es'});
  return output[0].code;
}

describe('templates of a package', () => {
  it('lose indentation, and keep a space where there was one', async () => {
    expect(await compact("export const a = (x) => html`<p\n    class='b'>\n  ${x}\n  c  d </p>`;")).toContain(
      "html`<p class='b'> ${x} c d </p>`",
    );
  });

  it('are compacted within others', async () => {
    expect(await compact('export const a = html`<g>\n  ${svg`<path\n   d="M1 2"/>`}</g>`;')).toContain(
      'html`<g> ${svg`<path d="M1 2"/>`}</g>`',
    );
  });

  it('lose the comments of style sheets, but not what strings and values hold', async () => {
    const sheet = await compact(
      `export const a = (n) => css\`
  /* says why: { } */
  .a > .b:not(.c) + d,
  .e::after {
    content: ' ;  , ';
    inline-size: calc(1px + \${n} * 2);
    font: 1rem / 1.5 serif;
  }
  @container (min-width: 60em) {
    .f {
      color: red;
    }
  }
\`;`,
    );
    expect(sheet).toContain(
      "css` .a > .b:not(.c) + d,.e::after{content:' ;  , ';inline-size:calc(1px + ${n} * 2);font:1rem / 1.5 serif}@container (min-width:60em){.f{color:red}}`",
    );
  });

  it('leave other texts alone', async () => {
    expect(await compact('export const a = `x\n  y`; export const b = String.raw`p\n  q`;')).toContain(
      'x\n  y',
    );
  });
});

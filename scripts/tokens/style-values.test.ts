import {describe, expect, it} from 'vitest';
import {findRawValues, listUsedNames, readStyleFiles} from './style-values.js';
import {listPrivateNames} from './token-css.js';

const files = readStyleFiles();
const tokens = new Set(listPrivateNames());

describe('style sheets', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(files.every(({css}) => css.includes('{'))).toBe(true);
  });

  it.each(files.map((file) => [file.path, file] as const))(
    '%s takes every colour and size from tokens',
    (_path, file) => {
      expect(findRawValues(file)).toEqual([]);
    },
  );

  it.each(files.map((file) => [file.path, file] as const))(
    '%s names tokens that there are',
    (_path, file) => {
      // The rem and the scheme are the frame's; a sheet may name what it works out itself.
      const own = [...file.css.matchAll(/^\s*(--[\w-]+):/gmu)].map(([, name]) => name ?? '');
      const known = new Set([...tokens, ...own, '--tk-rem', '--tk-color-scheme', '--_tk-rem']);
      expect(listUsedNames(file).filter((name) => !known.has(name))).toEqual([]);
    },
  );

  it('leave no token unused', () => {
    const used = new Set(files.flatMap(listUsedNames));
    expect([...tokens].filter((name) => !used.has(name))).toEqual([]);
  });
});

describe('findRawValues', () => {
  const find = (declaration: string): number =>
    findRawValues({path: 'sample', css: `.a {\n  ${declaration};\n}`}).length;

  it.each([
    'color: #fff',
    'color: red',
    'border: 1px solid var(--_line)',
    'background: rgb(0 0 0 / 10%)',
    'padding: 0.5rem',
    'inset: calc(100% - 4px)',
    'z-index: 10',
    'line-height: 1.5',
    'font-weight: 700',
    'font-family: Arial, sans-serif',
    'font-size: large',
    'transition: color 100ms',
    'opacity: 0.5',
  ])('finds %s', (declaration) => {
    expect(find(declaration)).toBe(1);
  });

  it.each([
    'color: var(--_ink)',
    'border: 0',
    'padding: var(--_space-s) 0',
    'inline-size: 60%',
    'background: Highlight',
    'flex: 1 1 100%',
    'line-height: var(--_leading)',
    'color: var(--tk-red)',
    'opacity: 1',
    'inline-size: 1px',
  ])('lets %s pass', (declaration) => {
    expect(find(declaration)).toBe(0);
  });

  it('leaves points and black to print, and nothing after it', () => {
    const css = '@media print {\n  .a {\n    color: #000;\n  }\n}\n.b {\n  color: #000;\n}';
    expect(findRawValues({path: 'sample', css})).toHaveLength(1);
  });
});

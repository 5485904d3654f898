import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {checkLook} from './check-look.js';

const wear = (value: string): string => `tk-form {\n  --tk-color-accent: ${value};\n}`;

describe('the look of the portal', () => {
  it('sets an accent, and one that can be read', () => {
    const style = readFileSync(new URL('../public/portal.css', import.meta.url), 'utf8');
    expect(style).toContain('--tk-color-accent: light-dark(');
    expect(() => {
      checkLook(style);
    }).not.toThrow();
  });

  it.each([wear('light-dark(#8c1d18, #f2a49e)'), 'tk-form {--tk-font: serif}', ''])('takes %j', (style) => {
    expect(() => {
      checkLook(style);
    }).not.toThrow();
  });

  it.each([
    [
      wear('#ffcc00'),
      /accent on danger-soft has 1\.36:1 in the light scheme.*Write --tk-color-accent: light-dark\(/u,
    ],
    [wear('light-dark(#8c1d18, #8c1d18)'), /in the dark scheme/u],
    [wear('light-dark( #ccc , #f2a49e )'), /in the light scheme/u],
    [wear('tomato'), /"tomato" is no colour/u],
  ])('refuses %j', (style, words) => {
    expect(() => {
      checkLook(style);
    }).toThrow(words);
  });

  it('what it says to write instead passes', () => {
    let said = '';
    try {
      checkLook(wear('#ffcc00'));
    } catch (error) {
      said = String(error);
    }
    const [instead = ''] = /--tk-color-accent: .*;/u.exec(said) ?? [];
    expect(instead).not.toBe('');
    expect(() => {
      checkLook(instead);
    }).not.toThrow();
  });
});

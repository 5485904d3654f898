import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {root} from '../workspace.js';
import {describeTokens} from './describe-tokens.js';

const elements = join(root, 'packages/elements');
const guide = readFileSync(join(elements, 'README.md'), 'utf8');
const form = readFileSync(join(elements, 'src/form/tk-form.element.ts'), 'utf8');

describe('the guide to theming', () => {
  it.each(describeTokens().map((token) => [token.name, token] as const))('lists %s', (name, token) => {
    expect(guide).toContain(`| \`${name}\` | \`${token.default}\` | ${token.description} |`);
  });

  it('lists every part of the form', () => {
    const parts = [...form.matchAll(/@csspart ([\w-]+)/gu)].map(([, part]) => part ?? '');
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.filter((part) => !new RegExp(`^\\| .*\`${part}\``, 'mu').test(guide))).toEqual([]);
  });
});

import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {root} from './workspace.js';

const apart = new Set(['node_modules', 'dist', '.git', '.data', 'storybook-static']);

function listGuides(folder: string): readonly string[] {
  return readdirSync(join(root, folder), {withFileTypes: true}).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return apart.has(entry.name) ? [] : listGuides(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

function capturesOf(guide: string, pattern: RegExp): readonly string[] {
  return [...readFileSync(join(root, guide), 'utf8').matchAll(pattern)].flatMap(
    ([, capture]) => capture ?? [],
  );
}

const guides = listGuides('.');
const {scripts} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

describe('guides', () => {
  it('are found', () => {
    expect(guides).toContain('README.md');
    expect(guides.length).toBeGreaterThan(10);
  });

  it.each(guides)('%s links to what is there', (guide) => {
    const targets = capturesOf(guide, /\]\((?![a-z]+:|#)([^)#\s]+)[^)]*\)/g);
    expect(targets.filter((target) => !existsSync(join(root, dirname(guide), target)))).toEqual([]);
  });

  it.each(guides)('%s names commands that exist', (guide) => {
    const commands = [
      ...capturesOf(guide, /npm run (?:-s )?([a-z][a-z:-]*)/g),
      ...capturesOf(guide, /npm (start|test)\b/g),
    ];
    expect(commands.filter((command) => scripts[command] === undefined)).toEqual([]);
  });

  it.each(guides)('%s names files and folders that exist', (guide) => {
    const files = capturesOf(
      guide,
      /(?<![\w./@-])((?:docs|packages|schemas|scripts|stories)\/[\w./-]*\w)(?![\w./-]*[*<{…])/g,
    );
    const folders = [root, join(root, dirname(guide))];
    expect(files.filter((file) => !folders.some((folder) => existsSync(join(folder, file))))).toEqual([]);
  });
});

import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import ts from 'typescript';
import {describe, expect, it} from 'vitest';
import {createSourceProgram} from './source-program.js';
import {readPackages, root} from './workspace.js';

/**
 * An example is a block of `ts`. What it takes for granted stands before it, in a comment that readers do not see:
 * `<!-- given … -->` with declarations.
 */
const example = /(?:<!-- given\n(?<given>[\s\S]*?)-->\n+)?```ts\n(?<code>[\s\S]*?)```/g;

const packages = readPackages();
const examples = new Map(packages.flatMap(({folder}) => readExamples(folder)));
const program = createSourceProgram(
  [...examples.keys()],
  packages.flatMap(({entries}) => entries),
  examples,
);

function readExamples(folder: string): [path: string, text: string][] {
  const readme = join(folder, 'README.md');
  if (!existsSync(readme)) return [];
  return [...readFileSync(readme, 'utf8').matchAll(example)].map(({groups}, index) => [
    join(folder, `readme-example-${index + 1}.ts`),
    `${groups?.['given'] ?? ''}${groups?.['code'] ?? ''}`,
  ]);
}

function faultsOf(path: string): readonly string[] {
  const file = program.getSourceFile(path);
  if (file === undefined) return ['not read'];
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
    ({start, messageText}) => {
      const line = start === undefined ? '' : (file.text.slice(start).split('\n', 1)[0] ?? '');
      return `${ts.flattenDiagnosticMessageText(messageText, ' ')} – at: ${line}`;
    },
  );
}

describe('examples of READMEs', () => {
  it('are found', () => {
    expect(examples.size).toBeGreaterThanOrEqual(7);
  });

  it.each([...examples.keys()].map((path) => [path.slice(root.length + 1), path]))(
    '%s type-checks against the packages',
    (_name, path) => {
      expect(faultsOf(path)).toEqual([]);
    },
  );
});

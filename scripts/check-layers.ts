import {readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import ts from 'typescript';
import {readPackages, root} from './workspace.js';

/** One import that the table of `layers.json` does not allow. */
export interface LayerFinding {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

type Layers = Readonly<Record<string, readonly string[]>>;

const compilerLibrary = '@marcbachmann/cel-js';

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(
      (name) =>
        name.endsWith('.ts') && !name.endsWith('.test.ts') && !/(^|\/)(generated|testing)\//.test(name),
    )
    .map((name) => join(folder, name));
}

interface ImportStatement {
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly line: number;
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  return (
    clause.name === undefined &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.every((element) => element.isTypeOnly)
  );
}

function importsOf(source: ts.SourceFile): readonly ImportStatement[] {
  const found: ImportStatement[] = [];
  const add = (literal: ts.Node | undefined, typeOnly: boolean): void => {
    if (literal === undefined || !ts.isStringLiteral(literal)) return;
    const line = source.getLineAndCharacterOfPosition(literal.getStart(source)).line + 1;
    found.push({specifier: literal.text, typeOnly, line});
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
      add(node.moduleSpecifier, isTypeOnly(node));
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function judge(room: string, {specifier, typeOnly}: ImportStatement, layers: Layers): string | undefined {
  const target = /^@tokhai\/([^/]+)/.exec(specifier)?.[1];
  if (target === undefined || target === room) return undefined;
  const allowed = layers[room] ?? [];
  if (allowed.includes(target)) return undefined;
  if (allowed.includes(`types:${target}`)) {
    return typeOnly ? undefined : `${room} may import types of ${target} only, with "import type"`;
  }
  return `${room} may not import ${target} (scripts/layers.json)`;
}

function judgeDependency(specifier: string, dependencies: readonly string[]): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return undefined;
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  return dependencies.includes(name) ? undefined : `${name} is not among the package's dependencies`;
}

function findCircles(layers: Layers): readonly LayerFinding[] {
  const findings: LayerFinding[] = [];
  const visit = (room: string, trail: readonly string[]): void => {
    if (trail.includes(room)) {
      findings.push({
        file: 'scripts/layers.json',
        line: 1,
        message: `circle: ${[...trail, room].join(' → ')}`,
      });
      return;
    }
    for (const next of layers[room] ?? []) visit(next.replace('types:', ''), [...trail, room]);
  };
  for (const room of Object.keys(layers)) visit(room, []);
  return findings;
}

/** Checks every import of every package against the table: who may import whom, and nothing undeclared. */
export function checkLayers(): readonly LayerFinding[] {
  const layers = JSON.parse(readFileSync(join(root, 'scripts/layers.json'), 'utf8')) as Layers;
  const findings: LayerFinding[] = [...findCircles(layers)];
  for (const {room, folder, dependencies} of readPackages()) {
    for (const file of sourceFiles(join(folder, 'src'))) {
      const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022);
      const place = relative(root, file);
      for (const statement of importsOf(source)) {
        const own = statement.specifier.startsWith(`@tokhai/${room}`);
        const messages = [
          judge(room, statement, layers),
          own ? undefined : judgeDependency(statement.specifier, dependencies),
          statement.specifier === compilerLibrary && !place.startsWith('packages/core/src/compile/')
            ? 'only @tokhai/core/compile may import the rule library'
            : undefined,
        ];
        for (const message of messages) {
          if (message !== undefined) findings.push({file: place, line: statement.line, message});
        }
      }
    }
  }
  return findings;
}

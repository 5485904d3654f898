import ts from 'typescript';
import type {PackageEntry} from './workspace.js';

/**
 * A TypeScript program over sources in which `@tokhai/*` resolves to sources too, so that it needs no build.
 *
 * @param files - Absolute paths of the program's roots.
 * @param entries - What may be imported by its specifier.
 * @param virtual - Text of files that exist nowhere on disk, by absolute path.
 */
export function createSourceProgram(
  files: readonly string[],
  entries: readonly PackageEntry[],
  virtual: ReadonlyMap<string, string> = new Map(),
): ts.Program {
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    moduleDetection: ts.ModuleDetectionKind.Force,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    resolveJsonModule: true,
    noEmit: true,
    types: ['node'],
    paths: Object.fromEntries(entries.map(({specifier, source}) => [specifier, [source]])),
  };
  const host = ts.createCompilerHost(options);
  const onDisk = ts.createCompilerHost(options);
  host.fileExists = (path) => virtual.has(path) || onDisk.fileExists(path);
  host.readFile = (path) => virtual.get(path) ?? onDisk.readFile(path);
  host.getSourceFile = (path, target, ...rest) => {
    const text = virtual.get(path);
    return text === undefined
      ? onDisk.getSourceFile(path, target, ...rest)
      : ts.createSourceFile(path, text, target, true);
  };
  return ts.createProgram(files, options, host);
}

import ts from 'typescript';
import {createSourceProgram} from './source-program.js';
import type {PackageEntry} from './workspace.js';

/** One symbol that a package's entry exports. */
export interface PublicSymbol {
  readonly name: string;
  /** Where it is declared: `path:line`, relative to the folder given. */
  readonly place: string;
  /** Text of its TSDoc comment; empty without one. */
  readonly doc: string;
}

/**
 * Reads what each entry exports from its sources, following re-exports to the declaration.
 *
 * @param entries - Entries of one or more packages; their imports of each other resolve to sources too.
 * @param folder - Folder that places are told relative to.
 * @returns Symbols by specifier, in the order of the entry's exports.
 */
export function readPublicApi(
  entries: readonly PackageEntry[],
  folder: string,
): ReadonlyMap<string, readonly PublicSymbol[]> {
  const program = createSourceProgram(
    entries.map(({source}) => source),
    entries,
  );
  const checker = program.getTypeChecker();
  return new Map(
    entries.map(({specifier, source}) => [specifier, readModule(program, checker, source, folder)]),
  );
}

function readModule(
  program: ts.Program,
  checker: ts.TypeChecker,
  source: string,
  folder: string,
): readonly PublicSymbol[] {
  const file = program.getSourceFile(source);
  const module = file === undefined ? undefined : checker.getSymbolAtLocation(file);
  if (module === undefined) return [];
  return checker.getExportsOfModule(module).map((exported) => {
    const symbol =
      (exported.flags & ts.SymbolFlags.Alias) === 0 ? exported : checker.getAliasedSymbol(exported);
    return {
      name: exported.name,
      place: placeOf(symbol, folder),
      doc: ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim(),
    };
  });
}

function placeOf(symbol: ts.Symbol, folder: string): string {
  const [declaration] = symbol.getDeclarations() ?? [];
  if (declaration === undefined) return 'nowhere';
  const file = declaration.getSourceFile();
  const {line} = file.getLineAndCharacterOfPosition(declaration.getStart());
  return `${file.fileName.replace(`${folder}/`, '')}:${line + 1}`;
}

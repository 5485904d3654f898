import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** Root folder of the workspace. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** One entry of a package's `exports`, with the source that it is built from. */
export interface PackageEntry {
  /** What others import, for example `@tokhai/core/compile`. */
  readonly specifier: string;
  /** Absolute path of the TypeScript source. */
  readonly source: string;
  /** Path under `dist/` without its extension, for example `compile/index`. */
  readonly output: string;
}

/** One workspace package that is built. */
export interface WorkspacePackage {
  readonly room: string;
  readonly folder: string;
  readonly dependencies: readonly string[];
  readonly entries: readonly PackageEntry[];
}

interface Manifest {
  readonly name: string;
  /** Modules name their types beside them; style sheets and data are one path. */
  readonly exports: Readonly<Record<string, string | {readonly default: string}>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Reads every `packages/*` manifest: the one place that says what is built and under which name. */
export function readPackages(): readonly WorkspacePackage[] {
  const packages = join(root, 'packages');
  return readdirSync(packages).map((room) => {
    const folder = join(packages, room);
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
    const entries = Object.entries(manifest.exports).flatMap(([subpath, target]) => {
      if (typeof target === 'string') return [];
      const output = target.default.replace(/^\.\/dist\//, '').replace(/\.js$/, '');
      return [
        {specifier: manifest.name + subpath.slice(1), source: join(folder, 'src', `${output}.ts`), output},
      ];
    });
    return {room, folder, dependencies: Object.keys(manifest.dependencies ?? {}), entries};
  });
}

/** Resolves `@tokhai/*` to sources, so that unit tests need no build. */
export function sourceAliases(): {find: RegExp; replacement: string}[] {
  return readPackages().flatMap(({entries}) =>
    entries.map(({specifier, source}) => ({find: new RegExp(`^${specifier}$`), replacement: source})),
  );
}

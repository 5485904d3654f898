import {readdir, readFile, stat} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {UsageError} from '../usage-error.js';

/** `<code>/<version>.json`; cases and plans lie beside it under other names. */
const procedurePath = /(?:^|[\\/])[0-9]\.[0-9]{6}[\\/][1-9][0-9]*\.json$/;

/**
 * The procedure documents that paths name: files as they are, folders searched for `<code>/<version>.json`.
 * @throws UsageError `unreadable` for a path that is not there, `nothing-found` for a folder without procedures
 */
export async function findProcedures(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(paths.map(findIn));
  return [...new Set(found.flat())];
}

async function findIn(path: string): Promise<readonly string[]> {
  if (!(await isFolder(path))) return [path];
  const names = await readdir(path, {recursive: true});
  const files = names
    .map((name) => join(path, name))
    .filter((file) => procedurePath.test(file) && !file.includes('node_modules'))
    .sort();
  if (files.length === 0) {
    throw new UsageError('nothing-found', `không có thủ tục nào trong / no procedure in ${path}`);
  }
  return files;
}

/** Texts of the earlier versions that lie beside a version, `1.json` beside `2.json`; none beside a file of another name. */
export async function readEarlier(file: string): Promise<readonly string[]> {
  const version = versionOf(file);
  const names = await readdir(dirname(file));
  const earlier = names.filter((name) => versionOf(name) < version);
  return Promise.all(earlier.map((name) => readFile(join(dirname(file), name), 'utf8')));
}

/** Not a number where the name says no version. */
function versionOf(file: string): number {
  return Number(/(?:^|[\\/])([1-9][0-9]{0,8})\.json$/.exec(file)?.[1]);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw new UsageError('unreadable', `không có / there is no ${path}`, {cause});
  }
}

import {existsSync, readdirSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';

/**
 * Removes modules that an earlier build left in a folder and below: what was renamed, or carries another hash now, would be
 * published with the rest otherwise. Type declarations stay, since the compiler writes only those that changed.
 *
 * @param folder - Folder that a bundler writes; one that is not there is fine.
 * @param began - When the present build began to write, in milliseconds since the epoch.
 */
export function dropOldModules(folder: string, began: number): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, {withFileTypes: true})) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) dropOldModules(path, began);
    else if (/\.js(\.map)?$/.test(entry.name) && statSync(path).mtimeMs < began) rmSync(path);
  }
}

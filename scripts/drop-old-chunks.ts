import {existsSync, readdirSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';

/**
 * Removes what an earlier build left in a folder of chunks: their names carry hashes, so a new build writes beside them,
 * and they would be published with it.
 *
 * @param folder - Folder of chunks; one that is not there is fine.
 * @param began - When the present build began to write, in milliseconds since the epoch.
 */
export function dropOldChunks(folder: string, began: number): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).mtimeMs < began) rmSync(path, {recursive: true});
  }
}

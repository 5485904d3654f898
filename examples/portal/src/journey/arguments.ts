import {findForbiddenCharacter, nameCharacter} from '@tokhai/core';
import {parseArgs} from 'node:util';

/** What the journey is asked to do. */
export interface JourneyArguments {
  /** Folder that receives everything the journey leaves behind. */
  readonly out: string;
  /** Typed, key by key, as the child's name. */
  readonly childName: string;
}

const defaultName = 'Nguyễn Thị Hồng Ước';
const longestName = 150;

/**
 * Reads the command line.
 * @throws Error with one clear line: no folder, an empty or overlong name, a name with a hidden control character
 */
export function readArguments(args: readonly string[]): JourneyArguments {
  const {values} = parseArgs({
    args: [...args],
    options: {out: {type: 'string'}, 'child-name': {type: 'string', default: defaultName}},
  });
  const {out, 'child-name': childName} = values;
  if (out === undefined || out === '') throw new Error('Give a folder for the output: --out DIR');
  const forbidden = findForbiddenCharacter(childName);
  if (forbidden !== undefined) {
    throw new Error(
      `The child's name contains ${forbidden.character} ${nameCharacter(forbidden.character)} at position ${String(forbidden.index + 1)}; ` +
        'such hidden characters are not accepted, since they make text look different from what it is.',
    );
  }
  const length = childName.normalize('NFC').trim().length;
  if (length === 0 || length > longestName) {
    throw new Error(`The child's name must have 1 to ${String(longestName)} characters.`);
  }
  return {out, childName};
}

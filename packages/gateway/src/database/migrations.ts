import {initial} from './migrations/0001-initial.js';
import {accessBySubmission} from './migrations/0002-access-by-submission.js';
import {filesOfAPaper} from './migrations/0003-files-of-a-paper.js';
import {draftKeys} from './migrations/0004-draft-keys.js';

/** One step of the schema; its SQL never changes once released. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** Every step in order. A change of the schema adds one at the end. */
export const migrations: readonly Migration[] = [initial, accessBySubmission, filesOfAPaper, draftKeys];

import {CoreError} from '../core-error.js';
import {decodeUtf8} from '../json/bytes.js';
import {canonicalText} from '../json/canonicalize.js';
import type {Json} from '../json/json.js';
import {parseJson} from '../json/parse-json.js';
import {isStatement} from './shapes.js';
import type {Statement} from './statement.js';

/**
 * Reads signed bytes: they are the one canonical form of what they say, and that is a statement, closed to anything else.
 *
 * @throws CoreError `not-canonical` where the bytes are JSON in another form, `invalid-statement` where they are no JSON (the
 * cause tells why) or no statement
 */
export function readStatement(bytes: Uint8Array): Statement {
  const text = read(() => decodeUtf8(bytes));
  const value = read((): Json => parseJson(text));
  if (canonicalText(value) !== text)
    throw new CoreError('not-canonical', 'The bytes are not in RFC 8785 form');
  if (!isStatement(value)) throw new CoreError('invalid-statement', 'The bytes are not a statement');
  return value;
}

function read<T>(attempt: () => T): T {
  try {
    return attempt();
  } catch (cause) {
    throw new CoreError('invalid-statement', 'The bytes are not strict JSON', {cause});
  }
}

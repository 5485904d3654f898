import {CoreError} from '../core-error.js';
import type {Procedure} from '../generated/procedure.js';
import type {DigestHex, Json, Pointer} from '../json/json.js';
import {writePointer} from '../json/pointer.js';

/**
 * What one province may fill into a procedure: a local fee, a contact. Limited to the pointers that the procedure
 * declares `open`; its signature is checked where it enters, not here.
 */
export type Overlay = {
  readonly format: 1;
  /** Digest of the published procedure that it fills. */
  readonly procedure: DigestHex;
  /** Texts of at most 2,000 characters, or whole numbers of đồng, by pointer into the document. */
  readonly values: Readonly<Record<Pointer, string | number>>;
};

/**
 * The procedure as one province offers it.
 * @throws CoreError `overlay-refused` for another procedure, a pointer that is not open, or a value of the wrong kind
 */
export function applyOverlay(document: Procedure, digest: DigestHex, overlay: Overlay): Procedure {
  if (overlay.procedure !== digest)
    throw new CoreError('overlay-refused', 'The overlay fills another procedure');
  const open = new Set(document.open);
  let filled: Json = document;
  for (const [pointer, value] of Object.entries(overlay.values)) {
    if (!open.has(pointer)) throw new CoreError('overlay-refused', `Not open to an overlay: ${pointer}`);
    if (!isAllowed(pointer, value))
      throw new CoreError('overlay-refused', `Wrong kind of value at ${pointer}`);
    filled = writePointer(filled, pointer, value);
  }
  // Only scalars at places that the published document itself names were replaced, so that its shape still stands.
  return filled as Procedure;
}

function isAllowed(pointer: Pointer, value: Json): boolean {
  if (pointer.startsWith('/texts/')) return typeof value === 'string' && value !== '' && value.length <= 2000;
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

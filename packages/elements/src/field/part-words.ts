import type {ControlKind, Pointer} from '@tokhai/core';
import type {Spoken} from '../messages/issue-message.js';
import type {Translate} from '../messages/translate.js';
import type {FieldKind} from './field-kind.js';

/** What a finding at a part of a field speaks of: the field's own control at its empty part. */
export function spokenAt(
  kind: FieldKind | undefined,
  control: ControlKind,
  part: Pointer,
  type?: string,
): Spoken {
  return part === '' ? control : (kind?.composite?.controlAt(part, type) ?? 'text');
}

/** Label of a part of a composite; `undefined` for the whole, and where there is no such part. */
export function labelAt(kind: FieldKind | undefined, part: Pointer, t: Translate): string | undefined {
  return part === '' ? undefined : kind?.composite?.labelAt(part, t);
}

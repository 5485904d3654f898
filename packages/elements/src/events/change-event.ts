import type {Json, Pointer} from '@tokhai/core';

/** The person changed a value; `value` is `undefined` where the field was emptied. */
export class TkChangeEvent extends Event {
  /** Place in the declaration; the `name` of a stand-alone field. */
  readonly path: Pointer;
  readonly value: Json | undefined;

  constructor(path: Pointer, value: Json | undefined) {
    super('tk-change', {bubbles: true, composed: true});
    this.path = path;
    this.value = value;
  }
}

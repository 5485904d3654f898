import type {Json, Pointer, Text} from '../json/json.js';

/** One thing that is otherwise in the new version of a procedure, as the person is told of it. */
export type DraftChange =
  /** A field or group stands at another place under another name; `was` is the former one. */
  | {readonly kind: 'moved'; readonly at: Pointer; readonly was: Text}
  /** A choice has another name; `was` is the former one. To look at. */
  | {readonly kind: 'mapped'; readonly at: Pointer; readonly was: Text}
  /** A new field that began with a value. To look at. */
  | {readonly kind: 'filled'; readonly at: Pointer}
  /** Something that has no place any more, to copy: its former label, what was there in words and as it was. */
  | {
      readonly kind: 'left';
      readonly at: Pointer;
      readonly label: Text;
      readonly words: Text;
      readonly value: Json;
    };

/** That a draft was begun with an earlier version, and what became of it. */
export interface TakenOver {
  /** The version that it was begun with. */
  readonly from: number;
  readonly changes: readonly DraftChange[];
}

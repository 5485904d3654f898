import type {Signal} from '@preact/signals-core';
import type {Json, Pointer} from '@tokhai/core';
import type {FieldKind} from './field-kind.js';
import type {FieldContext, FieldUi, FieldView} from './field-view.js';

/** A field with what stands in the control that is being typed in, as if it were committed. */
export interface PendingEdit {
  readonly at: Pointer;
  readonly value: Json | undefined;
}

/** What owns the fields of one root: a form, or a stand-alone field. */
export interface FieldHost {
  /** The field as it stands now; `undefined` for one that is gone. */
  viewOf(at: Pointer): FieldView | undefined;
  /** The value of a field; `undefined` where it is empty or gone. */
  valueAt(at: Pointer): Json | undefined;
  /** What kind of field it is; `undefined` for one that is gone. */
  kindOf(at: Pointer): FieldKind | undefined;
  fieldContext(): FieldContext;
  ui(at: Pointer): Signal<FieldUi>;
  /** The person types: nothing is committed yet, but there is something to keep. */
  typed?(): void;
  /** Takes a committed value. */
  commit(at: Pointer, value: Json | undefined): void;
  /** The person left a part of a field, or, with `whole`, the field. */
  leave(at: Pointer, part: Pointer, whole: boolean): void;
  /** Loads the units from before the reorganisation; rejects where they cannot be had. */
  loadFormerUnits(): Promise<void>;
  /** What a person says to a register's claim; absent where fields hold none. */
  confirm?(at: Pointer): void;
  dispute?(at: Pointer, note: string): void;
  withdrawDispute?(at: Pointer): void;
}

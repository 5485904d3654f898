import type {Json, Locale, Pointer} from '@tokhai/core';
import {partOf, type NativeControl} from './control-kind.js';
import type {BehaviourTools, KindBehaviour} from './field-kind.js';
import {withPart, type FieldView} from './field-view.js';

/** How a kind that is one text control reads what was typed, and shows what is stored. */
export interface TextRule {
  /** The value that a tidy, non-empty text means; `undefined` leaves the text as it is, so that the check speaks of it. */
  readonly read: (text: string) => Json | undefined;
  /** A value of the kind as text that `read` reads again; other values stand as they are. */
  readonly show: (value: Json, locale: Locale) => string;
}

/** Id of what stands beneath the control of a field, which describes it. */
export function beneathId({id}: Pick<FieldView, 'id'>): string {
  return `${id}-beneath`;
}

/** What a kind reads from a text: nothing, its value, or the text as it stands. */
export function readBy({read}: TextRule, typed: string): Json | undefined {
  const text = typed.trim().normalize('NFC');
  return text === '' ? undefined : (read(text) ?? text);
}

/** How a value stands in a text control of its kind. */
export function showBy({show}: TextRule, value: Json | undefined, locale: Locale): string {
  return value === undefined ? '' : show(value, locale);
}

/**
 * Reads and shows a text control by a rule. With `follow`, what is typed is kept in the field's state until it is
 * committed, so that something may be said of it; the control itself is not written to meanwhile.
 */
export function behaveAsText(rule: TextRule, follow: boolean): (tools: BehaviourTools) => KindBehaviour {
  return ({host}) => {
    const set = (at: Pointer, typed: string | undefined): void => {
      const ui = host.ui(at);
      if (ui.peek().typed !== typed) ui.value = {...ui.peek(), typed};
    };
    const forget = (at: Pointer): false => {
      set(at, undefined);
      return false;
    };
    return {
      read: (whole, control) => withPart(whole, partOf(control), readBy(rule, control.value)),
      ...(follow && {
        type: (at: Pointer, control: NativeControl) => {
          set(at, control.value);
        },
        leave: forget,
        commit: forget,
      }),
      shown: (at) => showBy(rule, host.valueAt(at), host.fieldContext().locale),
    };
  };
}

import type {TemplateResult} from 'lit/html.js';
import type {ControlKind, Json, Locale, Pointer} from '@tokhai/core';
import type {StyleText} from '../styles/css.js';
import type {SpokenIssue} from '../messages/issue-message.js';
import type {MessageKey} from '../messages/vi.js';
import {textControl, type TextLook} from '../text-field/text-control.template.js';
import {partOf, type NativeControl} from './control-kind.js';
import type {BehaviourTools, FieldKind, FieldLimits, KindBehaviour} from './field-kind.js';
import {wholeFrame} from './field-shell.template.js';
import type {FieldContext, FieldView} from './field-view.js';

/** How a kind that is one text control reads what was typed, and shows what is stored. */
export interface TextRule {
  /** The value that a tidy, non-empty text means; `undefined` leaves the text as it is, so that the check speaks of it. */
  readonly read: (text: string) => Json | undefined;
  /** A value of the kind as text that `read` reads again; other values stand as they are. */
  readonly show: (value: Json, locale: Locale) => string;
}

/** What makes a kind of one text control. */
export interface TextKindParts extends TextRule {
  readonly control: ControlKind;
  readonly look: TextLook;
  readonly hint?: MessageKey;
  readonly check: (value: Json, limits: FieldLimits) => SpokenIssue | undefined;
  /** What stands beneath the control and follows the typing. */
  readonly beneath?: (value: Json | undefined, view: FieldView, context: FieldContext) => TemplateResult;
  readonly styles?: StyleText;
}

/** Id of what stands beneath the control of a field, which describes it. */
export function beneathId({id}: Pick<FieldView, 'id'>): string {
  return `${id}-beneath`;
}

/** Makes a kind of one text control. */
export function createTextKind(parts: TextKindParts): FieldKind {
  const {control, styles, check} = parts;
  return {
    control,
    ownTexts: true,
    template: (view, context) => textKindTemplate(parts, view, context),
    behave: behaveAsText(parts, parts.beneath !== undefined),
    read: (text) => readBy(parts, text),
    check,
    words: (value, {locale}) => showBy(parts, value, locale),
    ...(styles !== undefined && {styles}),
  };
}

/** What a kind reads from a text: nothing, its value, or the text as it stands. */
export function readBy({read}: TextRule, typed: string): Json | undefined {
  const text = typed.trim().normalize('NFC');
  return text === '' ? undefined : (read(text) ?? text);
}

function showBy({show}: TextRule, value: Json | undefined, locale: Locale): string {
  return value === undefined ? '' : show(value, locale);
}

function textKindTemplate(parts: TextKindParts, view: FieldView, context: FieldContext): TemplateResult {
  const {hint, look, beneath} = parts;
  const {value, required, autocomplete, ui} = view;
  const frame = wholeFrame(view);
  const now = ui.typed === undefined ? value : readBy(parts, ui.typed);
  return textControl(
    {
      ...frame,
      hint: frame.hint ?? (hint === undefined ? undefined : context.t(hint)),
      ...(beneath !== undefined && {beneath: beneathId(view)}),
    },
    {
      part: '',
      kind: 'text',
      value,
      required,
      autocomplete,
      ...look,
      text: showBy(parts, value, context.locale),
    },
    context,
    beneath?.(now, view, context),
  );
}

/**
 * Reads and shows a text control by a rule. With `follow`, what is typed is kept in the field's state until it is
 * committed, so that something may be said of it; the control itself is not written to meanwhile.
 */
export function behaveAsText(rule: TextRule, follow: boolean): (tools: BehaviourTools) => KindBehaviour {
  return ({host, commitPart}) => {
    const set = (at: Pointer, typed: string | undefined): void => {
      const ui = host.ui(at);
      if (ui.peek().typed !== typed) ui.value = {...ui.peek(), typed};
    };
    return {
      ...(follow && {
        type: (at: Pointer, control: NativeControl) => {
          set(at, control.value);
        },
        leave: (at: Pointer) => {
          set(at, undefined);
        },
      }),
      commit: (at, control) => {
        commitPart(at, partOf(control), readBy(rule, control.value));
        set(at, undefined);
        return true;
      },
      shown: ({value}) => showBy(rule, value, host.fieldContext().locale),
    };
  };
}

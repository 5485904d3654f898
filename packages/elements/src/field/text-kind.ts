import type {TemplateResult} from 'lit/html.js';
import type {ControlKind, Json} from '@tokhai/core';
import type {StyleText} from '../styles/css.js';
import type {SpokenIssue} from '../messages/issue-message.js';
import type {MessageKey} from '../messages/vi.js';
import {textControl, type TextLook} from '../text-field/text-control.template.js';
import type {FieldKind, FieldLimits} from './field-kind.js';
import {wholeFrame} from './field-shell.template.js';
import type {FieldContext, FieldView} from './field-view.js';
import {beneathId, behaveAsText, readBy, showBy, type TextRule} from './text-behaviour.js';

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

import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Json} from '@tokhai/core';
import {behaveAsText, beneathId, type TextRule} from '../field/text-kind.js';
import type {FieldKind} from '../field/field-kind.js';
import {controlFrame, describedBy, wholeFrame} from '../field/field-shell.template.js';
import {textOf, type FieldContext, type FieldView} from '../field/field-view.js';
import {spokenLater} from '../field/spoken-later.js';
import {typedValue} from '../field/typed-value.js';
import {longTextStyles} from './long-text-field.styles.js';

/** From this share of the limit on, what is left is counted. */
const near = 0.8;
const fewestRows = 4;
const mostRows = 12;
/** Characters that a line holds on a phone, roughly: for browsers that do not size the control by its text. */
const lineLength = 40;

const rule: TextRule = {read: (text) => text, show: textOf};

/** A text of several lines, which grows with what is typed and says what room is left when little is. */
export const longTextKind: FieldKind = {
  control: 'long-text',
  template: longTextField,
  behave: behaveAsText(rule, true),
  check: (value, {maxLength: max}) =>
    max !== undefined && countCharacters(value) > max ? {code: 'too-long', at: '', params: {max}} : undefined,
  styles: longTextStyles,
};

function longTextField(view: FieldView, context: FieldContext): TemplateResult {
  const {value, required, maxLength, ui} = view;
  const text = ui.typed ?? textOf(value);
  const frame = {...wholeFrame(view), ...(maxLength !== undefined && {beneath: beneathId(view)})};
  return controlFrame(
    frame,
    context,
    html`<textarea
      class="input input-long"
      part="control"
      id=${frame.id}
      data-kind="text"
      data-part=""
      rows=${countRows(text)}
      autocomplete=${view.autocomplete ?? 'off'}
      aria-required=${required ? 'true' : nothing}
      aria-invalid=${frame.errors.length > 0 ? 'true' : nothing}
      aria-describedby=${describedBy(frame)}
      ${typedValue(textOf(value))}
    ></textarea>`,
    maxLength === undefined ? nothing : countLine(view, text, maxLength, context),
  );
}

/** What is left of the limit: told from near its end on. The native limit would cut a pasted text without a word. */
function countLine(view: FieldView, text: string, max: number, {t}: FieldContext): TemplateResult {
  const count = countCharacters(text);
  const left = max - count;
  const words =
    left < 0
      ? t('longText.over', {count: -left})
      : count < max * near
        ? t('longText.max', {max})
        : t('longText.left', {count: left});
  return html`<p class=${left < 0 ? 'beneath over' : 'beneath'} id=${beneathId(view)}>${words}</p>
    <span class="unseen" role="status">${spokenLater(count < max * near ? '' : words)}</span>`;
}

/** Characters as the schema counts them (code points), of the text as it will be committed. */
function countCharacters(text: Json): number {
  return Array.from(textOf(text).trim().normalize('NFC')).length;
}

function countRows(text: string): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lineLength)), 0);
  return Math.min(Math.max(lines, fewestRows), mostRows);
}

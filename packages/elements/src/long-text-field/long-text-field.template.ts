import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Json} from '@tokhai/core';
import {behaveAsText, beneathId, type TextRule} from '../field/text-behaviour.js';
import type {FieldKind} from '../field/field-kind.js';
import {controlFrame, describedBy, wholeFrame} from '../field/field-shell.template.js';
import {textOf, type FieldContext, type FieldView} from '../field/field-view.js';
import {speakLater} from '../field/spoken-later.js';
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
  cast: true,
  follow: followTyping,
  behave: behaveAsText(rule, true),
  check: (value, {maxLength: max}) =>
    max !== undefined && countCharacters(value) > max ? {code: 'too-long', at: '', params: {max}} : undefined,
  styles: longTextStyles,
};

function longTextField(view: FieldView, context: FieldContext): TemplateResult {
  const {value, required, maxLength} = view;
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
      rows=${fewestRows}
      autocomplete=${view.autocomplete ?? 'off'}
      aria-required=${required ? 'true' : nothing}
      aria-invalid=${frame.errors.length > 0 ? 'true' : nothing}
      aria-describedby=${describedBy(frame)}
      ${typedValue(textOf(value))}
    ></textarea>`,
    maxLength === undefined
      ? nothing
      : html`<p class="beneath" id=${beneathId(view)}></p>
          <span class="unseen" role="status"></span>`,
  );
}

/** Keeps the size of the control up to date, and what is said of the room that is left. */
function followTyping(field: ParentNode, view: FieldView, {t}: FieldContext): void {
  const control = field.querySelector('textarea');
  if (control === null) return;
  const text = view.ui.typed ?? textOf(view.value);
  control.rows = countRows(text);
  const line = field.querySelector('.beneath');
  const status = field.querySelector('[role=status]');
  if (line === null || status === null || view.maxLength === undefined) return;
  const {words, isOver, spoken} = describeRoom(text, view.maxLength, t);
  line.classList.toggle('over', isOver);
  if (line.textContent !== words) line.textContent = words;
  speakLater(status, spoken);
}

/** What is left of the limit: told from near its end on. The native limit would cut a pasted text without a word. */
function describeRoom(
  text: string,
  max: number,
  t: FieldContext['t'],
): {readonly words: string; readonly isOver: boolean; readonly spoken: string} {
  const count = countCharacters(text);
  const left = max - count;
  const isOver = left < 0;
  if (count < max * near) return {words: t('longText.max', {max}), isOver, spoken: ''};
  const words = isOver ? t('longText.over', {count: -left}) : t('longText.left', {count: left});
  return {words, isOver, spoken: words};
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

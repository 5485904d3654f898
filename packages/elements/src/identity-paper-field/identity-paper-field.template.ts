import {html, type TemplateResult} from 'lit/html.js';
import {checkPaperNumber} from '@tokhai/vietnam';
import type {Json} from '@tokhai/core';
import {isCalendarDate} from '../field/civil-date-text.js';
import {partOf, readControl} from '../field/control-kind.js';
import {groupFrame, wholeFrame} from '../field/field-shell.template.js';
import {partFrame} from '../field/part-frame.js';
import type {FieldKind, KindBehaviour} from '../field/field-kind.js';
import type {SpokenIssue} from '../messages/issue-message.js';
import type {MessageKey} from '../messages/vi.js';
import {partValue, textOf, withPart, type FieldContext, type FieldView} from '../field/field-view.js';
import {selectControl} from '../select-field/select-control.template.js';
import {textControl} from '../text-field/text-control.template.js';
import {compositeParts} from '../messages/composite-parts.js';

/** Kinds of papers, as `vn:identity-paper` closes them. */
const kinds = ['can-cuoc', 'cccd', 'chung-nhan-can-cuoc', 'cmnd', 'ho-chieu', 'khac'] as const;

/** What helps to write the number of each kind of paper down; before one is chosen, that of the commonest. */
const hints: ReadonlyMap<string, MessageKey | undefined> = new Map([
  ['cmnd', 'identityPaper.soHint=cmnd'],
  ['ho-chieu', 'identityPaper.soHint=ho-chieu'],
  ['khac', undefined],
]);

function numberHint(kind: string, {t}: FieldContext): {readonly hint?: string} {
  const key = hints.has(kind) ? hints.get(kind) : 'identityPaper.soHint';
  return key === undefined ? {} : {hint: t(key)};
}

/** Kind, number, day and place of issue of an identity paper. */
function identityPaperField(view: FieldView, context: FieldContext): TemplateResult {
  const t = context.t;
  const {value, required} = view;
  const wants = (key: string): boolean => view.parts?.get(key)?.required === true;
  const choices = kinds.map((kind) => ({value: kind, text: t(`identityPaper.loai=${kind}`)}));
  return groupFrame(
    wholeFrame(view),
    context,
    html`${selectControl(
      partFrame(view, '/loai', t('identityPaper.loai')),
      {part: '/loai', value: partValue(value, '/loai'), required, choices},
      context,
    )}
    ${textControl(
      partFrame(view, '/so', t('identityPaper.so'), numberHint(textOf(partValue(value, '/loai')), context)),
      {part: '/so', kind: 'text', width: 'digits', value: partValue(value, '/so'), required},
      context,
    )}
    ${textControl(
      partFrame(view, '/ngayCap', t('identityPaper.ngayCap'), {
        hint: t('hint.date'),
        optional: !wants('ngayCap'),
      }),
      {
        part: '/ngayCap',
        kind: 'date',
        width: 'date',
        value: partValue(value, '/ngayCap'),
        required: required && wants('ngayCap'),
      },
      context,
    )}
    ${textControl(
      partFrame(view, '/noiCap', t('identityPaper.noiCap'), {optional: !wants('noiCap')}),
      {
        part: '/noiCap',
        kind: 'text',
        width: 'full',
        value: partValue(value, '/noiCap'),
        required: required && wants('noiCap'),
      },
      context,
    )}`,
    'parts',
  );
}

/** A number is kept without separators and in upper case, as papers print it. */
function readNumber(typed: string): Json | undefined {
  const text = typed
    .normalize('NFC')
    .replace(/[\s.\-–]/gu, '')
    .toUpperCase();
  return text === '' ? undefined : text;
}

function behaveAsPaper(): KindBehaviour {
  return {
    read: (whole, control) => {
      const part = partOf(control);
      return withPart(whole, part, part === '/so' ? readNumber(control.value) : readControl(control));
    },
  };
}

/** What is wrong with a paper that stands alone: its number, whatever kind it is and then as its kind wants it, and its date. */
function checkPaper(value: Json): SpokenIssue | undefined {
  const [kind = '', number = '', issued = ''] = ['/loai', '/so', '/ngayCap'].map((part) =>
    textOf(partValue(value, part)),
  );
  if (!/^[0-9A-Za-z]{5,20}$/u.test(number)) return {code: 'format', at: '/so'};
  const [wrong] = checkPaperNumber(kind, number);
  if (wrong !== undefined) return {...wrong, at: '/so'};
  return issued === '' || isCalendarDate(issued) ? undefined : {code: 'format', at: '/ngayCap'};
}

/** Kind, number, day and place of issue of an identity paper. */
export const identityPaperKind: FieldKind = {
  control: 'identity-paper',
  composite: compositeParts('identity-paper'),
  ownTexts: true,
  template: identityPaperField,
  behave: behaveAsPaper,
  check: checkPaper,
};

import {html, type TemplateResult} from 'lit/html.js';
import {groupFrame, wholeFrame} from '../field/field-shell.template.js';
import {partFrame} from '../field/part-frame.js';
import type {FieldKind} from '../field/field-kind.js';
import {partValue, type FieldContext, type FieldView} from '../field/field-view.js';
import {selectControl} from '../select-field/select-control.template.js';
import {textControl} from '../text-field/text-control.template.js';
import {compositeParts} from '../messages/composite-parts.js';

/** Kinds of papers, as `vn:identity-paper` closes them. */
const kinds = ['can-cuoc', 'cccd', 'chung-nhan-can-cuoc', 'cmnd', 'ho-chieu', 'khac'] as const;

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
      partFrame(view, '/so', t('identityPaper.so'), {hint: t('identityPaper.soHint')}),
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

/** Kind, number, day and place of issue of an identity paper. */
export const identityPaperKind: FieldKind = {
  control: 'identity-paper',
  composite: compositeParts('identity-paper'),
  ownTexts: true,
  template: identityPaperField,
};

import {html, type TemplateResult} from 'lit/html.js';
import type {Json} from '@tokhai/core';
import {addressParts} from '../address-field/address-field.template.js';
import {groupFrame, wholeFrame} from '../field/field-shell.template.js';
import {partFrame} from '../field/part-frame.js';
import {partValue, type FieldContext, type FieldView} from '../field/field-view.js';
import {radioControl} from '../radio-field/radio-control.template.js';

/** Footings of residence, as `vn:residence` closes them. */
const kinds = ['thuong-tru', 'tam-tru', 'hien-tai'] as const;

/** Permanent and temporary residence are entries of a Vietnamese register: only where one lives now may be abroad. */
function mayLiveAbroad(value: Json | undefined): boolean {
  return partValue(value, '/loai') === 'hien-tai';
}

/** Where a person lives, and on which footing. */
export function residenceField(view: FieldView, context: FieldContext): TemplateResult {
  const choices = kinds.map((kind) => ({value: kind, text: context.t(`residence.loai=${kind}`)}));
  const {value, required} = view;
  return groupFrame(
    wholeFrame(view),
    context,
    html`${radioControl(
      partFrame(view, '/loai', context.t('residence.loai')),
      {part: '/loai', value: partValue(value, '/loai'), required, choices},
      context,
    )}
    ${addressParts(view, '/diaChi', context, mayLiveAbroad(value))}`,
    'parts',
  );
}

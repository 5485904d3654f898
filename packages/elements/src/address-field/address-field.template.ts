import {html, nothing, type TemplateResult} from 'lit';
import type {Pointer} from '@tokhai/core';
import {comboboxControl} from '../combobox-field/combobox-control.template.js';
import {groupFrame, partFrame, wholeFrame} from '../field/field-shell.template.js';
import {partId, partValue, type FieldContext, type FieldView} from '../field/field-view.js';
import {textControl} from '../text-field/text-control.template.js';

/** A two-level address: province, commune, and the rest as text. */
export function addressField(view: FieldView, context: FieldContext): TemplateResult {
  return groupFrame(wholeFrame(view), context, addressParts(view, '', context), 'parts');
}

/** The controls of an address that stands at a part of the field's value. */
export function addressParts(view: FieldView, at: Pointer, context: FieldContext): TemplateResult {
  const t = context.t;
  const hint = t('hint.combobox');
  return html`${comboboxControl(partFrame(view, `${at}/tinh`, t('address.tinh'), {hint}), `${at}/tinh`, view, context)}
  ${comboboxControl(partFrame(view, `${at}/xa`, t('address.xa'), {hint}), `${at}/xa`, view, context)}
  ${formerAddress(view, at, context)}
  ${textControl(
    partFrame(view, `${at}/chiTiet`, t('address.chiTiet'), {optional: true}),
    {
      part: `${at}/chiTiet`,
      kind: 'text',
      width: 'full',
      value: partValue(view.value, `${at}/chiTiet`),
      required: false,
    },
    context,
  )}`;
}

function formerAddress(view: FieldView, at: Pointer, context: FieldContext): TemplateResult {
  const t = context.t;
  const open = view.ui.former?.part === at;
  const id = partId(view, `${at}/former`);
  return html`<div class="former">
    <button
      type="button"
      class="link"
      part="link"
      data-action="former-toggle"
      data-part=${at}
      aria-expanded=${open ? 'true' : 'false'}
      aria-controls="${id}-panel"
    >
      ${t(open ? 'address.formerClose' : 'address.former')}
    </button>
    <div class="former-panel" id="${id}-panel" ?hidden=${!open}>
      ${open ? formerSearch(view, at, context) : nothing}
      <div role="status">${open ? formerResult(view, context) : nothing}</div>
      ${open ? splitChoices(view, context) : nothing}
    </div>
  </div>`;
}

function formerSearch(view: FieldView, at: Pointer, context: FieldContext): TemplateResult {
  const part = `${at}/former`;
  const frame = partFrame(view, part, context.t('address.formerLabel'), {
    hint: context.t('address.formerHint'),
  });
  return comboboxControl(frame, part, {...view, required: false}, context);
}

function formerResult(view: FieldView, context: FieldContext): TemplateResult | typeof nothing {
  const former = view.ui.former;
  if (former?.old === undefined) return nothing;
  const unit = former.candidates[0];
  if (former.result === 'moved' && unit !== undefined) {
    const name = [unit.text, unit.detail].filter((text) => text !== undefined).join(', ');
    return html`<p>${context.t('address.formerMoved', {old: former.old, unit: name})}</p>`;
  }
  if (former.result === 'unknown')
    return html`<p>${context.t('address.formerUnknown', {old: former.old})}</p>`;
  return nothing;
}

function splitChoices(view: FieldView, context: FieldContext): TemplateResult | typeof nothing {
  const former = view.ui.former;
  if (former?.result !== 'split' || former.old === undefined) return nothing;
  const chosen = partValue(view.value, `${former.part}/xa`);
  const id = partId(view, `${former.part}/split`);
  return html`<fieldset class="group group-choices" role="radiogroup">
    <legend class="label" part="label legend">${context.t('address.formerSplit', {old: former.old})}</legend>
    <div class="choices">
      ${former.candidates.map(
        (candidate, index) =>
          html`<div class="choice">
            <input
              class="choice-input"
              part="control"
              type="radio"
              id="${id}-${index}"
              name=${id}
              value=${candidate.value}
              data-split=${index}
              .checked=${candidate.value === chosen}
            />
            <label class="choice-label" part="label" for="${id}-${index}"
              >${candidate.text}${candidate.detail === undefined ? nothing : `, ${candidate.detail}`}</label
            >
          </div>`,
      )}
    </div>
  </fieldset>`;
}

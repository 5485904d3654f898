import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Pointer} from '@tokhai/core';
import {comboboxControl} from '../combobox-field/combobox-control.template.js';
import {groupFrame, wholeFrame} from '../field/field-shell.template.js';
import {partFrame} from '../field/part-frame.js';
import {partId, partValue, withPart, type FieldContext, type FieldView} from '../field/field-view.js';
import {textControl} from '../text-field/text-control.template.js';
import {addressChoices, countryWords, isAbroad, mayBeAbroad, noCountry, unitWords} from './abroad.js';

/** A two-level address: province, commune, and the rest as text. */
export function addressField(view: FieldView, context: FieldContext): TemplateResult {
  return groupFrame(wholeFrame(view), context, addressParts(view, '', context), 'parts');
}

/**
 * The controls of an address that stands at a part of the field's value. `abroad` says whether it may be turned into one
 * abroad; one that lies there already is shown so in any case.
 */
export function addressParts(
  view: FieldView,
  at: Pointer,
  context: FieldContext,
  abroad: boolean = mayBeAbroad(view, at),
): TemplateResult {
  const away = isAbroad(view.value, at);
  return html`${away ? abroadParts(view, at, context) : homeParts(view, at, context)}
  ${away || abroad ? abroadToggle(view, at, away, context) : nothing}`;
}

function homeParts(view: FieldView, at: Pointer, context: FieldContext): TemplateResult {
  const t = context.t;
  const hint = t('hint.combobox');
  return html`${comboboxControl(partFrame(view, `${at}/tinh`, t('address.tinh'), {hint}), `${at}/tinh`, view, context)}
  ${comboboxControl(partFrame(view, `${at}/xa`, t('address.xa'), {hint}), `${at}/xa`, view, context)}
  ${formerAddress(view, at, context)} ${detailControl(view, at, t('address.chiTiet'), false, context)}`;
}

function abroadParts(view: FieldView, at: Pointer, context: FieldContext): TemplateResult {
  const t = context.t;
  const part = `${at}/quocGia`;
  const unsaid = partValue(view.value, part) === noCountry;
  const shown = unsaid ? {...view, value: withPart(view.value, part, undefined)} : view;
  const frame = partFrame(view, part, t('address.quocGia'), {hint: t('hint.combobox')});
  return html`${comboboxControl(frame, part, shown, context, addressChoices)}
  ${detailControl(view, at, t('address.abroadDetail'), true, context)}`;
}

function detailControl(
  view: FieldView,
  at: Pointer,
  label: string,
  wanted: boolean,
  context: FieldContext,
): TemplateResult {
  return textControl(
    partFrame(view, `${at}/chiTiet`, label, {optional: !wanted}),
    {
      part: `${at}/chiTiet`,
      kind: 'text',
      width: 'full',
      value: partValue(view.value, `${at}/chiTiet`),
      required: wanted && view.required,
    },
    context,
  );
}

/** Turns the address around, and says what of the other form of it is kept. */
function abroadToggle(view: FieldView, at: Pointer, away: boolean, context: FieldContext): TemplateResult {
  const t = context.t;
  const kept = view.ui.kept?.part === at ? view.ui.kept.value : undefined;
  const names = away ? unitWords(kept, context) : countryWords(kept?.['quocGia'], context);
  return html`<div class="abroad">
    <button type="button" class="link" data-action="abroad-toggle" data-part=${at}>
      ${t(away ? 'address.domestic' : 'address.abroad')}
    </button>
    <p class="hint" role="status">
      ${names === '' ? nothing : t(away ? 'address.kept' : 'address.keptAbroad', {names})}
    </p>
  </div>`;
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

import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Json, Pointer} from '@tokhai/core';
import {joinName} from '@tokhai/vietnam';
import {partFrame} from '../field/part-frame.js';
import {errorsAt, partId, partValue, textOf, type FieldContext, type FieldView} from '../field/field-view.js';
import {textControl} from '../text-field/text-control.template.js';

/** Parts of a name, in the order of papers. */
export const nameKeys = ['ho', 'chuDem', 'ten'] as const;

/** Part that the joined name stands at; no part of the value. */
export const joinedName: Pointer = '/hoVaTen';

/** The parts of a name that is kept apart, joined as it is typed. */
export function joinParts(value: Json | undefined): string {
  const [ho, chuDem, ten] = nameKeys.map((key) => textOf(partValue(value, `/${key}`)));
  return joinName({ho: ho ?? '', chuDem: chuDem ?? '', ten: ten ?? ''});
}

/** Whether the inputs of the parts are open: the person opened them, or one of them has an error. */
export function isSplitOpen(view: FieldView): boolean {
  return view.ui.opened === joinedName || nameKeys.some((key) => errorsAt(view, `/${key}`).length > 0);
}

/**
 * A name that is kept in parts: typed joined, as people know it; how it is split stands beneath, with a way to correct it.
 */
export function namePartsControls(view: FieldView, context: FieldContext): TemplateResult {
  const {t} = context;
  const joined = joinParts(view.value);
  const open = isSplitOpen(view);
  const id = partId(view, joinedName);
  return html`${textControl(
      partFrame(view, joinedName, t('person.hoVaTen'), {hint: t('person.nameHint')}),
      {part: joinedName, kind: 'text', width: 'full', value: joined, text: joined, required: view.required},
      context,
      joined === '' ? undefined : splitLine(view, context),
    )}
    ${joined === '' && !open ? nothing : splitToggle(`${id}-split`, open, context)}
    <div class="former name-split" id="${id}-split" ?hidden=${!open}>
      ${open ? nameKeys.map((key) => namePart(view, key, context)) : nothing}
    </div>`;
}

function splitToggle(controls: string, open: boolean, {t}: FieldContext): TemplateResult {
  return html`<button
    type="button"
    class="link"
    data-action="name-toggle"
    aria-expanded=${open ? 'true' : 'false'}
    aria-controls=${controls}
  >
    ${t(open ? 'person.resplitClose' : 'person.resplit')}
  </button>`;
}

function splitLine(view: FieldView, {t}: FieldContext): TemplateResult {
  const part = (key: string): string => textOf(partValue(view.value, `/${key}`)) || t('person.none');
  const words = t('person.split', {ho: part('ho'), chuDem: part('chuDem'), ten: part('ten')});
  return html`<p class="hint" role="status">${words}</p>`;
}

function namePart(view: FieldView, key: (typeof nameKeys)[number], context: FieldContext): TemplateResult {
  const optional = key === 'chuDem';
  return textControl(
    partFrame(view, `/${key}`, context.t(`person.${key}`), {optional}),
    {
      part: `/${key}`,
      kind: 'text',
      width: 'full',
      value: partValue(view.value, `/${key}`),
      required: view.required && !optional,
    },
    context,
  );
}

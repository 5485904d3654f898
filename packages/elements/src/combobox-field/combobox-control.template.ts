import {html, nothing, type TemplateResult} from 'lit/html.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Json, Locale, Pointer} from '@tokhai/core';
import {controlFrame, describedBy, flag, type ControlFrame} from '../field/field-shell.template.js';
import {
  partValue,
  type Choice,
  type FieldContext,
  type FieldView,
  type OptionSlice,
} from '../field/field-view.js';
import {typedValue} from '../field/typed-value.js';
import {languageOf} from '../messages/language-of.js';
import {blockSize} from './block-size.js';
import {choicesAt, comboboxText, matchChoices, type FindChoices} from './combobox-choices.js';
import {OptionHeights} from './option-heights.js';
import {sliceAt} from './option-slice.js';

/** A text input with a list of suggestions: the combobox pattern of ARIA 1.2, list autocomplete, manual selection. */
export function comboboxControl(
  frame: ControlFrame,
  part: Pointer,
  view: FieldView,
  context: FieldContext,
  find: FindChoices = choicesAt,
): TemplateResult {
  const list = listOf(view, part, context, find);
  return controlFrame(
    {...frame, labelId: `${frame.id}-label`},
    context,
    html`<div class="combobox">
      <input
        class="input"
        part="control"
        type="text"
        role="combobox"
        id=${frame.id}
        data-kind="combobox"
        data-part=${part}
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-labelledby="${frame.id}-label"
        aria-expanded=${list.matches.length > 0 ? 'true' : 'false'}
        aria-controls="${frame.id}-list"
        aria-activedescendant=${isInDocument(list) ? `${frame.id}-option-${list.active}` : nothing}
        aria-required=${flag(view.required)}
        aria-invalid=${flag(frame.errors.length > 0)}
        aria-describedby=${describedBy(frame)}
        ${typedValue(comboboxText(view, part, context, find))}
      />
      <div
        class="list"
        part="list"
        role="listbox"
        id="${frame.id}-list"
        aria-label=${frame.label}
        ?hidden=${list.matches.length === 0}
      >
        ${optionLines(frame, list, context)}
      </div>
      <p class=${list.note ? 'list-note' : 'unseen'} role="status">${list.words}</p>
    </div>`,
  );
}

/** What an open list shows; a closed one shows nothing. */
interface ShownList {
  readonly matches: readonly Choice[];
  /** The option that the input points at; -1 for none. */
  readonly active: number;
  /** The choice that stands in the field. */
  readonly chosen: Json | undefined;
  readonly slice: OptionSlice;
  /** The words stand in sight, since no list does. */
  readonly note: boolean;
  readonly words: string;
}

const closed: ShownList = {
  matches: [],
  active: -1,
  chosen: undefined,
  slice: {from: 0, to: 0, before: 0, after: 0},
  note: false,
  words: '',
};

function listOf(view: FieldView, part: Pointer, context: FieldContext, find: FindChoices): ShownList {
  const state = view.ui.combobox;
  if (state?.part !== part) return closed;
  const all = find(view, part, context);
  if (all === undefined) return {...closed, note: true, words: context.t('combobox.loading')};
  const matches = matchChoices(all, state.query);
  if (matches.length === 0) return {...closed, note: true, words: context.t('combobox.none')};
  const words = context.t('combobox.count', {count: matches.length});
  const {active} = state;
  // Typed while the list was on its way: what is in sight was told then, of no options.
  const slice = state.slice.to > 0 ? state.slice : sliceAt(new OptionHeights(matches.length), 0);
  return {matches, active, chosen: partValue(view.value, part), slice, note: false, words};
}

/** An option that was scrolled far out of sight is none that a screen reader could be pointed at. */
function isInDocument({active, slice}: ShownList): boolean {
  return active >= slice.from && active < slice.to;
}

/** The options in sight, each with its place in the whole list, between the room of all others. */
function optionLines(frame: ControlFrame, list: ShownList, {locale}: FieldContext): TemplateResult {
  const {matches, slice} = list;
  const shown = matches
    .slice(slice.from, slice.to)
    .map((choice, place) => ({choice, index: slice.from + place}));
  return html`<div class="list-room" role="presentation" ${blockSize(slice.before)}></div>
    ${repeat(
      shown,
      ({index}) => index,
      ({choice, index}) => optionLine(frame, list, {choice, index, locale}),
    )}
    <div class="list-room" role="presentation" ${blockSize(slice.after)}></div>`;
}

function optionLine(
  frame: ControlFrame,
  {active, chosen, matches}: ShownList,
  {choice, index, locale}: {readonly choice: Choice; readonly index: number; readonly locale: Locale},
): TemplateResult {
  return html`<div
    class="option"
    part="option"
    role="option"
    id="${frame.id}-option-${index}"
    data-option=${index}
    lang=${languageOf(choice.text, locale) ?? nothing}
    aria-posinset=${index + 1}
    aria-setsize=${matches.length}
    ?data-active=${index === active}
    aria-selected=${choice.value === chosen ? 'true' : 'false'}
  >
    ${choice.text}${
      choice.detail === undefined ? nothing : html` <span class="option-detail">${choice.detail}</span>`
    }
  </div>`;
}

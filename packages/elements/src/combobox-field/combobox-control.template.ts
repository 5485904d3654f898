import {html, nothing, type TemplateResult} from 'lit';
import type {Pointer} from '@tokhai/core';
import {controlFrame, describedBy, flag, type ControlFrame} from '../field/field-shell.template.js';
import type {Choice, FieldContext, FieldView} from '../field/field-view.js';
import {typedValue} from '../field/typed-value.js';
import {languageOf} from '../messages/language-of.js';
import {choicesAt, comboboxText, matchChoices, shownLimit, type FindChoices} from './combobox-choices.js';

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
        aria-activedescendant=${list.active < 0 ? nothing : `${frame.id}-option-${list.active}`}
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
  readonly active: number;
  /** The words stand in sight, since no list does. */
  readonly note: boolean;
  readonly words: string;
}

const closed: ShownList = {matches: [], active: -1, note: false, words: ''};

function listOf(view: FieldView, part: Pointer, context: FieldContext, find: FindChoices): ShownList {
  const state = view.ui.combobox;
  if (state?.part !== part) return closed;
  const all = find(view, part, context);
  if (all === undefined) return {...closed, note: true, words: context.t('combobox.loading')};
  const {shown, total} = matchChoices(all, state.query);
  if (total === 0) return {...closed, note: true, words: context.t('combobox.none')};
  const words =
    total > shownLimit
      ? context.t('combobox.more', {count: shownLimit})
      : context.t('combobox.count', {count: total});
  return {matches: shown, active: state.active, note: false, words};
}

function optionLines(
  frame: ControlFrame,
  {matches, active}: ShownList,
  {locale}: FieldContext,
): TemplateResult[] {
  return matches.map(
    (choice, index) =>
      html`<div
        class="option"
        part="option"
        role="option"
        id="${frame.id}-option-${index}"
        data-option=${index}
        lang=${languageOf(choice.text, locale) ?? nothing}
        aria-selected=${index === active ? 'true' : 'false'}
      >
        ${choice.text}${
          choice.detail === undefined ? nothing : html` <span class="option-detail">${choice.detail}</span>`
        }
      </div>`,
  );
}

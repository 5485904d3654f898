import {html, nothing, type TemplateResult} from 'lit';
import type {Pointer} from '@tokhai/core';
import {controlFrame, describedBy, type ControlFrame} from '../field/field-shell.template.js';
import type {FieldContext, FieldView} from '../field/field-view.js';
import {typedValue} from '../field/typed-value.js';
import {chevron} from '../select-field/select-control.template.js';
import {choicesAt, comboboxText, matchChoices, shownLimit, type ChoiceMatches} from './combobox-choices.js';

/** A text input with a list of suggestions: the combobox pattern of ARIA 1.2, list autocomplete, manual selection. */
export function comboboxControl(
  frame: ControlFrame,
  part: Pointer,
  view: FieldView,
  context: FieldContext,
): TemplateResult {
  const state = view.ui.combobox?.part === part ? view.ui.combobox : undefined;
  const all = choicesAt(view, part, context);
  const matches = state === undefined || all === undefined ? undefined : matchChoices(all, state.query);
  const open = matches !== undefined && matches.shown.length > 0;
  const active =
    open && state !== undefined && state.active >= 0 ? `${frame.id}-option-${state.active}` : nothing;
  return controlFrame(
    frame,
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
        aria-expanded=${open ? 'true' : 'false'}
        aria-controls="${frame.id}-list"
        aria-activedescendant=${active}
        aria-required=${view.required ? 'true' : nothing}
        aria-invalid=${frame.errors.length > 0 ? 'true' : nothing}
        aria-describedby=${describedBy(frame)}
        ${typedValue(comboboxText(view, part, context))}
      />
      ${chevron()}
      <div class="list" role="listbox" id="${frame.id}-list" aria-label=${frame.label} ?hidden=${!open}>
        ${open ? optionLines(frame, matches, state?.active ?? -1) : nothing}
      </div>
      <p
        class=${matches?.total === 0 || (state !== undefined && all === undefined) ? 'list-note' : 'unseen'}
        role="status"
      >
        ${state === undefined ? nothing : statusText(matches, context)}
      </p>
    </div>`,
  );
}

function optionLines(frame: ControlFrame, matches: ChoiceMatches, active: number): TemplateResult[] {
  return matches.shown.map(
    (choice, index) =>
      html`<div
        class="option"
        role="option"
        id="${frame.id}-option-${index}"
        data-option=${index}
        aria-selected=${index === active ? 'true' : 'false'}
      >
        ${choice.text}${
          choice.detail === undefined ? nothing : html` <span class="option-detail">${choice.detail}</span>`
        }
      </div>`,
  );
}

function statusText(matches: ChoiceMatches | undefined, context: FieldContext): string {
  if (matches === undefined) return context.t('combobox.loading');
  if (matches.total === 0) return context.t('combobox.none');
  if (matches.total > shownLimit) return context.t('combobox.more', {count: shownLimit});
  return context.t('combobox.count', {count: matches.total});
}

import {html, type TemplateResult} from 'lit/html.js';
import {live} from 'lit/directives/live.js';
import type {Json, Pointer} from '@tokhai/core';
import type {BehaviourTools, FieldKind, FieldLimits, KindBehaviour} from '../field/field-kind.js';
import type {NativeControl} from '../field/control-kind.js';
import {flag, groupFrame, wholeFrame} from '../field/field-shell.template.js';
import type {Choice, FieldContext, FieldView, ItemLimits} from '../field/field-view.js';
import type {SpokenIssue} from '../messages/issue-message.js';

/** Any number of a few choices, all in sight. The first box carries the field's id, so that links of the summary reach it. */
function checkboxGroup(view: FieldView, context: FieldContext): TemplateResult {
  const frame = wholeFrame(view);
  const chosen = new Set(listOf(view.value));
  const boxes = html`<div class="choices">
    ${view.choices.map(({value, text, detail}, index) => {
      const id = index === 0 ? frame.id : `${frame.id}-${index + 1}`;
      return html`<div class="choice">
        <input
          class="choice-input"
          part="control"
          type="checkbox"
          id=${id}
          value=${value}
          data-kind="choice"
          data-part=""
          aria-invalid=${flag(frame.errors.length > 0)}
          .checked=${live(chosen.has(value))}
        />
        <label class="choice-label" part="label" for=${id}
          >${text}${detail === undefined ? '' : ` (${detail})`}</label
        >
      </div>`;
    })}
  </div>`;
  const hint = frame.hint ?? limitWords(view.items, context);
  return groupFrame({...frame, hint}, context, boxes, 'choices');
}

/** How many are wanted, where that is more than "at least one". */
function limitWords(limits: ItemLimits | undefined, {t}: FieldContext): string | undefined {
  const {min = 0, max = Infinity} = limits ?? {};
  if (min > 1 && max < Infinity)
    return min === max ? t('checkboxGroup.exactly', {min}) : t('checkboxGroup.between', {min, max});
  if (min > 1) return t('checkboxGroup.min', {min});
  return max < Infinity ? t('checkboxGroup.max', {max}) : t('checkboxGroup.any');
}

/** A tick adds to the value or takes from it; the choices stand in the order of the list, whichever was ticked first. */
function behaveAsGroup({host, commitPart}: BehaviourTools): KindBehaviour {
  return {
    commit: (at: Pointer, control: NativeControl) => {
      const view = host.viewOf(at);
      if (view === undefined || !(control instanceof HTMLInputElement)) return false;
      const chosen = new Set(listOf(view.value));
      if (control.checked) chosen.add(control.value);
      else chosen.delete(control.value);
      // What is none of the choices could not be taken away by anybody.
      const kept = view.choices.map(({value}) => value).filter((value) => chosen.has(value));
      commitPart(at, '', kept.length === 0 ? undefined : kept);
      return true;
    },
  };
}

function checkGroup(value: Json, {choices, items}: FieldLimits): SpokenIssue | undefined {
  const chosen = listOf(value);
  const {min = 0, max = Infinity} = items ?? {};
  if (!chosen.every((one) => isChoice(one, choices))) return {code: 'not-in-list', at: ''};
  if (chosen.length < min) return {code: 'too-few-items', at: '', params: {min}};
  return chosen.length > max ? {code: 'too-many-items', at: '', params: {max}} : undefined;
}

function isChoice(value: Json, choices: readonly Choice[]): boolean {
  return choices.some((choice) => choice.value === value);
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** Any number of the choices of a closed list. */
export const checkboxGroupKind: FieldKind = {
  control: 'checkbox-group',
  template: checkboxGroup,
  ownTexts: true,
  behave: behaveAsGroup,
  check: checkGroup,
};

import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {ListState} from '@tokhai/core';
import {errorsAt, type FieldView} from '../../field/field-view.js';
import {groupFrame} from '../../field/field-shell.template.js';
import {disputeForm, originLine} from '../../field/load-claims.js';
import type {ListModel} from './list-model.js';
import type {ListUi} from './list-ui.js';

/** Everything that the views of a list show. */
export interface ListScene {
  readonly model: ListModel;
  readonly list: ListState;
  readonly view: FieldView;
  readonly ui: ListUi;
}

/** A list with its name, its own findings, what happened in it last and the button for another row. */
export function listFrame(scene: ListScene, rows: TemplateResult): TemplateResult {
  const {model, list, view} = scene;
  const context = model.fieldContext();
  const frame = {
    id: view.id,
    label: view.label,
    hint: view.hint,
    errors: errorsAt(view, ''),
    optional: !view.required,
    origin: view.origin === undefined ? undefined : `${view.id}-origin-text`,
  };
  const empty = list.rows.value.length === 0;
  const body = html`${empty ? html`<p class="list-none">${context.t('list.none')}</p>` : rows}
  ${noticeLine(scene)} ${addButton(scene)}`;
  return html`<div class="list-frame">
    ${groupFrame(frame, context, body, 'parts')}${originLine(view, context)}${disputeForm(view, context)}
  </div>`;
}

/** Spoken where something moved; after a row was taken away it has the focus, which reads it and offers to take it back. */
function noticeLine({model, view, ui}: ListScene): TemplateResult {
  const {t} = model.context;
  const {notice} = ui;
  const undo = notice?.undo !== undefined && notice.stands?.() !== false;
  return html`<div
    class=${notice === undefined ? 'list-notice list-notice-none' : 'list-notice'}
    id="${view.id}-notice"
    tabindex="-1"
    role=${undo ? 'group' : 'status'}
    aria-labelledby=${undo ? `${view.id}-notice-words` : nothing}
  >
    <span id="${view.id}-notice-words">${notice?.words ?? nothing}</span>
    ${
      undo
        ? html`<button type="button" class="link" part="link" data-list-action="undo">
            ${t('list.undo')}
          </button>`
        : nothing
    }
  </div>`;
}

function addButton({model, list, view}: ListScene): TemplateResult | typeof nothing {
  if (isHeld(view)) return nothing;
  const {procedure, locale, t} = model.context;
  const full = !list.canAdd.value;
  const words = procedure.findText(`${list.at}#add`, locale.value) ?? t('list.add');
  const max = list.field.rows?.maxItems ?? 0;
  return html`<div class="list-add">
    <button
      type="button"
      class="button"
      part="button"
      data-list-action="add"
      id="${view.id}-add"
      aria-disabled=${full ? 'true' : nothing}
      aria-describedby=${full ? `${view.id}-full` : nothing}
    >
      ${words}
    </button>
    ${full ? html`<p class="hint" part="hint" id="${view.id}-full">${t('list.full', {max})}</p>` : nothing}
  </div>`;
}

/** Whether the rows stand as text: of a register, computed, or made so by a rule. */
export function isHeld({readonly, presented}: FieldView): boolean {
  return readonly || presented;
}

import {html, nothing, type TemplateResult} from 'lit/html.js';
import {repeat} from 'lit/directives/repeat.js';
import type {FieldState, RowState} from '@tokhai/core';
import {ListCommands, rowId} from './list-commands.js';
import {isHeld, listFrame, type ListScene} from './list-frame.template.js';
import {rowFields, shownWords} from './row-fields.js';

/** A repeating group: one card per row, open with its fields or summed up in a line. */
export function repeatTemplate(scene: ListScene): TemplateResult {
  const {list} = scene;
  const commands = new ListCommands(scene.model, list);
  return listFrame(
    scene,
    html`<div class="list-rows">
      ${repeat(
        list.rows.value,
        ({key}) => key,
        (row) => rowCard(scene, commands, row),
      )}
    </div>`,
  );
}

function rowCard(scene: ListScene, commands: ListCommands, row: RowState): TemplateResult {
  const {model, list, view, ui} = scene;
  const id = rowId(list, row);
  const name = commands.nameOf(row.index.value);
  const held = isHeld(view);
  const open = !held && ui.open.has(row.key);
  const unfinished = !held && !open && row.issues.value.length > 0;
  return html`<fieldset class="list-row" part="row" id=${id} data-row=${row.key} tabindex="-1">
    <legend class="row-name" part="legend">${name}</legend>
    ${open ? html`<div class="row-fields">${rowFields(model, row)}</div>` : rowSummary(scene, row, held)}
    ${unfinished ? html`<p class="row-state">${model.context.t('list.unfinished')}</p>` : nothing}
    ${held ? nothing : rowActions(scene, row, name, open)}
  </fieldset>`;
}

/** The fields that the procedure names for it; a row that cannot be opened shows all. */
function rowSummary({model, list}: ListScene, row: RowState, whole: boolean): TemplateResult {
  const summary = new Set(list.field.rows?.summary ?? []);
  const fields = row.fields.filter(({field, visible}) => visible.value && (whole || summary.has(field.at)));
  const filled = fields.filter(({value}) => value.value !== undefined);
  if (filled.length === 0) return html`<p class="row-empty">${model.context.t('list.emptyRow')}</p>`;
  return html`<dl class="row-summary">${filled.map((state) => summaryEntry(model, state))}</dl>`;
}

function summaryEntry(model: ListScene['model'], state: FieldState): TemplateResult {
  const {procedure, locale} = model.context;
  return html`<div>
    <dt>${procedure.label(state.field.at, locale.value)}</dt>
    <dd part="value">${shownWords(model, state)}</dd>
  </div>`;
}

function rowActions(scene: ListScene, row: RowState, name: string, open: boolean): TemplateResult {
  const {model, list} = scene;
  const {t} = model.context;
  const index = row.index.value;
  const toggle = open ? 'close' : 'open';
  return html`<div class="row-actions">
    <button
      type="button"
      class="button button-small"
      part="button"
      data-list-action=${toggle}
      aria-expanded=${open ? 'true' : 'false'}
      aria-label="${t(`list.${toggle}`)}: ${name}"
    >
      ${t(`list.${toggle}`)}
    </button>
    ${moveButton(scene, 'up', name, index === 0)}
    ${moveButton(scene, 'down', name, index === list.rows.value.length - 1)}
    <button
      type="button"
      class="link"
      part="link"
      data-list-action="remove"
      aria-label="${t('list.remove')}: ${name}"
    >
      ${t('list.remove')}
    </button>
  </div>`;
}

function moveButton(
  {model, list}: ListScene,
  way: 'up' | 'down',
  name: string,
  last: boolean,
): TemplateResult {
  const {t} = model.context;
  return html`<button
    type="button"
    class="link"
    ?hidden=${list.rows.value.length < 2}
    data-list-action=${way}
    aria-disabled=${last ? 'true' : nothing}
    aria-label="${t(`list.${way}`)}: ${name}"
  >
    ${t(`list.${way}`)}
  </button>`;
}

import {html, nothing, type TemplateResult} from 'lit/html.js';
import {repeat} from 'lit/directives/repeat.js';
import type {FieldState, RowState} from '@tokhai/core';
import {ListCommands, rowId} from './list-commands.js';
import {follow} from '../views/follow.js';
import {isHeld, listFrame, type ListScene} from './list-frame.template.js';
import {cellField, shownWords} from './row-fields.js';

/** Most columns that find room in the measure of a form. */
const mostNarrow = 4;

/**
 * Rows typed in place. On a narrow screen each row becomes a card, so that the roles of the table are said outright: a style
 * that lays a table out otherwise would take them away.
 */
export function tableTemplate(scene: ListScene): TemplateResult {
  const {model, list, view} = scene;
  const {t, procedure, locale} = model.context;
  const commands = new ListCommands(model, list);
  const columns = list.field.rows?.fields ?? [];
  const held = isHeld(view);
  return listFrame(
    scene,
    html`${held ? nothing : html`<p class="hint" part="hint">${t('table.hint')}</p>`}
      <table
        class=${columns.length > mostNarrow ? 'list-table list-table-wide' : 'list-table'}
        role="table"
        aria-label=${view.label}
      >
        <thead>
          <tr role="row">
            <th role="columnheader" scope="col">${t('table.row')}</th>
            ${columns.map(
              ({at}) => html`<th role="columnheader" scope="col">${procedure.label(at, locale.value)}</th>`,
            )}
            ${held ? nothing : html`<th role="columnheader" scope="col">${t('table.actions')}</th>`}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            list.rows.value,
            ({key}) => key,
            (row) => tableRow(scene, commands, row),
          )}
        </tbody>
      </table>`,
  );
}

function tableRow(scene: ListScene, commands: ListCommands, row: RowState): TemplateResult {
  const {model, list, view} = scene;
  const {t} = model.context;
  const index = row.index.value;
  const name = commands.nameOf(index);
  const held = isHeld(view);
  return html`<tr role="row" id=${rowId(list, row)} data-row=${row.key} tabindex="-1">
    <th role="rowheader" scope="row" class="cell-name">
      <span class="cell-number" aria-hidden="true">${index + 1}</span><span class="cell-row">${name}</span>
    </th>
    ${row.fields.map((state) => html`<td role="cell">${held ? cellWords(scene, state) : [cellField(model, state), writtenWords(scene, state)]}</td>`)}
    ${
      held
        ? nothing
        : html`<td role="cell" class="cell-actions">
            <button
              type="button"
              class="link"
              part="link"
              data-list-action="remove"
              aria-label="${t('list.remove')}: ${name}"
            >
              ${t('list.remove')}
            </button>
          </td>`
    }
  </tr>`;
}

function cellWords({model}: ListScene, state: FieldState): TemplateResult {
  const {procedure, locale} = model.context;
  return html`<span class="cell-label">${procedure.label(state.field.at, locale.value)}</span>
    <span part="value">${state.visible.value ? shownWords(model, state) : nothing}</span>`;
}

/** What stands in a control, as text that wraps: for paper, where nobody can scroll a control to its end. */
function writtenWords({model}: ListScene, state: FieldState): unknown {
  return follow(() => {
    const words = state.visible.value ? model.fields.words(state, state.value.value) : '';
    return words === '' ? nothing : html`<span class="cell-written" aria-hidden="true">${words}</span>`;
  });
}

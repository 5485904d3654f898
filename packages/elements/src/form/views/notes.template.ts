import {html, nothing, type TemplateResult} from 'lit';
import type {FieldState, PlanNote, PlanSection} from '@tokhai/core';
import type {FormModel} from '../form-model.js';
import {follow} from './follow.js';

/** Whether anything of a stretch of fields is shown; a stretch without fields always is. */
export function anyVisible(states: readonly FieldState[]): boolean {
  return states.length === 0 || states.some((state) => state.visible.value);
}

/** What stands before a field; it goes when all fields under the same heading are hidden, for then it speaks of nothing. */
export function notesBefore(
  model: FormModel,
  {title, notes = []}: PlanSection,
  states: readonly FieldState[],
  before: number,
): TemplateResult[] {
  return notes.flatMap((note, index) => {
    if (note.before !== before) return [];
    const [from, to] = stretchOf(notes, index, states.length);
    const fields = states.slice(from, to);
    return [
      html`${follow(() => (anyVisible(fields) ? noteView(model, note, title !== undefined) : nothing))}`,
    ];
  });
}

/** The fields that a note belongs to: from the heading at or above it to the next one. */
function stretchOf(notes: readonly PlanNote[], index: number, end: number): readonly [number, number] {
  const heading = notes.slice(0, index + 1).findLast(({kind}) => kind === 'heading');
  const next = notes.slice(index + 1).find(({kind}) => kind === 'heading');
  return [heading?.before ?? 0, next?.before ?? end];
}

/** Headings follow on the section's own, or on the step's where the section has none. */
function noteView(model: FormModel, {kind, text}: PlanNote, within: boolean): TemplateResult {
  const words = model.context.text(text);
  if (kind === 'note') return html`<p class="note">${words}</p>`;
  return within ? html`<h4 class="note-heading">${words}</h4>` : html`<h3 class="note-heading">${words}</h3>`;
}

import type {FieldState, PlanNote, PlanSection} from '@tokhai/core';
import type {FormModel} from '../form-model.js';

export {noteStyles} from '../note.styles.js';

/** A note or heading with the fields that it speaks of: when all of these are hidden, it goes too. */
export interface PlacedNote {
  readonly element: HTMLElement;
  readonly fields: readonly FieldState[];
}

/** Puts the notes and headings of a section between its fields, whose elements stand in it already. */
export function placeNotes(
  model: FormModel,
  section: PlanSection,
  element: Element,
  states: readonly FieldState[],
): readonly PlacedNote[] {
  const {notes = [], title} = section;
  const fields = [...element.querySelectorAll(':scope > .field')];
  return notes.map((note, index) => {
    const made = buildNote(note, model, title !== undefined);
    element.insertBefore(made, fields[note.before] ?? null);
    return {element: made, fields: states.slice(...stretchOf(notes, index, states.length))};
  });
}

/** Headings follow on the section's own, or on the step's where the section has none. */
function buildNote({kind, text}: PlanNote, {context}: FormModel, titled: boolean): HTMLElement {
  const element = document.createElement(kind === 'note' ? 'p' : titled ? 'h4' : 'h3');
  element.className = kind === 'note' ? 'note' : 'note-heading';
  element.textContent = context.text(text);
  return element;
}

/** The fields that a note belongs to: from the heading at or above it to the next one. */
function stretchOf(notes: readonly PlanNote[], index: number, end: number): readonly [number, number] {
  const heading = notes.slice(0, index + 1).findLast(({kind}) => kind === 'heading');
  const next = notes.slice(index + 1).find(({kind}) => kind === 'heading');
  return [heading?.before ?? 0, next?.before ?? end];
}

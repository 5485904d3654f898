import {nothing} from 'lit/html.js';
import type {FieldState, PlanSection} from '@tokhai/core';
import {createElement} from '../../element/create-element.js';
import type {FormModel} from '../form-model.js';
import {findNotes, findRegisters} from '../form-parts.js';
import {mountList} from '../lists/load-lists.js';
import {MountedField} from './mount-field.js';
import type {Upkeep} from './upkeep.js';

/** From so many fields on, sections of a step are laid out only when they come near. */
const longStep = 100;

/** The sections of a step with their fields. */
export function buildSections(
  model: FormModel,
  sections: readonly PlanSection[],
  upkeep: Upkeep,
): HTMLElement {
  const fields = sections.reduce((sum, section) => sum + section.fields.length, 0);
  const ground = createElement('div', fields >= longStep ? {class: 'long'} : {});
  for (const section of sections) ground.append(buildSection(model, section, upkeep));
  return ground;
}

function buildSection(model: FormModel, section: PlanSection, upkeep: Upkeep): HTMLElement {
  const element = createElement('div', {class: 'section', part: 'section'});
  const states = section.fields.map((at) => model.context.declaration.field(at));
  if (section.title !== undefined) element.append(buildTitle(model, section.title, states, upkeep));
  for (const state of states) {
    const field =
      state.field.rows === undefined ? new MountedField(model, state) : mountList(model, state.at);
    element.append(field.start());
    upkeep.endWith(() => {
      field.stop();
    });
  }
  for (const note of findNotes()?.placeNotes(model, section, element, states) ?? [])
    upkeep.follow(() => {
      note.element.hidden = !anyVisible(note.fields);
    });
  if (states.some(({at}) => model.fields.isClaimable(at))) {
    upkeep.draw(element, () => findRegisters()?.confirmAllLine(model, states) ?? nothing);
  }
  return element;
}

/** The title of a section goes with the last of its fields. */
function buildTitle(
  model: FormModel,
  key: string,
  states: readonly FieldState[],
  upkeep: Upkeep,
): HTMLElement {
  const title = createElement('h3', {class: 'section-title', part: 'heading'}, model.context.text(key));
  upkeep.follow(() => {
    title.hidden = !anyVisible(states);
  });
  return title;
}

/** Whether anything of a stretch of fields is shown; a stretch without fields always is. */
function anyVisible(states: readonly FieldState[]): boolean {
  return states.length === 0 || states.some((state) => state.visible.value);
}

import {effect} from '@preact/signals-core';
import {noChange, nothing, render} from 'lit/html.js';
import {AsyncDirective} from 'lit/async-directive.js';
import {directive} from 'lit/directive.js';
import type {FieldState, PlanSection} from '@tokhai/core';
import type {FormModel} from '../form-model.js';
import {findNotes, findRegisters} from '../form-parts.js';
import {mountList} from '../lists/load-lists.js';
import {MountedField} from './mount-field.js';

/** From so many fields on, sections of a step are laid out only when they come near. */
const longStep = 100;

/** What is begun and ended with a step. */
interface Part {
  start(): void;
  stop(): void;
}

class Sections extends AsyncDirective {
  #parts: readonly Part[] = [];

  override render(model: FormModel, sections: readonly PlanSection[]): Element | typeof noChange {
    if (this.#parts.length > 0) return noChange;
    const parts: Part[] = [];
    const ground = document.createElement('div');
    const fields = sections.reduce((sum, section) => sum + section.fields.length, 0);
    if (fields >= longStep) ground.className = 'long';
    for (const section of sections) ground.append(buildSection(model, section, parts));
    this.#parts = parts;
    return ground;
  }

  override disconnected(): void {
    for (const part of this.#parts) part.stop();
  }

  override reconnected(): void {
    for (const part of this.#parts) part.start();
  }
}

/**
 * The sections of a step with their fields. They are built by hand, not by a template each: a step may hold a thousand
 * fields. The directive stands for one step for good; a caller keys it by the step.
 */
export const stepSections = directive(Sections);

function buildSection(model: FormModel, section: PlanSection, parts: Part[]): Element {
  const element = document.createElement('div');
  element.className = 'section';
  element.setAttribute('part', 'section');
  const states = section.fields.map((at) => model.context.declaration.field(at));
  if (section.title !== undefined) element.append(buildTitle(model, section.title, states, parts));
  for (const state of states) {
    const field =
      state.field.rows === undefined ? new MountedField(model, state) : mountList(model, state.at);
    parts.push(field);
    element.append(field.start());
  }
  for (const note of findNotes()?.placeNotes(model, section, element, states) ?? [])
    begin(parts, () => {
      note.element.hidden = !anyVisible(note.fields);
    });
  if (states.some(({at}) => model.fields.isClaimable(at))) {
    begin(parts, () => {
      render(findRegisters()?.confirmAllLine(model, states) ?? nothing, element);
    });
  }
  return element;
}

/** The title of a section goes with the last of its fields. */
function buildTitle(model: FormModel, key: string, states: readonly FieldState[], parts: Part[]): Element {
  const title = document.createElement('h3');
  title.className = 'section-title';
  title.setAttribute('part', 'heading');
  title.textContent = model.context.text(key);
  begin(parts, () => {
    title.hidden = !anyVisible(states);
  });
  return title;
}

function begin(parts: Part[], run: () => void): void {
  let stop = effect(run);
  parts.push({
    start: () => {
      stop = effect(run);
    },
    stop: () => {
      stop();
    },
  });
}

/** Whether anything of a stretch of fields is shown; a stretch without fields always is. */
function anyVisible(states: readonly FieldState[]): boolean {
  return states.length === 0 || states.some((state) => state.visible.value);
}

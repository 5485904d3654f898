import type {ListState, Plan, Pointer} from '@tokhai/core';
import {loadMessages} from '../../messages/translate.js';
import type {FormModel} from '../form-model.js';
import type {ListUis} from './list-ui.js';

/** A list on the page. */
export interface ListPart {
  start(): HTMLElement;
  stop(): void;
}

/** What a form with lists works with. */
interface ListParts {
  readonly MountedList: new (model: FormModel, list: ListState) => ListPart;
  readonly ListUis: new () => ListUis;
  readonly showRowErrors: (model: FormModel, list: ListState) => void;
}

let parts: ListParts | undefined;

/** Loads what lists need, where the procedure has any; `undefined` where nothing is missing. */
export function loadLists({fields}: Plan): Promise<void> | undefined {
  if (parts !== undefined || fields.every(({rows}) => rows === undefined)) return undefined;
  return load();
}

async function load(): Promise<void> {
  [parts] = await Promise.all([import('./list-parts.js'), loadMessages('vi', 'parts')]);
}

/** What lists are made of; only after `loadLists`. */
export function listParts(): ListParts {
  if (parts === undefined) throw new Error('Lists were not loaded');
  return parts;
}

/** A list of the form. */
export function mountList(model: FormModel, at: Pointer): ListPart {
  return new (listParts().MountedList)(model, model.context.declaration.list(at));
}

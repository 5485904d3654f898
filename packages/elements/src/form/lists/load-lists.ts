import type {ListState, Plan, Pointer} from '@tokhai/core';
import {loadMessages} from '../../messages/translate.js';
import type {FormModel} from '../form-model.js';

/** A list on the page. */
export interface ListPart {
  start(): HTMLElement;
  stop(): void;
}

let Mounted: (new (model: FormModel, list: ListState) => ListPart) | undefined;

/** Loads what lists need, where the procedure has any; `undefined` where nothing is missing. */
export function loadLists({fields}: Plan): Promise<void> | undefined {
  if (Mounted !== undefined || fields.every(({rows}) => rows === undefined)) return undefined;
  return loadMounted();
}

async function loadMounted(): Promise<void> {
  const [{MountedList}] = await Promise.all([import('./mounted-list.js'), loadMessages('vi', 'parts')]);
  Mounted = MountedList;
}

/** A list of the form; only after `loadLists`. */
export function mountList(model: FormModel, at: Pointer): ListPart {
  if (Mounted === undefined) throw new Error('Lists were not loaded');
  return new Mounted(model, model.context.declaration.list(at));
}

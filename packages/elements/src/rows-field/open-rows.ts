import type {Json, Locale} from '@tokhai/core';
import {findKind, loadKinds} from '../field/field-kinds.js';
import {adoptKindStyles} from '../field/kind-styles.js';
import {loadMessages} from '../messages/translate.js';
import {controlOf} from './list-column.js';
import {openList, type ListSettings} from './list-document.js';
import {RowsModel, type RowsSurface} from './rows-model.js';

/** Opens a list that stands alone, with the kinds of field that its columns are. */
export async function openRows(
  settings: ListSettings,
  value: Json | undefined,
  locale: Locale,
  surface: RowsSurface,
): Promise<RowsModel> {
  const controls = settings.columns.map(controlOf);
  await Promise.all([loadKinds(controls), loadMessages(locale, 'parts')]);
  adoptKindStyles(surface.root, controls.map(findKind));
  return new RowsModel(await openList(settings, value), locale, surface);
}

import type {ListState} from '@tokhai/core';
import type {ListModel} from './list-model.js';

/** Shows all errors of a list's rows from now on, and the fields of the rows that have any. */
export function showRowErrors({fields, lists}: ListModel, {at, rows}: ListState): void {
  const all = rows.peek();
  for (const {key} of all.flatMap((row) => row.fields)) fields.errors.showAll(key);
  const faulty = all.filter((row) => row.issues.peek().length > 0);
  lists.open(
    at,
    faulty.map(({key}) => key),
  );
}

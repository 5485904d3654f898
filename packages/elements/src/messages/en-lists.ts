import type {ListMessages} from './vi-lists.js';

/** English texts of lists: a full translation of `vi-lists.ts`. */
export const enLists: ListMessages = {
  'list.row': 'Item {n}',
  'list.none': 'Nothing yet.',
  'list.add': 'Add one',
  'list.full': 'There are {max} already; no more can be added.',
  'list.open': 'Change',
  'list.close': 'Close',
  'list.up': 'Move up',
  'list.down': 'Move down',
  'list.remove': 'Remove',
  'list.removed': 'Removed: {row}.',
  'list.undo': 'Undo',
  'list.restored': 'Put back.',
  'list.moved': '{row} is now {now}.',
  'list.unfinished': 'Not finished',
  'list.emptyRow': 'Nothing filled in',
  'table.row': 'Row',
  'table.actions': 'Actions',
  'table.hint': 'You can paste from a spreadsheet; Enter goes down a row.',
  'table.pasted': 'Rows pasted: {count}.',
  'table.beyond': 'Rows not pasted because the list is full: {count}.',
  'table.dropped': 'Cells that had no place to go: {count}.',
};

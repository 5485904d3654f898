import type {Json} from '../json/json.js';
import type {ControlKind} from '../plan/plan.js';
import type {DataNode} from './data-tree.js';
import {elementOf} from './rule-types.js';

/** Up to this many choices all are shown at once. */
const mostRadios = 6;

/** Controls that a field of the layout may name; lists get theirs from their section. */
const controls: ReadonlySet<Json | undefined> = new Set<ControlKind>([
  'text',
  'number',
  'date',
  'partial-date',
  'select',
  'radio',
  'checkbox',
  'yes-no',
  'combobox',
  'personal-number',
  'identity-paper',
  'address',
  'residence',
  'computed',
]);

/** The control by the shared type, otherwise by the schema; a list of free values has none of its own yet. */
function defaultControl(node: DataNode): ControlKind | undefined {
  if (node.valueType) return node.valueType.control;
  if (node.choices) return node.choices.length <= mostRadios ? 'radio' : 'select';
  switch (node.type) {
    case 'bool':
      return 'yes-no';
    case 'int':
    case 'double':
      return 'number';
    case 'date':
      return 'date';
    case 'string':
      return 'text';
    default:
      return elementOf(node.type) && node.items?.choices ? 'checkbox' : undefined;
  }
}

/** The control that the layout names, otherwise the default of the place; nothing where there is none. */
export function findControl(named: Json | undefined, node: DataNode): ControlKind | undefined {
  return controls.has(named) ? (named as ControlKind) : defaultControl(node);
}

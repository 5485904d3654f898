import type {Json} from '../json/json.js';
import {fieldControls, type ControlKind} from '../plan/control-kinds.js';
import type {DataNode} from './data-tree.js';
import {elementOf} from './rule-types.js';

/** Up to this many choices all are shown at once. */
const mostRadios = 6;

/** A text that may be longer than this wants more than one line. */
const longestLine = 300;

/** Controls that a field of the layout may name; lists get theirs from their section. */
const controls: ReadonlySet<Json | undefined> = new Set<Json | undefined>(fieldControls);

/** The control by the shared type, otherwise by the schema; a list of free values has none of its own yet. */
function defaultControl(node: DataNode): ControlKind | undefined {
  if (node.valueType) return node.valueType.control;
  if (node.choices) return node.choices.length <= mostRadios ? 'radio' : 'select';
  switch (node.type) {
    case 'bool':
      return controlOfBool(node);
    case 'int':
    case 'double':
      return 'number';
    case 'date':
      return 'date';
    case 'string':
      return controlOfText(node);
    default:
      return elementOf(node.type) && node.items?.choices ? 'checkbox' : undefined;
  }
}

function controlOfBool({schema}: DataNode): ControlKind {
  return schema.const === true ? 'consent' : 'yes-no';
}

function controlOfText({schema: {maxLength}}: DataNode): ControlKind {
  return typeof maxLength === 'number' && maxLength > longestLine ? 'long-text' : 'text';
}

/** The control that the layout names, otherwise the default of the place; nothing where there is none. */
export function findControl(named: Json | undefined, node: DataNode): ControlKind | undefined {
  return controls.has(named) ? (named as ControlKind) : defaultControl(node);
}

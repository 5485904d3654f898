import type {Json} from '../json/json.js';
import {fieldControls, type ControlKind} from '../plan/control-kinds.js';
import type {DataNode} from './data-tree.js';

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
      return isChoiceList(node) ? 'checkbox-group' : undefined;
  }
}

function controlOfBool({schema}: DataNode): ControlKind {
  return schema.const === true ? 'consent' : 'yes-no';
}

function controlOfText({schema: {maxLength}}: DataNode): ControlKind {
  return typeof maxLength === 'number' && maxLength > longestLine ? 'long-text' : 'text';
}

/** Whether a place holds any number of the choices of one closed list. */
function isChoiceList({items, valueType}: DataNode): boolean {
  return valueType === undefined && items?.choices !== undefined;
}

/**
 * The control that the layout names, otherwise the default of the place; nothing where there is none. Several choices have one
 * control, and it shows nothing else.
 */
export function findControl(named: Json | undefined, node: DataNode): ControlKind | undefined {
  const control = controls.has(named) ? (named as ControlKind) : defaultControl(node);
  if (isChoiceList(node) && control !== 'computed') return 'checkbox-group';
  return control === 'checkbox-group' ? undefined : control;
}

import type {Pointer} from '../json/json.js';
import type {DataNode, DataTree} from './data-tree.js';

/** Whether a place is a group: an object that the layout shows field by field. */
export function isGroup(node: DataNode): boolean {
  return typeof node.type === 'object' && 'object' in node.type && !node.valueType && !node.inner;
}

/** Whether a place is a list: an array of objects that the layout shows row by row. */
export function isList(node: DataNode): boolean {
  return !node.valueType && !node.inner && node.items !== undefined && isGroup(node.items);
}

/** Whether a place outside lists is shown as one field. */
export function isField(node: DataNode): boolean {
  return !node.at.includes('/*') && isShown(node);
}

/** Whether a place is one field of a list's rows. */
export function isRowField(node: DataNode, list: DataNode): boolean {
  const rows = `${list.at}/*/`;
  return node.at.startsWith(rows) && !node.at.includes('/*', rows.length) && isShown(node);
}

function isShown(node: DataNode): boolean {
  return !isGroup(node) && !isList(node) && !node.inner;
}

/** The outermost list whose rows a place lies in. */
export function listAbove(tree: DataTree, at: Pointer): DataNode | undefined {
  const end = at.indexOf('/*/');
  const node = end < 0 ? undefined : tree.nodes.get(at.slice(0, end));
  return node && isList(node) ? node : undefined;
}

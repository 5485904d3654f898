import type {DataNode, DataTree} from './data-tree.js';
import {createFinding, type Finding} from './finding.js';
import {isList, isRowField, listAbove} from './places.js';

/** Limits of a list, which keep a declaration's size bounded. */
const limits = {rows: 500, fields: 40} as const;

/** Checks what the lists of the data must have for rows to be shown, counted and named. */
export function checkLists(tree: DataTree): readonly Finding[] {
  const lists = [...tree.nodes.values()].filter(isList);
  const item = lists.length === 0 ? undefined : tree.root.properties.get('item');
  return [
    ...(item ? [createFinding('list-item-name', item.schemaAt)] : []),
    ...lists.flatMap((list) => checkList(list, tree)),
  ];
}

function checkList(list: DataNode, tree: DataTree): readonly Finding[] {
  const field = list.at;
  if (field.includes('/*')) {
    const outer = listAbove(tree, field)?.at ?? field.slice(0, field.indexOf('/*'));
    return [createFinding('list-nested', list.schemaAt, {field, outer})];
  }
  const {maxItems} = list.schema;
  const findings: Finding[] = [];
  if (typeof maxItems !== 'number' || maxItems < 1 || maxItems > limits.rows)
    findings.push(createFinding('list-max-items', list.schemaAt, {field, limit: limits.rows}));
  const fields = [...tree.nodes.values()].filter((node) => isRowField(node, list));
  if (fields.length > limits.fields)
    findings.push(createFinding('list-too-wide', list.schemaAt, {field, limit: limits.fields}));
  return findings;
}

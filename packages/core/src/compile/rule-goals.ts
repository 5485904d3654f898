import type {Pointer, Text} from '../json/json.js';
import type {RuleEffect} from '../plan/plan.js';
import type {ExpressionGoal} from './compile-expression.js';
import type {DataNode, DataTree} from './data-tree.js';
import {isField, isGroup, isList, isRowField, listAbove} from './places.js';

const anyPlace = {vi: 'một trường, một nhóm hoặc một danh sách', en: 'a field, a group or a list'};

/** Where each effect may stand, for findings. */
export const expectedTargets = {
  visible: anyPlace,
  required: {vi: 'một trường hoặc một danh sách', en: 'a field or a list'},
  readonly: anyPlace,
  computed: {vi: 'một trường của layout', en: 'a field of the layout'},
  options: {vi: 'một trường có danh sách lựa chọn', en: 'a field with a closed list'},
  constraint: anyPlace,
} as const satisfies Record<RuleEffect, Text>;

const groupEffects: ReadonlySet<RuleEffect> = new Set(['visible', 'readonly', 'constraint']);
const listEffects: ReadonlySet<RuleEffect> = new Set(['visible', 'required', 'readonly', 'constraint']);

/** What the expression of an effect must come to at a place; nothing where the effect cannot stand there. */
export function goalOf(effect: RuleEffect, at: Pointer, tree: DataTree): ExpressionGoal | undefined {
  const node = tree.nodes.get(at);
  if (!node) return undefined;
  if (!at.includes('/*')) return goalAt(effect, node, isField(node));
  const list = listAbove(tree, at);
  const isInRow = list && !at.includes('/*', list.at.length + 2);
  const goal = isInRow ? goalAt(effect, node, isRowField(node, list)) : undefined;
  return goal && list?.items && {...goal, item: list.items};
}

function goalAt(effect: RuleEffect, node: DataNode, isShown: boolean): ExpressionGoal | undefined {
  if (isGroup(node)) return groupEffects.has(effect) ? {type: 'bool'} : undefined;
  if (isList(node)) return listEffects.has(effect) ? {type: 'bool'} : undefined;
  return isShown ? goalOfField(effect, node) : undefined;
}

function goalOfField(effect: RuleEffect, node: DataNode): ExpressionGoal | undefined {
  const choices = node.choices ? node : node.items;
  if (effect === 'computed') return {type: node.type, ...(choices && {choices})};
  if (effect !== 'options') return {type: 'bool'};
  return choices?.choices ? {type: {list: 'string'}, choices} : undefined;
}

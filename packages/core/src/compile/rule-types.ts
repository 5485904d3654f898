import type {RuleFunction, RuleLibrary, RuleType} from '../plan/plan.js';
import {coreFunctions} from '../rules/functions.js';

/** Whether two rule types are the same. */
export function sameType(a: RuleType, b: RuleType): boolean {
  return typeName(a) === typeName(b);
}

/** A type in words, for findings. */
export function typeName(type: RuleType): string {
  if (typeof type === 'string') return type;
  return 'list' in type ? `list<${typeName(type.list)}>` : `object(${type.object})`;
}

/** The element type of a list. */
export function elementOf(type: RuleType): RuleType | undefined {
  return typeof type === 'object' && 'list' in type ? type.list : undefined;
}

/** Whether values of a type may stand in `==`: texts, numbers, booleans, dates and lists of them. */
export function isComparable(type: RuleType): boolean {
  if (typeof type === 'string') return true;
  return 'list' in type && isComparable(type.list);
}

/** The generic functions and the library's own, overloads grouped by name. */
export function groupFunctions(library: RuleLibrary): ReadonlyMap<string, readonly RuleFunction[]> {
  const groups = new Map<string, RuleFunction[]>();
  for (const rule of [...coreFunctions, ...library.functions]) {
    const group = groups.get(rule.name) ?? [];
    const same = group.findIndex((other) => signature(other) === signature(rule));
    if (same >= 0) group[same] = rule;
    else group.push(rule);
    groups.set(rule.name, group);
  }
  return groups;
}

function signature(rule: RuleFunction): string {
  return rule.params.map(typeName).join(',');
}

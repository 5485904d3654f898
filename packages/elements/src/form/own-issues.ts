import type {FieldState, Issue, Pointer} from '@tokhai/core';
import {findKind} from '../field/field-kinds.js';

/** Of a list only what is said of it as a whole: its rows' fields say theirs themselves. */
export function ownIssues({field, at, issues}: FieldState): readonly Issue[] {
  return field.rows === undefined ? issues.value : issues.value.filter((issue) => issue.at === at);
}

/** Findings on a missing composite belong to the whole; those inside an unknown part too. */
export function knownPart({at, field}: FieldState, issue: Issue): Pointer {
  if (issue.at === at || findKind(field.control)?.composite === undefined) return '';
  const part = issue.at.slice(at.length);
  return part === '/diaChi' ? '' : part;
}

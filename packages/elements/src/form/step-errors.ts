import {effect, untracked} from '@preact/signals-core';
import type {Issue, LoadedProcedure, Pointer} from '@tokhai/core';
import type {FormContext} from './form-context.js';
import {findClosing} from './load-closing.js';

/** What is found in fields and lists themselves. */
export type FoundInFields = ReadonlyMap<Pointer, readonly Issue[]>;

/**
 * Follows what is wrong in the fields of a step, but for those in rows of its lists, all together: a long step that was left
 * empty has hundreds of errors, and following each by itself takes as long as showing them. `take` is called with what is
 * found, and with the fields in which it is another than before or is told in other words. The answer ends it.
 */
export function followStep(
  {procedure, declaration}: Pick<FormContext, 'procedure' | 'declaration'>,
  step: string,
  take: (found: FoundInFields, changed: readonly Pointer[]) => void,
): () => void {
  const issues = declaration.issuesOf(step);
  let known: readonly Issue[] | undefined;
  let last: FoundInFields = new Map();
  return effect(() => {
    findClosing();
    // The very same findings: then the words that tell them are others. (In another language all is drawn anew.)
    const isReworded = issues.value === known;
    known = issues.value;
    const found = groupByField(procedure, known);
    const changed = [...new Set([...found.keys(), ...last.keys()])].filter(
      (at) => isReworded || !isSame(found.get(at), last.get(at)),
    );
    last = found;
    // Who is told draws, and is to follow nothing in the name of this.
    untracked(() => {
      take(found, changed);
    });
  });
}

function groupByField({index}: LoadedProcedure, issues: readonly Issue[]): FoundInFields {
  const found = new Map<Pointer, Issue[]>();
  for (const issue of issues) {
    // Most are of a field as a whole. Rows say theirs themselves.
    const field = index.fields.get(issue.at) ?? index.locate(issue.at)?.field;
    if (field === undefined || (field.rows !== undefined && field.at !== issue.at)) continue;
    const own = found.get(field.at);
    if (own === undefined) found.set(field.at, [issue]);
    else own.push(issue);
  }
  return found;
}

function isSame(a: readonly Issue[] = [], b: readonly Issue[] = []): boolean {
  return a.length === b.length && a.every((issue, index) => issue === b[index]);
}

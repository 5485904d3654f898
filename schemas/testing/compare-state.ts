import {canonicalText, type Declaration, type Issue, type Json} from '@tokhai/core';
import {listSteps} from '../../packages/elements/src/form/form-steps.js';
import type {
  StateExpectation,
  VectorFault,
  VectorField,
  VectorIssue,
} from '../../packages/core/src/generated/declaration-vectors.js';
import {isVisible} from './run-case.js';

/** What is otherwise, in words, of the parts that an expectation may have. */
const comparisons: readonly ((declaration: Declaration, expected: StateExpectation) => readonly string[])[] =
  [
    (declaration, {values}) => (values ? same('values', declaration.freeze().values, values) : []),
    (declaration, {kept}) => (kept ? same('kept', declaration.snapshot('mot').values, kept) : []),
    (declaration, {fields = {}}) =>
      Object.entries(fields).flatMap(([at, field]) => compareField(declaration, at, field)),
    (declaration, {groups = {}}) =>
      Object.entries(groups).flatMap(([at, visible]) =>
        same(`${at} visible`, isVisible(declaration, at), visible),
      ),
    (declaration, {lists = {}}) =>
      Object.entries(lists).flatMap(([at, state]) => {
        const {rows, canAdd, canRemove} = declaration.list(at);
        return same(at, {count: rows.value.length, canAdd: canAdd.value, canRemove: canRemove.value}, state);
      }),
    (declaration, {issues}) => (issues ? compareIssues(declaration, issues) : []),
    ({faults: {value: found}}, {faults}) =>
      faults ? same('faults', found.map(nameFault).sort(), faults.map(nameFault).sort()) : [],
    ({documents: {value: found}}, {documents}) => {
      const states = Object.fromEntries(found.map((paper) => [paper.id, paperState(paper)]));
      return documents ? same('documents', states, documents) : [];
    },
    (declaration, {fees}) => {
      const found = declaration.fees.value.map(({id}) => id);
      return fees ? same('fees', found, fees) : [];
    },
    ({activeBindings}, {bindings}) => (bindings ? same('bindings', activeBindings.value, bindings) : []),
    (declaration, {steps}) => (steps ? same('steps', stepsOf(declaration), steps) : []),
  ];

/** What a vector expects and the declaration does not show, in words; empty where all holds. */
export function compareState(declaration: Declaration, expected: StateExpectation): readonly string[] {
  return comparisons.flatMap((compare) => compare(declaration, expected));
}

function nameFault({at, effect, code}: VectorFault): string {
  return `${effect} ${at} ${code}`;
}

function same(what: string, found: Json, expected: Json): readonly string[] {
  const [a, b] = [canonicalText(found), canonicalText(expected)];
  return a === b ? [] : [`${what}: ${a}, expected ${b}`];
}

function compareField(declaration: Declaration, at: string, expected: VectorField): readonly string[] {
  const field = declaration.field(at);
  const found = {
    visible: field.visible.value,
    required: field.required.value,
    readonly: field.readonly.value,
    value: field.value.value ?? null,
    origin: field.origin.value,
    options: field.options.value.map(({value}) => value),
  };
  return (Object.keys(expected) as (keyof VectorField)[]).flatMap((name) =>
    same(`${at} ${name}`, found[name], expected[name] ?? null),
  );
}

/** Findings in their order; of message and figures only what the vector names. */
function compareIssues({issues}: Declaration, expected: readonly VectorIssue[]): readonly string[] {
  const found = issues.value.map((issue, index) => {
    const {message, params} = expected[index] ?? {};
    return show(issue, message !== undefined, Object.keys(params ?? {}));
  });
  return same(
    'issues',
    found,
    expected.map((issue) => show(issue, issue.message !== undefined, Object.keys(issue.params ?? {}))),
  );
}

function show(
  {code, at, message, params = {}}: Issue | VectorIssue,
  withMessage: boolean,
  figures: readonly string[],
): Json {
  return {
    code,
    at,
    ...(withMessage && {message: message ?? null}),
    params: Object.fromEntries(figures.map((name) => [name, params[name] ?? null])),
  };
}

function paperState({
  wanted,
  satisfiedBy,
  files,
}: Declaration['documents']['value'][number]): 'satisfied' | 'attached' | 'missing' | 'not-wanted' {
  if (!wanted) return 'not-wanted';
  if (satisfiedBy) return 'satisfied';
  return files.length > 0 ? 'attached' : 'missing';
}

/** The steps as they stand once the citizen has been through all of them. */
function stepsOf(declaration: Declaration): Json {
  const {procedure} = declaration;
  const ids = [...procedure.plan.steps.map(({id}) => id), 'documents'];
  // Steps are told by their names; texts do not matter here.
  const context = {procedure, declaration, t: (key: string) => key, text: (key: string) => key};
  const idOf = (title: string): string => title.replace(/^(step:|form\.)/, '');
  const issuesOf = (id: string): readonly Issue[] => declaration.issuesOf(id).value;
  const steps = listSteps(context, {current: undefined, kept: '', checked: new Set(ids), issuesOf});
  return steps.map(({id, state, closedBy}) => ({
    id,
    state,
    ...(closedBy !== undefined && {closedBy: idOf(closedBy)}),
  }));
}

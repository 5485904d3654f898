import {signal, type Signal} from '@preact/signals-core';
import type {FieldState, Issue, Locale, LoadedProcedure, Pointer} from '@tokhai/core';
import {findKind} from '../field/field-kinds.js';
import type {FieldError} from '../field/field-view.js';
import {labelAt, spokenAt} from '../field/part-words.js';
import {issueMessage} from '../messages/issue-message.js';
import type {FormContext} from './form-context.js';
import {findClosing} from './load-closing.js';
import {knownPart, ownIssues} from './own-issues.js';
import {partsOf} from './parts-of.js';
import {followStep, type FoundInFields} from './step-errors.js';

type Context = Pick<FormContext, 'procedure' | 'declaration' | 'locale' | 't'>;

/** Nothing wrong is shown: the same list each time. */
export const noErrors: readonly FieldError[] = [];

/** Name of a field within its own section. */
export function fieldLabel(procedure: LoadedProcedure, field: FieldState['field'], locale: Locale): string {
  return procedure.findText(field.label, locale) ?? procedure.label(field.at, locale);
}

/** Which errors of which fields the person is shown by now, and in which words. Fields go by their `key`. */
export class ShownErrors {
  readonly #context: Context;
  readonly #retell: (at: Pointer) => void;
  /** Of fields by themselves: at the parts that the person left, or all. */
  readonly #shown = new Map<Pointer, Signal<ReadonlySet<Pointer> | 'all'>>();
  /** What is found in steps of which all errors are shown. */
  readonly #checked = new Map<string, FoundInFields>();
  readonly #ends: (() => void)[] = [];

  /** `retell` is called where a field has other errors to show. */
  constructor(context: Context, retell: (at: Pointer) => void) {
    this.#context = context;
    this.#retell = retell;
  }

  /** Shows the errors at a part from now on. */
  show(at: Pointer, part: Pointer): void {
    const shown = this.#shownAt(at);
    const now = shown.peek();
    if (now !== 'all' && !now.has(part)) shown.value = new Set([...now, part]);
  }

  /** Shows all errors of a field from now on. */
  showAll(at: Pointer): void {
    this.#shownAt(at).value = 'all';
  }

  /** Shows all errors of a step's fields from now on, but for those in rows of its lists. */
  showStep(step: string): void {
    if (this.#checked.has(step)) return;
    this.#ends.push(
      followStep(this.#context, step, (found, changed) => {
        this.#checked.set(step, found);
        changed.forEach(this.#retell);
      }),
    );
  }

  /** Ends the following of steps. */
  stop(): void {
    for (const end of this.#ends) end();
  }

  /** Whether whoever shows a field is told of each change of its errors. */
  areTold(state: FieldState): boolean {
    return this.#checkOf(state) !== undefined;
  }

  /** Whether a field that is not told of its errors shows those that `of` tells. */
  areShown({key}: FieldState): boolean {
    return this.#shown.has(key);
  }

  /** The errors of a field that are shown; call it within an effect to follow them. */
  of(state: FieldState): readonly FieldError[] {
    const check = this.#checkOf(state);
    if (check !== undefined) return this.#tell(state, check.get(state.key));
    const shown = this.#shown.get(state.key)?.value;
    if (shown === undefined) return noErrors;
    const issues = ownIssues(state);
    return this.#tell(
      state,
      shown === 'all' ? issues : issues.filter((issue) => shown.has(knownPart(state, issue))),
    );
  }

  /** An issue in words, with the name that its field has outside its own section. */
  message(issue: Issue, state: FieldState | undefined, label: string): string {
    const {t, locale, procedure} = this.#context;
    if (issue.message !== undefined) return procedure.text(issue.message, locale.value);
    // What is seldom wrong is told at length once the part that knows how has come; a form that is left empty waits for none.
    const told =
      issue.code === 'required' ? issue : (findClosing()?.spokenIssue(issue, procedure, state) ?? issue);
    if (state === undefined) return issueMessage(told, label, 'text', t);
    const {control} = state.field;
    if (issue.at === state.at) return issueMessage(told, label, control, t);
    const part = issue.at.slice(state.at.length);
    const kind = findKind(control);
    const type = partsOf(procedure, state.field)?.get(part.slice(1))?.type;
    return issueMessage(told, labelAt(kind, part, t) ?? label, spokenAt(kind, control, part, type), t);
  }

  #shownAt(at: Pointer): Signal<ReadonlySet<Pointer> | 'all'> {
    const known = this.#shown.get(at);
    if (known !== undefined) return known;
    const made = signal<ReadonlySet<Pointer> | 'all'>(new Set());
    this.#shown.set(at, made);
    this.#retell(at);
    return made;
  }

  /** Rows are checked with their list, each by itself: one that is added later is not wrong yet. */
  #checkOf({field, key}: FieldState): FoundInFields | undefined {
    return key === field.at ? this.#checked.get(field.step) : undefined;
  }

  /** The first of the findings at each part, in words. */
  #tell(state: FieldState, issues: readonly Issue[] = []): readonly FieldError[] {
    if (issues.length === 0) return noErrors;
    const {procedure, locale} = this.#context;
    const label = fieldLabel(procedure, state.field, locale.value);
    const errors: FieldError[] = [];
    for (const issue of issues) {
      const part = knownPart(state, issue);
      if (errors.length === 0 || errors.every((error) => error.part !== part))
        errors.push({part, message: this.message(issue, state, label)});
    }
    return errors;
  }
}

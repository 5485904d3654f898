import {computed, signal, type ReadonlySignal, type Signal} from '@preact/signals-core';
import {CoreError} from '../core-error.js';
import type {ProcedureDocument} from '../generated/procedure.js';
import type {Issue} from '../issue.js';
import type {Pointer} from '../json/json.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import type {StatementDocument} from '../statement/statement.js';
import {findForbiddenCharacter} from '../text/forbidden-character.js';
import type {ClaimBook} from './claim-book.js';
import {tidyText} from './commit-value.js';
import type {DocumentState, FieldState} from './declaration.js';
import type {RuleRunner} from './rule-runner.js';
import {isWholeLookup} from './whole-lookup.js';

/** The papers that the procedure asks for: wanted, replaced by a register, attached. */
export class PaperTray {
  readonly attached: Signal<ReadonlyMap<string, StatementDocument>> = signal(new Map());
  readonly states: ReadonlySignal<readonly DocumentState[]>;
  readonly #papers: readonly ProcedureDocument[];
  readonly #book: ClaimBook;
  readonly #fieldAt: (at: Pointer) => FieldState | undefined;

  constructor(
    procedure: LoadedProcedure,
    runner: RuleRunner,
    book: ClaimBook,
    fieldAt: (at: Pointer) => FieldState | undefined,
  ) {
    this.#fieldAt = fieldAt;
    this.#papers = procedure.document.documents;
    this.#book = book;
    const conditions = new Map(procedure.plan.documents.map((condition) => [condition.id, condition]));
    const wanted = new Map(this.#papers.map(({id}) => [id, runner.condition(conditions.get(id))]));
    this.states = computed(() =>
      this.#papers.map((paper) => this.#stateOf(paper, wanted.get(paper.id)?.value === true)),
    );
  }

  /** @throws CoreError `unknown-document` */
  attach(document: StatementDocument): void {
    if (!this.#papers.some(({id}) => id === document.id))
      throw new CoreError('unknown-document', `The procedure asks for no document ${document.id}`);
    const {id, name, mediaType, size, digest} = document;
    this.attached.value = new Map(this.attached.value).set(id, {
      id,
      name: tidyText(name),
      mediaType,
      size,
      digest,
    });
  }

  detach(id: string): void {
    const left = new Map(this.attached.value);
    if (left.delete(id)) this.attached.value = left;
  }

  /**
   * Findings about papers that are wanted, all at `''` with the paper's id as `params.document`: `document-missing`, `document-type`
   * `{accept}`, `document-too-large` `{max}`, `forbidden-character` in a file's name.
   */
  listIssues(): readonly Issue[] {
    return this.states.value.filter(({wanted}) => wanted).flatMap((state) => this.#issuesOf(state));
  }

  #issuesOf({id, attached, satisfiedBy}: DocumentState): readonly Issue[] {
    const paper = this.#papers.find((candidate) => candidate.id === id);
    if (!attached) return satisfiedBy ? [] : [{code: 'document-missing', at: '', params: {document: id}}];
    if (!paper) return [];
    const {accept, maxBytes} = paper;
    const found = findForbiddenCharacter(attached.name);
    const issues: Issue[] = [];
    if (!accept.includes(attached.mediaType))
      issues.push({code: 'document-type', at: '', params: {document: id, accept}});
    if (attached.size > maxBytes)
      issues.push({code: 'document-too-large', at: '', params: {document: id, max: maxBytes}});
    if (found) {
      const params = {document: id, character: found.character, name: found.name};
      issues.push({code: 'forbidden-character', at: '', params});
    }
    return issues;
  }

  #stateOf({id, satisfiedBy = []}: ProcedureDocument, wanted: boolean): DocumentState {
    const lookups = this.#book.lookups.value;
    const found = satisfiedBy
      .map((binding) => lookups.get(binding))
      .find(
        (lookup) =>
          lookup !== undefined && this.#book.isActive(lookup.binding) && isWholeLookup(lookup, this.#fieldAt),
      );
    const attached = this.attached.value.get(id);
    return {
      id,
      wanted,
      ...(found && {satisfiedBy: {binding: found.binding, source: found.source, at: found.at}}),
      ...(attached && {attached}),
    };
  }
}

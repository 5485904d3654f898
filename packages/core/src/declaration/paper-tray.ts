import {computed, signal, type ReadonlySignal, type Signal} from '@preact/signals-core';
import type {ProcedureDocument} from '../generated/procedure.js';
import type {Issue} from '../issue.js';
import type {DigestHex, Pointer} from '../json/json.js';
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
  /** In the order in which they were attached. */
  readonly attached: Signal<readonly StatementDocument[]> = signal([]);
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

  /** Adds a file to its paper, one that the procedure asks for. The same bytes twice are one file, under the later name. */
  attach({id, name, mediaType, size, digest}: StatementDocument): void {
    const file = {id, name: tidyText(name), mediaType, size, digest};
    const same = (other: StatementDocument): boolean => other.id === id && other.digest === digest;
    const files = this.attached.value;
    this.attached.value = files.some(same)
      ? files.map((other) => (same(other) ? file : other))
      : [...files, file];
  }

  /** Takes one file of a paper away, or all of them. */
  detach(id: string, digest?: DigestHex): void {
    const files = this.attached.value;
    const left = files.filter((file) => file.id !== id || (digest !== undefined && file.digest !== digest));
    if (left.length < files.length) this.attached.value = left;
  }

  /**
   * Findings about papers that are wanted, all at `''` with the paper's id as `params.document`: `document-missing`,
   * `too-many-files` `{max}`, and for a file of it, which `params.file` counts from 1: `document-type` `{accept}`,
   * `document-too-large` `{max}`, `forbidden-character` in its name.
   */
  listIssues(): readonly Issue[] {
    return this.states.value.filter(({wanted}) => wanted).flatMap((state) => this.#issuesOf(state));
  }

  #issuesOf({id, files, satisfiedBy}: DocumentState): readonly Issue[] {
    const paper = this.#papers.find((candidate) => candidate.id === id);
    if (!paper || files.length === 0)
      return satisfiedBy ? [] : [{code: 'document-missing', at: '', params: {document: id}}];
    const max = maxFilesOf(paper);
    const many: readonly Issue[] =
      files.length > max ? [{code: 'too-many-files', at: '', params: {document: id, max}}] : [];
    return [...many, ...files.flatMap((file, index) => listFileIssues(paper, file, index + 1))];
  }

  #stateOf({id, satisfiedBy = []}: ProcedureDocument, wanted: boolean): DocumentState {
    const lookups = this.#book.lookups.value;
    const found = satisfiedBy
      .map((binding) => lookups.get(binding))
      .find(
        (lookup) =>
          lookup !== undefined && this.#book.isActive(lookup.binding) && isWholeLookup(lookup, this.#fieldAt),
      );
    return {
      id,
      wanted,
      ...(found && {satisfiedBy: {binding: found.binding, source: found.source, at: found.at}}),
      files: this.attached.value.filter((file) => file.id === id),
    };
  }
}

/** How many files a paper may have. */
function maxFilesOf({maxFiles = 1}: ProcedureDocument): number {
  return maxFiles;
}

function listFileIssues(
  {id, accept, maxBytes}: ProcedureDocument,
  {name, mediaType, size}: StatementDocument,
  file: number,
): readonly Issue[] {
  const issues: Issue[] = [];
  const place = {document: id, file};
  if (!accept.includes(mediaType)) issues.push({code: 'document-type', at: '', params: {...place, accept}});
  if (size > maxBytes) issues.push({code: 'document-too-large', at: '', params: {...place, max: maxBytes}});
  const found = findForbiddenCharacter(name);
  if (found) {
    const params = {...place, character: found.character};
    issues.push({code: 'forbidden-character', at: '', params});
  }
  return issues;
}

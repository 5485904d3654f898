import {computed, type ReadonlySignal} from '@preact/signals-core';
import type {Issue} from '../issue.js';
import type {Pointer} from '../json/json.js';
import type {PlanCondition, PlanExpression, PlanRule} from '../plan/plan.js';
import {placeOf} from '../procedure/decision-index.js';
import {bundle, bundleUp, joinAll} from './bundle.js';
import {type CellSet, isList} from './cell-set.js';
import type {RuleFault} from './declaration.js';
import type {CellContext} from './field-cell.js';
import {isRowRule} from './rule-runner.js';

const none: readonly RuleFault[] = [];

/** Findings that leave rules something sound to read, or nothing, which is no fault. */
const soundCodes: ReadonlySet<string> = new Set([
  'required',
  'constraint',
  'claim-unconfirmed',
  'forbidden-character',
]);

/**
 * Rules that failed, never silently false: those of visible targets (in every row, for those about rows), every `visible` rule, and
 * the conditions of bindings, papers and fees (place `''`, effect such as `documents/chung-sinh`).
 *
 * A rule that reads a value which has a finding of its own, such as a day that does not exist, is not listed: the finding
 * says what is wrong, and nothing can be submitted while it stands.
 */
export function followFaults(context: CellContext, cells: CellSet): ReadonlySignal<readonly RuleFault[]> {
  const {plan} = context.procedure;
  const search = new FaultSearch(context, cells);
  const ofRules = bundleUp(
    bundle(plan.rules, (rules) => computed(() => joinAll(rules, (rule) => search.ofRule(rule)))),
  );
  return computed(() => [
    ...ofRules.value,
    ...search.ofParts('prefill', plan.prefill),
    ...search.ofParts('documents', plan.documents),
    ...search.ofParts('fees', plan.fees),
  ]);
}

class FaultSearch {
  readonly #context: CellContext;
  readonly #cells: CellSet;

  constructor(context: CellContext, cells: CellSet) {
    this.#context = context;
    this.#cells = cells;
  }

  ofRule(rule: PlanRule): readonly RuleFault[] {
    if (!isRowRule(rule)) return this.#at(rule, () => rule.at, this.#context);
    return this.#cells
      .rowsAt(rule.at)
      .flatMap((row) => this.#at(rule, () => rule.at.replace('*', String(row.index.value)), row.context));
  }

  ofParts(part: string, conditions: readonly PlanCondition[]): readonly RuleFault[] {
    return conditions.flatMap(({id, when}) => {
      const code = when && this.#codeOf(when, this.#context);
      return code === undefined ? [] : [{at: '', effect: `${part}/${id}`, code}];
    });
  }

  #at(rule: PlanRule, at: () => Pointer, here: CellContext): readonly RuleFault[] {
    if (rule.effect !== 'visible' && !here.visibility.of(rule.at).value) return none;
    const code = this.#codeOf(rule, here);
    return code === undefined ? none : [{at: at(), effect: rule.effect, code}];
  }

  #codeOf(expression: PlanExpression, {runner}: CellContext): string | undefined {
    const outcome = runner.outcome(expression).value;
    if (outcome.kind !== 'fault') return undefined;
    const isUnsound = expression.reads.some((pointer) =>
      issuesAt(pointer, this.#context, this.#cells).some(({code}) => !soundCodes.has(code)),
    );
    return isUnsound ? undefined : outcome.code;
  }
}

/** Findings of what a rule reads: of a list's own ones only, and of a field of its rows those in any row. */
function issuesAt(pointer: Pointer, {procedure}: CellContext, cells: CellSet): readonly Issue[] {
  const at = procedure.index.locate(placeOf(pointer))?.field.at;
  if (at === undefined) return [];
  if (at.includes('/*')) return cells.rowsAt(at).flatMap((row) => row.cell(at)?.issues.value ?? []);
  const cell = cells.find(at);
  return (isList(cell) ? cell.ownIssues : cell?.issues)?.value ?? [];
}

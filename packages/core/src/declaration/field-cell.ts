import {computed, signal, type ReadonlySignal, type Signal} from '@preact/signals-core';
import type {Issue} from '../issue.js';
import type {Json, Pointer} from '../json/json.js';
import {equalJson} from '../json/pointer.js';
import type {PlanField} from '../plan/plan.js';
import type {Claim, Dispute} from '../prefill/claim.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import type {Option} from '../procedure/value-type.js';
import type {ClaimBook, StandingClaim} from './claim-book.js';
import {commitValue} from './commit-value.js';
import type {FieldState, ValueOrigin} from './declaration.js';
import {listFieldIssues} from './field-issues.js';
import {always, type RuleRunner} from './rule-runner.js';
import {anyHolds, type Visibility} from './visibility.js';

/** What all cells of a declaration share. */
export interface CellContext {
  readonly procedure: LoadedProcedure;
  readonly runner: RuleRunner;
  readonly visibility: Visibility;
  readonly book: ClaimBook;
}

const nothing: ReadonlySignal<undefined> = computed(() => undefined);
const noIssues: readonly Issue[] = [];

/**
 * One field. Signals are made when first asked for and shared where a field has no rule or claim, so that a thousand
 * plain fields cost a thousand value signals and little else.
 */
export class FieldCell implements FieldState {
  readonly at: Pointer;
  readonly field: PlanField;
  /** What the citizen typed; `null` where a claimed value was cleared by hand, `undefined` where nothing was. */
  readonly typed: Signal<Json | undefined>;
  readonly value: ReadonlySignal<Json | undefined>;
  readonly visible: ReadonlySignal<boolean>;
  readonly isComputed: boolean;
  /** Whether a register may fill it. */
  readonly claimable: boolean;
  readonly #context: CellContext;
  #standing?: ReadonlySignal<StandingClaim | undefined>;
  #required?: ReadonlySignal<boolean>;
  #readonly?: ReadonlySignal<boolean>;
  #options?: ReadonlySignal<readonly Option[]>;
  #issues?: ReadonlySignal<readonly Issue[]>;
  #claim?: ReadonlySignal<Claim | undefined>;
  #dispute?: ReadonlySignal<Dispute | undefined>;
  #origin?: ReadonlySignal<ValueOrigin>;

  constructor(field: PlanField, context: CellContext) {
    const {index} = context.procedure;
    this.at = field.at;
    this.field = field;
    this.#context = context;
    const {bindingsOf, rulesOf} = index;
    this.isComputed = rulesOf(field.at).computed !== undefined;
    this.claimable = bindingsOf(field.at).length > 0 && !this.isComputed;
    this.typed = signal<Json | undefined>(undefined);
    this.visible = context.visibility.of(field.at);
    this.value = this.#makeValue();
  }

  /** What rules and the statement see: nothing while hidden. */
  get effective(): Json | undefined {
    return this.visible.value ? this.value.value : undefined;
  }

  get hasOptionsRule(): boolean {
    return this.#context.procedure.index.rulesOf(this.at).options !== undefined;
  }

  /** Whether the value is the register's now. */
  holdsClaim(): boolean {
    const standing = this.standing.value;
    return standing !== undefined && equalJson(standing.claim.value, this.value.value);
  }

  /** Nothing is lost: what a register no longer answers for stays, as if typed. */
  keep(claim: Claim): void {
    if (this.typed.value === undefined && this.holdsClaim()) this.typed.value = claim.value;
  }

  get standing(): ReadonlySignal<StandingClaim | undefined> {
    if (!this.claimable) return nothing;
    return (this.#standing ??= computed(() => this.#context.book.standing(this.at)));
  }

  get claim(): ReadonlySignal<Claim | undefined> {
    if (this.standing === nothing) return nothing;
    return (this.#claim ??= computed(() => this.standing.value?.claim));
  }

  get dispute(): ReadonlySignal<Dispute | undefined> {
    if (this.standing === nothing) return nothing;
    return (this.#dispute ??= computed(() => {
      const dispute = this.#context.book.disputes.value.get(this.at);
      return this.standing.value?.claim.binding === dispute?.binding && this.holdsClaim()
        ? dispute
        : undefined;
    }));
  }

  get required(): ReadonlySignal<boolean> {
    const {procedure, runner} = this.#context;
    return (this.#required ??= this.field.required
      ? always
      : anyHolds(procedure.index, runner, this.at, 'required'));
  }

  get readonly(): ReadonlySignal<boolean> {
    return (this.#readonly ??= this.#makeReadonly());
  }

  get options(): ReadonlySignal<readonly Option[]> {
    return (this.#options ??= this.#makeOptions());
  }

  get origin(): ReadonlySignal<ValueOrigin> {
    return (this.#origin ??= computed(() => this.#findOrigin()));
  }

  get issues(): ReadonlySignal<readonly Issue[]> {
    return (this.#issues ??= this.#makeIssues());
  }

  #makeValue(): ReadonlySignal<Json | undefined> {
    const {procedure, runner} = this.#context;
    const rule = procedure.index.rulesOf(this.at).computed?.[0];
    if (rule) {
      return computed(() => {
        const outcome = runner.outcome(rule).value;
        return outcome.kind === 'value' ? commitValue(procedure, this.at, outcome.value) : undefined;
      });
    }
    if (!this.claimable) return this.typed;
    return computed(() => {
      const typed = this.typed.value;
      const standing = this.standing.value;
      if (standing && (standing.lock === 'locked' || typed === undefined)) return standing.claim.value;
      return typed ?? undefined;
    });
  }

  #makeReadonly(): ReadonlySignal<boolean> {
    if (this.isComputed) return always;
    const byRule = anyHolds(this.#context.procedure.index, this.#context.runner, this.at, 'readonly');
    if (this.standing === nothing) return byRule;
    return computed(() => this.standing.value?.lock === 'locked' || byRule.value);
  }

  #makeOptions(): ReadonlySignal<readonly Option[]> {
    const {procedure, runner} = this.#context;
    const offered = procedure.optionsAt(this.at);
    const rules = procedure.index.rulesOf(this.at).options ?? [];
    return computed(() =>
      rules.reduce((left, rule) => {
        const outcome = runner.outcome(rule).value;
        const allowed =
          outcome.kind === 'value' && Array.isArray(outcome.value)
            ? new Set<unknown>(outcome.value)
            : undefined;
        return allowed ? left.filter(({value}) => allowed.has(value)) : left;
      }, offered),
    );
  }

  #findOrigin(): ValueOrigin {
    if (this.value.value === undefined) return 'empty';
    if (this.isComputed) return 'computed';
    const standing = this.standing.value;
    if (!standing || !this.holdsClaim()) return 'typed';
    if (this.dispute.value) return 'disputed';
    if (standing.lock !== 'confirm') return 'claimed';
    // Typing what the register says is as good as confirming it.
    const settled = this.#context.book.confirmed.value.has(this.at) || this.typed.value !== undefined;
    return settled ? 'confirmed' : 'claimed';
  }

  #makeIssues(): ReadonlySignal<readonly Issue[]> {
    let last = noIssues;
    return computed(() => {
      const now = listFieldIssues(this, this.#context);
      // The same list is answered while it says the same, so that no message is spoken twice.
      if (!equalJson(now as unknown as Json, last as unknown as Json)) last = now;
      return last;
    });
  }
}

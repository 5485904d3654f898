import {computed, signal, type ReadonlySignal, type Signal} from '@preact/signals-core';
import type {Issue} from '../issue.js';
import type {Json, JsonObject, Pointer} from '../json/json.js';
import {parsePointer, readKeys} from '../json/pointer.js';
import type {PlanField} from '../plan/plan.js';
import type {Claim, Dispute} from '../prefill/claim.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import type {Option} from '../procedure/value-type.js';
import type {StandingClaim} from './claim-book.js';
import type {ClaimLink} from './claim-link.js';
import {commitValue} from './commit-value.js';
import {constant} from './constant.js';
import type {FieldState, ValueOrigin} from './declaration.js';
import type {Evidence} from './evidence.js';
import {listFieldIssues, type ValueFindings} from './field-issues.js';
import {keepWhileEqual} from './keep-while-equal.js';
import {always, never, type RuleRunner} from './rule-runner.js';
import {anyHolds, type Visibility} from './visibility.js';

/** What all cells of a declaration, or of one row, share. */
export interface CellContext {
  readonly procedure: LoadedProcedure;
  readonly runner: RuleRunner;
  readonly visibility: Visibility;
  /** Where the procedure asks for any. */
  readonly evidence: Evidence | undefined;
}

/** What a list tells the fields of one of its rows. */
export interface RowSeat {
  /** Pointer of the list. */
  readonly list: Pointer;
  /** Of the row. */
  readonly key: string;
  readonly index: ReadonlySignal<number>;
  /** The register's row while it shows, `undefined` once the rows are the citizen's. */
  readonly claimed: ReadonlySignal<JsonObject | undefined>;
  /** Whether a locked claim holds the list. */
  readonly locked: ReadonlySignal<boolean>;
  /** Where the list as a whole comes from. */
  readonly origin: ReadonlySignal<ValueOrigin>;
  /** Makes the register's rows the citizen's, who is about to change one. */
  readonly own: () => void;
}

/** A signal of nothing. */
export const nothing: ReadonlySignal<undefined> = constant(undefined);

const noOptions: ReadonlySignal<readonly Option[]> = constant([]);

/**
 * One field, outside lists or in a row. Signals are made when first asked for and shared where a field has no rule or claim,
 * so that a thousand plain fields cost a thousand value signals and little else.
 */
export class FieldCell implements FieldState {
  readonly field: PlanField;
  readonly key: string;
  /** What the citizen typed; `null` where a claimed value was cleared by hand, `undefined` where nothing was. */
  readonly typed: Signal<Json | undefined>;
  readonly value: ReadonlySignal<Json | undefined>;
  readonly visible: ReadonlySignal<boolean>;
  readonly isComputed: boolean;
  readonly #context: CellContext;
  readonly #seat: RowSeat | undefined;
  /** There where a register may fill the field. */
  readonly #link: ClaimLink | undefined;
  #required?: ReadonlySignal<boolean>;
  #readonly?: ReadonlySignal<boolean>;
  #options?: ReadonlySignal<readonly Option[]>;
  #issues?: ReadonlySignal<readonly Issue[]>;
  #origin?: ReadonlySignal<ValueOrigin>;
  #missing?: readonly Issue[];
  #found?: {readonly value: Json; readonly options: readonly Option[]; readonly findings: ValueFindings};

  constructor(field: PlanField, context: CellContext, seat?: RowSeat) {
    this.field = field;
    this.#context = context;
    this.#seat = seat;
    this.key = seat ? `${seat.list}/${seat.key}${this.#inRow(seat)}` : field.at;
    this.isComputed = context.procedure.index.rulesOf(field.at).computed !== undefined;
    this.#link =
      seat || this.isComputed ? undefined : context.evidence?.link(field.at, () => this.value.value);
    this.typed = signal<Json | undefined>(undefined);
    this.visible = context.visibility.of(field.at);
    this.value = this.#makeValue();
  }

  get at(): Pointer {
    const seat = this.#seat;
    return seat ? `${seat.list}/${seat.index.value}${this.#inRow(seat)}` : this.field.at;
  }

  /** Pointer within the row. */
  #inRow({list}: RowSeat): Pointer {
    return this.field.at.slice(list.length + 2);
  }

  /** What rules and the statement see: nothing while hidden. */
  get effective(): Json | undefined {
    return this.visible.value ? this.value.value : undefined;
  }

  get scoped(): Json | undefined {
    return this.effective;
  }

  get draft(): Json | undefined {
    return this.typed.value;
  }

  get hasOptionsRule(): boolean {
    return this.#context.procedure.index.rulesOf(this.field.at).options !== undefined;
  }

  get claimable(): boolean {
    return this.#link !== undefined;
  }

  holdsClaim(): boolean {
    return this.#link?.holds() ?? false;
  }

  keep(claim: Claim): void {
    if (this.typed.value === undefined && this.holdsClaim()) this.typed.value = claim.value;
  }

  /** Any value may be committed: validation tells what is wrong with it. */
  accepts(): boolean {
    return true;
  }

  /** Takes a committed value; `null` where one that a register fills was cleared by hand. */
  take(value: Json | undefined): void {
    this.#seat?.own();
    this.typed.value = value;
  }

  get isCleared(): boolean {
    return this.typed.value === null;
  }

  get standing(): ReadonlySignal<StandingClaim | undefined> {
    return this.#link?.standing ?? nothing;
  }

  get claim(): ReadonlySignal<Claim | undefined> {
    return this.#link?.claim ?? nothing;
  }

  get dispute(): ReadonlySignal<Dispute | undefined> {
    return this.#link?.dispute ?? nothing;
  }

  get required(): ReadonlySignal<boolean> {
    const {procedure, runner} = this.#context;
    return (this.#required ??= this.field.required
      ? always
      : anyHolds(procedure.index, runner, this.field.at, 'required'));
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
    return (this.#issues ??= keepWhileEqual(() => listFieldIssues(this, this.#context)));
  }

  /** The findings as they are now, without a signal for a field that has none yet. */
  listIssues(): readonly Issue[] {
    return this.#issues?.value ?? listFieldIssues(this, this.#context);
  }

  /** What is found where a value is wanted and none is there; the very same list each time where the place stays. */
  get missing(): readonly Issue[] {
    return this.#seat
      ? [{code: 'required', at: this.at}]
      : (this.#missing ??= [{code: 'required', at: this.field.at}]);
  }

  /**
   * What is found in a value, found once for as long as value and choices stand: fields are looked at together, and most of them
   * did not change. Not in rows, whose findings carry their place, nor where somebody may object to a register's value.
   */
  recall(value: Json, find: () => ValueFindings): ValueFindings {
    if (this.#seat || this.#link) return find();
    const options = this.options.value;
    if (this.#found?.value === value && this.#found.options === options) return this.#found.findings;
    const findings = find();
    this.#found = {value, options, findings};
    return findings;
  }

  #makeValue(): ReadonlySignal<Json | undefined> {
    const {procedure, runner} = this.#context;
    const rule = procedure.index.rulesOf(this.field.at).computed?.[0];
    if (rule) {
      return computed(() => {
        const outcome = runner.outcome(rule).value;
        return outcome.kind === 'value' ? commitValue(procedure, this.field.at, outcome.value) : undefined;
      });
    }
    if (this.#seat && this.#seat.claimed !== nothing) return this.#makeRowValue(this.#seat);
    const link = this.#link;
    if (!link) return this.typed;
    return computed(() => {
      const typed = this.typed.value;
      return link.shown(typed !== undefined) ?? typed ?? undefined;
    });
  }

  #makeRowValue(seat: RowSeat): ReadonlySignal<Json | undefined> {
    const keys = parsePointer(this.#inRow(seat));
    return computed(() => {
      const row = seat.claimed.value;
      return row ? readKeys(row, keys) : this.typed.value;
    });
  }

  #makeReadonly(): ReadonlySignal<boolean> {
    if (this.isComputed) return always;
    const {procedure, runner} = this.#context;
    const byRule = anyHolds(procedure.index, runner, this.field.at, 'readonly');
    const locked = this.#seat?.locked;
    if (locked) return locked === never ? byRule : computed(() => locked.value || byRule.value);
    const link = this.#link;
    return link ? computed(() => link.standing.value?.lock === 'locked' || byRule.value) : byRule;
  }

  #makeOptions(): ReadonlySignal<readonly Option[]> {
    const {procedure, runner} = this.#context;
    const offered = procedure.optionsAt(this.field.at);
    const rules = procedure.index.rulesOf(this.field.at).options;
    if (!rules) return offered.length === 0 ? noOptions : constant(offered);
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
    return this.#seat?.origin.value ?? this.#link?.origin(this.typed.value !== undefined) ?? 'typed';
  }
}

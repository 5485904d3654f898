import type {PrefillBinding} from '../generated/procedure.js';
import type {Pointer} from '../json/json.js';
import {ancestors, parsePointer} from '../json/pointer.js';
import type {ControlKind} from '../plan/control-kinds.js';
import type {Plan, PlanField, PlanRule, RuleEffect} from '../plan/plan.js';

/** The rules of one target by effect, in the plan's order. */
export type RulesByEffect = Partial<Record<RuleEffect, readonly PlanRule[]>>;

/** Where a pointer leads: a field (in any row, for one of a list's rows), and keys inside its value. */
export interface FieldPlace {
  readonly field: PlanField;
  readonly keys: readonly string[];
}

/** The plan's lists as look-up tables, built once per procedure and shared by all its declarations. */
export interface PlanIndex {
  /** Fields and lists by pointer, and the fields of lists by their pointers with `*`. */
  readonly fields: ReadonlyMap<Pointer, PlanField>;
  readonly groups: ReadonlySet<Pointer>;
  /** Every kind of control that the plan names. */
  readonly controls: ReadonlySet<ControlKind>;
  readonly rulesOf: (target: Pointer) => RulesByEffect;
  /** Targets of rules of one effect that are a pointer itself or stand above it, nearest first. */
  readonly targetsAbove: (pointer: Pointer, effect: RuleEffect) => readonly Pointer[];
  /** Takes `*` for any row and the number of one alike. */
  readonly locate: (pointer: Pointer) => FieldPlace | undefined;
  /** Bindings that fill a field, in document order. */
  readonly bindingsOf: (pointer: Pointer) => readonly PrefillBinding[];
}

const none: readonly never[] = [];
const noRules: RulesByEffect = {};
const noKeys: readonly string[] = [];

/** Builds the look-up tables of a plan. */
export function indexPlan(plan: Plan, prefill: readonly PrefillBinding[]): PlanIndex {
  const fields = new Map<Pointer, PlanField>();
  const controls = new Set<ControlKind>();
  const add = (field: PlanField): void => {
    fields.set(field.at, field);
    controls.add(field.control);
    field.rows?.fields.forEach(add);
  };
  plan.fields.forEach(add);
  const rules = groupRules(plan.rules);
  const bindings = groupBindings(prefill);
  const places = new Map<Pointer, FieldPlace | undefined>();
  return {
    fields,
    groups: new Set(plan.groups.map(({at}) => at)),
    controls,
    rulesOf: (target) => rules.get(target) ?? noRules,
    targetsAbove: (pointer, effect) => {
      const found = ancestors(pointer).filter((at) => rules.get(at)?.[effect]);
      return found.length > 0 ? found : none;
    },
    locate: (pointer) => {
      if (!places.has(pointer)) places.set(pointer, findPlace(fields, pointer));
      return places.get(pointer);
    },
    bindingsOf: (pointer) => bindings.get(pointer) ?? none,
  };
}

/** A pointer with `*` for the number of a row: keys of the data never begin with a digit. */
export function generalize(pointer: Pointer): Pointer {
  return pointer.replace(/\/\d+(?=\/|$)/, '/*');
}

function groupRules(rules: readonly PlanRule[]): ReadonlyMap<Pointer, RulesByEffect> {
  const targets = new Map<Pointer, Partial<Record<RuleEffect, PlanRule[]>>>();
  for (const rule of rules) {
    const target = targets.get(rule.at) ?? {};
    targets.set(rule.at, target);
    (target[rule.effect] ??= []).push(rule);
  }
  return targets;
}

function groupBindings(prefill: readonly PrefillBinding[]): ReadonlyMap<Pointer, readonly PrefillBinding[]> {
  const found = new Map<Pointer, PrefillBinding[]>();
  for (const binding of prefill) {
    for (const pointer of Object.keys(binding.map)) {
      const list = found.get(pointer);
      if (list) list.push(binding);
      else found.set(pointer, [binding]);
    }
  }
  return found;
}

function findPlace(fields: ReadonlyMap<Pointer, PlanField>, pointer: Pointer): FieldPlace | undefined {
  const own = fields.get(pointer);
  if (own !== undefined) return {field: own, keys: noKeys};
  const general = generalize(pointer);
  const at = ancestors(general).find((candidate) => fields.has(candidate));
  const field = at === undefined ? undefined : fields.get(at);
  return field && {field, keys: parsePointer(general.slice(field.at.length))};
}

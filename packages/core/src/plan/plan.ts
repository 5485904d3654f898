import type {CivilDate, DigestHex, Json, Pointer} from '../json/json.js';
import type {ControlKind} from './control-kinds.js';

/** Type of a rule expression: what CEL was checked against. */
export type RuleType =
  'bool' | 'int' | 'double' | 'string' | 'date' | {readonly list: RuleType} | {readonly object: string};

/**
 * A compiled expression as JSON: a literal stands for itself, everything else is `[operator, ...operands]`.
 *
 * - `['get', pointer]` reads a value of the declaration, `['items', pointer]` a list of it (absent means empty)
 * - `['has', pointer]` is whether it is filled in
 * - in the rules of a list's rows a pointer below `/list/*` means the present row
 * - `['var', name, ...path]` reads a macro variable, `['items-var', name, ...path]` a list inside it, `['has-var', name, ...path]`
 *   is whether it is filled in
 * - `['select', object, ...path]` reads inside an object that was computed, `['items-select', object, ...path]` a list inside it
 * - `['list', ...items]`
 * - `['&&' | '||' | '!' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | '?:' | 'neg', …]`
 * - `['+i' | '-i' | '*i' | '/i' | '%i', a, b]` integers, `['+d' …]` doubles, `['+s', a, b]` text, `['+l', a, b]` lists
 * - `['index', list, i]`, `['size', v]`, `['double', v]`, `['starts-with' | 'ends-with' | 'contains', s, t]`
 * - `['all' | 'exists' | 'exists-one' | 'filter', name, list, body]`, `['map', name, list, body]`, `['map', name, list, guard, body]`
 * - `['call', functionName, ...args]` a function of the library (`today` takes none)
 */
export type PlanNode = string | number | boolean | readonly [string, ...PlanOperand[]];
/** What may stand inside a {@link PlanNode}: another node, or a name or pointer as text. */
export type PlanOperand = PlanNode;

/** What one rule decides about its target. */
export type RuleEffect = 'visible' | 'required' | 'readonly' | 'computed' | 'options' | 'constraint';

/** One compiled expression with what it reads. */
export interface PlanExpression {
  /** The CEL text as published. */
  readonly source: string;
  readonly node: PlanNode;
  readonly type: RuleType;
  /**
   * Pointers it reads, fields or inside them; `@today` when it asks for today. `/list#` is the number of a list's rows,
   * a field below `/list/*` that field of the present row or of any other.
   */
  readonly reads: readonly string[];
}

/** One rule: target, effect, expression. */
export interface PlanRule extends PlanExpression {
  /** Pointer of a field, group or list; one below `/list/*` decides about that field in every row. */
  readonly at: Pointer;
  readonly effect: RuleEffect;
  /** Text key of a constraint's message. */
  readonly message?: string;
}

/** One field of the layout, flattened. */
export interface PlanField {
  readonly at: Pointer;
  readonly step: string;
  /** Index of the section within its step. */
  readonly section: number;
  readonly control: ControlKind;
  /** `vn:` type by name, where the schema refers to one. */
  readonly type?: string;
  /** Pointer of the field's schema inside the procedure document, `$ref`s of `$defs` followed. */
  readonly schema: Pointer;
  /** Listed in its parent's `required`. */
  readonly required: boolean;
  /** Allowed values where the schema closes them (`enum`); texts are `<at>=<value>`. */
  readonly options?: readonly string[];
  /** Key in the official field list (`form/key`), several for composites. */
  readonly official?: string | readonly string[];
  /** Key of the label text: the field's own pointer, or the block's (`block:<name>/<key>`). */
  readonly label: string;
  /** What its rows hold, for a list (`repeat`, `table`). */
  readonly rows?: PlanRows;
}

/** The rows of a list. */
export interface PlanRows {
  /** In the order of the layout, each with its pointer below `/list/*`, with step and section of the list. */
  readonly fields: readonly PlanField[];
  /** Fields whose values sum up a row in one line, by their pointers below `/list/*`. */
  readonly summary: readonly Pointer[];
  readonly minItems?: number;
  readonly maxItems: number;
  /** Text key of a row's name, `/list/*`; the text holds `{n}` for the row's number from 1. */
  readonly title: string;
}

/** One object node of `data` below the root. */
export interface PlanGroup {
  readonly at: Pointer;
  /** Listed in its parent's `required`. */
  readonly required: boolean;
}

/** A note or heading within a section: static text, no answer. */
export interface PlanNote {
  /** Index of the field that it stands before; the number of fields where it stands at the end. */
  readonly before: number;
  readonly kind: 'note' | 'heading';
  /** Text key. */
  readonly text: string;
}

/** One section of a step. */
export interface PlanSection {
  /** Text key of its heading, where it has one. */
  readonly title?: string;
  /** Group that the section shows, for a block. */
  readonly at?: Pointer;
  /** Of a list, its own pointer only. */
  readonly fields: readonly Pointer[];
  /** What stands between the fields, in order. */
  readonly notes?: readonly PlanNote[];
}

/** One step of the layout with its sections, in the order of the document. */
export interface PlanStep {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly PlanSection[];
}

/** A conditional part of the procedure: a prefill binding, a document, a fee or a signing role, by id. */
export interface PlanCondition {
  readonly id: string;
  /** Absent means always. */
  readonly when?: PlanExpression;
}

/**
 * Everything that rules and layout say, compiled once for the browser: derived from the procedure, a sibling file, and
 * compiled again by the gateway, which compares.
 */
export interface Plan {
  readonly format: 1;
  /** Rule profile, `uses.rules` of the procedure. */
  readonly profile: string;
  readonly procedure: {readonly code: string; readonly version: number; readonly digest: DigestHex};
  readonly groups: readonly PlanGroup[];
  /** In the order of the layout, which is the order of issues. */
  readonly fields: readonly PlanField[];
  readonly steps: readonly PlanStep[];
  /** A step opens when those before it have no finding; absent means that each may be opened at any time. */
  readonly order?: 'guarded';
  /** In an order in which each rule stands after all it reads from. */
  readonly rules: readonly PlanRule[];
  readonly prefill: readonly PlanCondition[];
  readonly documents: readonly PlanCondition[];
  readonly fees: readonly PlanCondition[];
  /** Signing roles; a plan without them has only roles that always sign. */
  readonly roles?: readonly PlanCondition[];
}

/** What an evaluation came to: a value, undetermined while something is missing, or a fault. */
export type RuleOutcome =
  | {readonly kind: 'value'; readonly value: Json}
  | {readonly kind: 'undetermined'}
  | {readonly kind: 'fault'; readonly code: string};

/** What functions may see besides their arguments. */
export interface RuleContext {
  readonly today: CivilDate;
}

/**
 * One pure function of the rule language.
 * `call` gets arguments of the declared types; it throws an error with a kebab-case `code` for a fault.
 */
export interface RuleFunction {
  readonly name: string;
  readonly params: readonly RuleType[];
  readonly result: RuleType;
  readonly call: (args: readonly Json[], context: RuleContext) => Json;
}

/** A versioned set of rule functions, such as `vn-rules@1`. */
export interface RuleLibrary {
  readonly id: string;
  readonly functions: readonly RuleFunction[];
}

import type {PlanNode, RuleType} from '../plan/plan.js';
import type {DataNode} from './data-tree.js';
import type {FindingCode, FindingParams, SourceRange} from './finding.js';

/** A text that stands literally in an expression. */
export interface LiteralText extends SourceRange {
  readonly value: string;
}

/** A translated part of an expression. */
export interface Term {
  readonly node: PlanNode;
  readonly type: RuleType;
  readonly range: SourceRange;
  /** The place in the data that it reads or is alike with; every object has one. */
  readonly data?: DataNode;
  /** The same for the elements of a list. */
  readonly element?: DataNode;
  /** Literal texts that it may come to. */
  readonly literals: readonly LiteralText[];
}

/** Why an expression is refused; caught by `compileExpression`, never seen outside. */
export class RuleRefusal extends Error {
  override readonly name = 'RuleRefusal';
  readonly code: FindingCode;
  readonly params: FindingParams;
  readonly range: SourceRange;
  constructor(code: FindingCode, params: FindingParams, range: SourceRange) {
    super(code);
    this.code = code;
    this.params = params;
    this.range = {start: range.start, end: range.end};
  }
}

/** Makes a term; places that are not known are left out. */
export function createTerm(
  node: PlanNode,
  type: RuleType,
  range: SourceRange,
  more: {
    readonly data?: DataNode | undefined;
    readonly element?: DataNode | undefined;
    readonly literals?: readonly LiteralText[];
  } = {},
): Term {
  return {
    node,
    type,
    range,
    literals: more.literals ?? [],
    ...(more.data && {data: more.data}),
    ...(more.element && {element: more.element}),
  };
}

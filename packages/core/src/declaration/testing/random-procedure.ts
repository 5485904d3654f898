import type {Pick} from '../../compile/testing/expression-writer.js';
import {createSample} from '../../compile/testing/sample.js';
import type {DataNode, LayoutSection, Procedure, ProcedureRule} from '../../generated/procedure.js';
import type {Pointer} from '../../json/json.js';

/** Kind of a random field's value. */
export type SortOfField = 'bool' | 'int' | 'text' | 'choice' | 'choices' | 'date';

/** One field of a random procedure. */
export interface RandomField {
  /** `/g0/f1`; in the rows of the list with `*` for the row's number. */
  readonly at: Pointer;
  readonly sort: SortOfField;
}

/** A random procedure with what a test needs to know about it. */
export interface RandomProcedure {
  readonly document: Procedure;
  /** In the order of the layout, those of rows too. */
  readonly fields: readonly RandomField[];
  /** Whether there is a list at `/rows`. */
  readonly hasList: boolean;
}

/** The closed list of every random choice. */
const randomChoices = ['a', 'b', 'c'] as const;
/** Most rows of a random list. */
export const mostRows = 4;

const schemas: Readonly<Record<SortOfField, DataNode>> = {
  bool: {type: 'boolean'},
  int: {type: 'integer', minimum: -50, maximum: 50},
  text: {type: 'string', maxLength: 4},
  choice: {type: 'string', enum: [...randomChoices]},
  choices: {type: 'array', items: {type: 'string', enum: [...randomChoices]}, uniqueItems: true, maxItems: 3},
  date: {type: 'string', format: 'date'},
};
const sorts: readonly SortOfField[] = ['bool', 'int', 'text', 'choice', 'choices', 'date'];

/** How a rule reads a field: `g0.f1`, `item.c0`. */
function readingOf({at}: RandomField): string {
  return at.startsWith('/rows/*/') ? `item.${at.slice('/rows/*/'.length)}` : at.slice(1).replace('/', '.');
}

/** Whether a rule may ask if the field is there: several choices are a list, which may be empty and is always there. */
function isLeaf({sort}: RandomField): boolean {
  return sort !== 'choices';
}

/** Writes typed rules over fields that stand earlier, so that no circle can come about. */
class RuleWriter {
  readonly #pick: Pick;
  readonly #fields: readonly RandomField[];
  /** Fields of rows that may be summed up and searched. */
  readonly #columns: readonly RandomField[];

  constructor(pick: Pick, fields: readonly RandomField[], columns: readonly RandomField[]) {
    this.#pick = pick;
    this.#fields = fields;
    this.#columns = columns;
  }

  bool(depth: number): string {
    const leaves = [
      ...this.#of('bool'),
      ...this.#fields.filter(isLeaf).map((field) => `has(${readingOf(field)})`),
      ...this.#of('choice').map((name) => `${name} in ['a', 'c']`),
      ...this.#of('choices').flatMap((name) => [`'a' in ${name}`, `${name}.exists(one, one == 'b')`]),
      ...this.#columns.filter(isLeaf).map(({at}) => `rows.exists(r, has(r.${at.slice(8)}))`),
      ...(this.#columns.length > 0 ? ['size(rows) > 1'] : []),
    ];
    const leaf = () => (leaves.length > 0 ? this.#pick(leaves) : this.#pick(['true', 'false']));
    if (depth <= 0) return leaf();
    const inner = () => this.bool(depth - 1);
    return this.#pick([
      leaf,
      () => `(${inner()} && ${inner()})`,
      () => `(${inner()} || ${inner()})`,
      () => `!(${inner()})`,
      () => `(${this.int(depth - 1)} ${this.#pick(['<', '<=', '==', '!='])} ${this.int(depth - 1)})`,
      () => `(${this.date()} < ${this.date()})`,
      () => `(${this.text(depth - 1)} == ${this.text(depth - 1)})`,
    ])();
  }

  int(depth: number): string {
    const columns = this.#columns.filter(({sort}) => sort === 'int').map(({at}) => at.slice(8));
    const leaves = [
      ...this.#of('int'),
      ...this.#of('choices').map((name) => `size(${name})`),
      ...(this.#columns.length > 0 ? ['size(rows)'] : []),
      ...columns.map((key) => `sum(rows.map(r, has(r.${key}), r.${key}))`),
      '2',
    ];
    if (depth <= 0) return this.#pick(leaves);
    const inner = () => this.int(depth - 1);
    return this.#pick([
      () => this.#pick(leaves),
      () => `(${inner()} ${this.#pick(['+', '-', '/'])} ${inner()})`,
      () => `(${this.bool(depth - 1)} ? ${inner()} : ${inner()})`,
    ])();
  }

  text(depth: number): string {
    const leaf = this.#pick([...this.#of('text'), "'x'"]);
    return depth <= 0 ? leaf : this.#pick([leaf, `(${this.text(depth - 1)} + 'y')`]);
  }

  date(): string {
    return this.#pick([...this.#of('date'), 'today()', "date('2026-06-01')"]);
  }

  /** What a field of this sort may be computed by. */
  value(sort: SortOfField): string {
    if (sort === 'bool') return this.bool(2);
    if (sort === 'int') return this.int(2);
    return sort === 'date' ? this.date() : this.text(1);
  }

  #of(sort: SortOfField): readonly string[] {
    return this.#fields.filter((field) => field.sort === sort).map(readingOf);
  }
}

/** Draws a procedure of one step: groups of fields, perhaps a list, and rules of every effect. */
export function drawProcedure(pick: Pick, withList: boolean): RandomProcedure {
  const groups = pick([1, 2, 3]);
  const listAfter = withList ? pick(Array.from({length: groups}, (_, index) => index)) : -1;
  const fields: RandomField[] = [];
  const rules: ProcedureRule[] = [];
  const sections: LayoutSection[] = [];
  const properties: Record<string, DataNode> = {};
  for (let index = 0; index < groups; index++) {
    const name = `g${index}`;
    const before = {plain: plainOf(fields), columns: columnsOf(fields)};
    if (index > 0 && pick([true, false, false])) rules.push(drawGroupRule(pick, name, before));
    const own = drawFields(pick, `/${name}/f`);
    properties[name] = groupOf(own, pick);
    sections.push({fields: own.map(({at}) => ({at}))});
    for (const field of own) drawRules(pick, field, plainOf(fields), columnsOf(fields), rules, fields);
    if (pick([true, false, false]))
      rules.push(drawConstraint(pick, `/${name}`, plainOf(fields), columnsOf(fields)));
    if (index !== listAfter) continue;
    const columns = drawFields(pick, '/rows/*/c');
    const minItems = pick([0, 0, 2]);
    const items = groupOf(columns, pick);
    properties.rows = {type: 'array', maxItems: mostRows, minItems, items};
    sections.push({list: '/rows', as: 'repeat', fields: columns.map(({at}) => ({at: at.slice(8)}))});
    if (pick([true, false, false])) rules.push(drawListRule(pick, plainOf(fields)));
    for (const column of columns) drawRules(pick, column, fields, [], rules, fields);
    if (pick([true, false, false])) rules.push(drawConstraint(pick, '/rows', plainOf(fields), columns));
  }
  return {document: assemble(properties, sections, rules), fields, hasList: withList};
}

function plainOf(fields: readonly RandomField[]): readonly RandomField[] {
  return fields.filter(({at}) => !at.startsWith('/rows/'));
}

function columnsOf(fields: readonly RandomField[]): readonly RandomField[] {
  return fields.filter(({at}) => at.startsWith('/rows/'));
}

function drawFields(pick: Pick, prefix: Pointer): readonly RandomField[] {
  return Array.from({length: pick([1, 2, 3])}, (_, index) => ({at: `${prefix}${index}`, sort: pick(sorts)}));
}

function groupOf(fields: readonly RandomField[], pick: Pick): DataNode {
  const entries = fields.map(({at, sort}) => [at.slice(at.lastIndexOf('/') + 1), schemas[sort]] as const);
  const required = entries.map(([key]) => key).filter(() => pick([true, false, false]));
  return {type: 'object', additionalProperties: false, properties: Object.fromEntries(entries), required};
}

interface Earlier {
  readonly plain: readonly RandomField[];
  readonly columns: readonly RandomField[];
}

function drawGroupRule(pick: Pick, name: string, {plain, columns}: Earlier): ProcedureRule {
  const writer = new RuleWriter(pick, plain, columns);
  return {at: `/${name}`, [pick(['visible', 'readonly'] as const)]: writer.bool(2)};
}

function drawListRule(pick: Pick, plain: readonly RandomField[]): ProcedureRule {
  const effect = pick(['visible', 'required', 'readonly'] as const);
  return {at: '/rows', [effect]: new RuleWriter(pick, plain, []).bool(1)};
}

/** What a group or a list as a whole must keep to: it may read its own fields and whatever stands before it. */
function drawConstraint(
  pick: Pick,
  at: Pointer,
  plain: readonly RandomField[],
  columns: readonly RandomField[],
): ProcedureRule {
  return {at, constraint: new RuleWriter(pick, plain, columns).bool(2), message: 'sai'};
}

function drawRules(
  pick: Pick,
  field: RandomField,
  readable: readonly RandomField[],
  columns: readonly RandomField[],
  rules: ProcedureRule[],
  fields: RandomField[],
): void {
  const {at, sort} = field;
  const writer = new RuleWriter(pick, readable, columns);
  if (pick([true, false])) rules.push({at, visible: writer.bool(2)});
  if (pick([true, false, false])) rules.push({at, required: writer.bool(1)});
  if (pick([true, false, false, false])) rules.push({at, readonly: writer.bool(1)});
  const isChosen = sort === 'choice' || sort === 'choices';
  if (isChosen && pick([true, false]))
    rules.push({at, options: `${writer.bool(1)} ? ['a', 'b'] : ['b', 'c']`});
  if (!isChosen && readable.length > 0 && pick([true, false, false]))
    rules.push({at, computed: writer.value(sort)});
  fields.push(field);
  if (!pick([true, false])) return;
  // A constraint decides about no value, so that it may read its own field and whatever stands before it.
  const own = new RuleWriter(pick, [...readable, field], columns);
  rules.push({at, constraint: own.bool(2), message: 'sai'});
}

function assemble(
  properties: Readonly<Record<string, DataNode>>,
  sections: readonly LayoutSection[],
  rules: readonly ProcedureRule[],
): Procedure {
  const [group = ''] = Object.keys(properties);
  const sample = createSample({groups: {}, definitions: {}, rules: [...rules]});
  const identity = `/${group}/f0`;
  return {
    ...sample,
    data: {type: 'object', additionalProperties: false, properties},
    layout: {steps: [{id: 'mot', sections}]},
    signing: {...sample.signing, roles: [{id: 'nguoi-ky', identity}]},
  };
}

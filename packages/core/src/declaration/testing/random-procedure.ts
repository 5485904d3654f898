import type {Pick} from '../../compile/testing/expression-writer.js';
import {createSample} from '../../compile/testing/sample.js';
import type {DataNode, LayoutSection, Procedure, ProcedureRule} from '../../generated/procedure.js';
import type {Pointer} from '../../json/json.js';

/** Kind of a random field's value. */
export type SortOfField = 'bool' | 'int' | 'text' | 'choice' | 'choices' | 'date';

/** One field of a random procedure. */
export interface RandomField {
  /** `/g0/f1`; in the rows of the list with `*` for the row's number, and perhaps in the group `k` there. */
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

const inRows = '/rows/*/';

/** How a rule reads a field: `g0.f1`, `item.c0`. */
function readingOf({at}: RandomField): string {
  return at.startsWith(inRows) ? `item.${columnOf({at})}` : namesOf(at.slice(1));
}

/** How a rule reads a field of a row that it has a name for: `c0`, `k.c0`. */
function columnOf({at}: {readonly at: Pointer}): string {
  return namesOf(at.slice(inRows.length));
}

function namesOf(keys: string): string {
  return keys.replaceAll('/', '.');
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
      ...this.#columns.filter(isLeaf).map((column) => `rows.exists(r, has(r.${columnOf(column)}))`),
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
    const columns = this.#columns.filter(({sort}) => sort === 'int').map(columnOf);
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

  /** Which of the choices are open: that may be none. */
  open(): string {
    const condition = this.bool(1);
    return this.#pick([`${condition} ? ['a', 'b'] : ['b', 'c']`, ...this.#of('choices')]);
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
    if (index > 0) some(pick, [0, 0, 1], () => rules.push(drawGroupRule(pick, `/${name}`, before)));
    const own = drawFields(pick, `/${name}/f`);
    properties[name] = groupOf(own, pick);
    sections.push({fields: own.map(({at}) => ({at}))});
    for (const field of own) drawRules(pick, field, plainOf(fields), columnsOf(fields), rules, fields);
    some(pick, constraints, () =>
      rules.push(drawConstraint(pick, `/${name}`, plainOf(fields), columnsOf(fields))),
    );
    if (index === listAfter) {
      const {schema, section} = drawList(pick, rules, fields);
      properties.rows = schema;
      sections.push(section);
    }
  }
  return {document: assemble(properties, sections, rules), fields, hasList: withList};
}

/** How many constraints a group or a list has; of any other effect there is one rule at most. */
const constraints = [0, 0, 0, 1, 2];

/** Does something as often as is drawn. */
function some(pick: Pick, times: readonly number[], draw: () => unknown): void {
  for (let left = pick(times); left > 0; left--) draw();
}

/** Draws a list with fields in its rows and perhaps a group of some more. */
function drawList(
  pick: Pick,
  rules: ProcedureRule[],
  fields: RandomField[],
): {readonly schema: DataNode; readonly section: LayoutSection} {
  const columns = drawFields(pick, `${inRows}c`);
  const inGroup = pick([false, true]) ? drawFields(pick, `${inRows}k/c`) : [];
  const own = groupOf(columns, pick);
  const items =
    inGroup.length === 0 ? own : {...own, properties: {...own.properties, k: groupOf(inGroup, pick)}};
  const all = [...columns, ...inGroup];
  some(pick, [0, 0, 1], () => rules.push(drawListRule(pick, plainOf(fields))));
  for (const column of columns) drawRules(pick, column, fields, [], rules, fields);
  if (inGroup.length > 0)
    some(pick, [0, 0, 1], () => rules.push(drawGroupRule(pick, `${inRows}k`, {plain: fields, columns: []})));
  for (const column of inGroup) drawRules(pick, column, fields, [], rules, fields);
  if (inGroup.length > 0)
    some(pick, constraints, () => rules.push(drawConstraint(pick, `${inRows}k`, fields, [])));
  some(pick, constraints, () => rules.push(drawConstraint(pick, '/rows', plainOf(fields), all)));
  return {
    schema: {type: 'array', maxItems: mostRows, minItems: pick([0, 0, 2]), items},
    section: {list: '/rows', as: 'repeat', fields: all.map(({at}) => ({at: at.slice(inRows.length)}))},
  };
}

function plainOf(fields: readonly RandomField[]): readonly RandomField[] {
  return fields.filter(({at}) => !at.startsWith(inRows));
}

function columnsOf(fields: readonly RandomField[]): readonly RandomField[] {
  return fields.filter(({at}) => at.startsWith(inRows));
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

function drawGroupRule(pick: Pick, at: Pointer, {plain, columns}: Earlier): ProcedureRule {
  const writer = new RuleWriter(pick, plain, columns);
  return {at, [pick(['visible', 'readonly'] as const)]: writer.bool(2)};
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
  some(pick, [0, 1], () => rules.push({at, visible: writer.bool(2)}));
  some(pick, [0, 0, 1], () => rules.push({at, required: writer.bool(1)}));
  some(pick, [0, 0, 0, 1], () => rules.push({at, readonly: writer.bool(1)}));
  const isChosen = sort === 'choice' || sort === 'choices';
  if (isChosen) some(pick, [0, 1], () => rules.push({at, options: writer.open()}));
  if (!isChosen && readable.length > 0 && pick([true, false, false]))
    rules.push({at, computed: writer.value(sort)});
  fields.push(field);
  // A constraint decides about no value, so that it may read its own field and whatever stands before it.
  const own = new RuleWriter(pick, [...readable, field], columns);
  some(pick, [0, 1, 1, 2], () => rules.push({at, constraint: own.bool(2), message: 'sai'}));
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

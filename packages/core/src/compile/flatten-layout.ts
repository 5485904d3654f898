import type {Json, JsonObject, Pointer} from '../json/json.js';
import {isJsonObject} from '../json/pointer.js';
import type {PlanField, PlanGroup, PlanNote, PlanRows, PlanSection, PlanStep} from '../plan/plan.js';
import {findControl} from './controls.js';
import type {DataNode, DataTree} from './data-tree.js';
import {createFinding, type Finding} from './finding.js';
import {isOfficial, prefixOfficial} from './official-keys.js';
import {isField, isGroup, isList, isRowField, listAbove} from './places.js';

/** What the layout comes to. */
export interface FlatLayout {
  readonly steps: readonly PlanStep[];
  readonly order?: 'guarded';
  readonly fields: readonly PlanField[];
  readonly groups: readonly PlanGroup[];
  readonly findings: readonly Finding[];
}

/** A field of the layout before its place in the data is looked up. */
interface Entry {
  readonly at: Pointer;
  /** Where it stands in the document. */
  readonly where: Pointer;
  readonly label: string;
  readonly control: Json | undefined;
  readonly official: Json | undefined;
}

/** What the form itself calls its own parts: links and events name them like steps. */
const reservedSteps: ReadonlySet<string> = new Set(['documents', 'review', 'receipt']);
/** Where a field comes to stand. */
interface Spot {
  readonly step: string;
  readonly section: number;
}

/** A note or heading of the layout, before it is known between which fields it stands. */
type Note = Omit<PlanNote, 'before'>;

/** 5,000 fields that a person fills in and what is computed from them; no form is longer, and browsers are measured up to it. */
const maxFields = 6_000;

/** Flattens steps, sections and blocks, and gives every field its control. */
export function flattenLayout(layout: JsonObject, tree: DataTree, labels: JsonObject): FlatLayout {
  return new LayoutFlattener(layout, tree, labels).flatten();
}

class LayoutFlattener {
  readonly #layout: JsonObject;
  readonly #tree: DataTree;
  readonly #labels: JsonObject;
  readonly #blocks: JsonObject;
  readonly #usedBlocks = new Set<string>();
  readonly #fields = new Map<Pointer, PlanField>();
  readonly #rowFields = new Map<Pointer, PlanField>();
  readonly #findings: Finding[] = [];
  #isFull = false;

  constructor(layout: JsonObject, tree: DataTree, labels: JsonObject) {
    this.#layout = layout;
    this.#tree = tree;
    this.#labels = labels;
    this.#blocks = isJsonObject(layout.blocks) ? layout.blocks : {};
  }

  flatten(): FlatLayout {
    const ids = new Set<string>();
    const steps = listOf(this.#layout.steps).flatMap((step, i) => {
      const where = `/layout/steps/${i}`;
      if (!isJsonObject(step) || typeof step.id !== 'string') return this.#report('document-shape', where);
      if (ids.has(step.id)) this.#report('duplicate-id', `${where}/id`, {id: step.id});
      if (reservedSteps.has(step.id)) this.#report('reserved-step', `${where}/id`, {id: step.id});
      ids.add(step.id);
      return [this.#flattenStep(step.id, step, where)];
    });
    this.#checkComplete();
    // By pointer: the order of keys in the document means nothing, and must not reach the plan.
    const groups = [...this.#tree.nodes.values()]
      .filter((node) => isGroup(node) && !node.at.includes('/*'))
      .sort((a, b) => (a.at < b.at ? -1 : 1));
    return {
      steps,
      ...(this.#layout.order === 'guarded' && {order: 'guarded'}),
      fields: [...this.#fields.values()],
      groups: groups.map(({at, required}) => ({at, required})),
      findings: this.#findings,
    };
  }

  #report(...finding: Parameters<typeof createFinding>): [] {
    this.#findings.push(createFinding(...finding));
    return [];
  }

  #flattenStep(id: string, step: JsonObject, where: Pointer): PlanStep {
    const sections = listOf(step.sections).flatMap((section, index): readonly PlanSection[] => {
      const at = `${where}/sections/${index}`;
      if (!isJsonObject(section)) return this.#report('document-shape', at);
      const spot = {step: id, section: index};
      const isBlock = section.list === undefined && section.block !== undefined;
      const {fields, notes} =
        section.list === undefined
          ? this.#flattenFields(section, at, spot)
          : {fields: this.#flattenList(section, at, spot), notes: []};
      return [
        {
          ...(typeof section.title === 'string' && {title: section.title}),
          ...(isBlock && typeof section.at === 'string' && {at: section.at}),
          fields,
          ...(notes.length > 0 && {notes}),
        },
      ];
    });
    return {id, title: `step:${id}`, sections};
  }

  #flattenFields(
    section: JsonObject,
    where: Pointer,
    spot: Spot,
  ): Required<Pick<PlanSection, 'fields' | 'notes'>> {
    const entries =
      section.block === undefined ? this.#listed(section, where) : this.#ofBlock(section, where);
    const fields: Pointer[] = [];
    const notes: PlanNote[] = [];
    for (const entry of entries) {
      if ('kind' in entry) notes.push({before: fields.length, ...entry});
      else fields.push(...this.#flattenField(entry, spot));
    }
    return {fields, notes};
  }

  #flattenField(entry: Entry, spot: Spot): readonly Pointer[] {
    const node = this.#tree.nodes.get(entry.at);
    if (node && isList(node)) return this.#report('list-as-field', `${entry.where}/at`, {field: entry.at});
    const fields = this.#place(entry, node && isField(node) ? node : undefined, spot);
    for (const field of fields) this.#fields.set(field.at, field);
    return fields.map(({at}) => at);
  }

  #flattenList(section: JsonObject, where: Pointer, spot: Spot): readonly Pointer[] {
    const {list: at, as: control, official} = section;
    const isKnown = control === 'repeat' || control === 'table';
    if (typeof at !== 'string' || !isKnown) return this.#report('document-shape', where);
    const node = this.#tree.nodes.get(at);
    if (!node || !isList(node) || at.includes('/*'))
      return this.#report('unknown-list', `${where}/list`, {field: at});
    if ((section.fields === undefined) === (section.block === undefined))
      return this.#report('list-fields', where, {field: at});
    if (!this.#admits(at, where)) return [];
    const rows = this.#flattenRows(section, node, where, spot);
    this.#fields.set(at, {
      at,
      ...spot,
      control,
      schema: node.schemaAt,
      required: node.required,
      ...(isOfficial(official) && {official}),
      label: at,
      rows,
    });
    return [at];
  }

  #flattenRows(section: JsonObject, list: DataNode, where: Pointer, spot: Spot): PlanRows {
    const row = `${list.at}/*`;
    const entries =
      section.block === undefined
        ? this.#relative(section.fields, `${where}/fields`, row, section.official)
        : this.#ofNamedBlock(section.block, row, section.official, where);
    const fields = entries.flatMap((entry) => {
      const node = this.#tree.nodes.get(entry.at);
      const placed = this.#place(entry, node && isRowField(node, list) ? node : undefined, spot);
      for (const field of placed) this.#rowFields.set(field.at, field);
      return placed;
    });
    const {minItems, maxItems} = list.schema;
    return {
      fields,
      summary: this.#summarize(section.summary, fields, row, where),
      ...(typeof minItems === 'number' && {minItems}),
      maxItems: typeof maxItems === 'number' ? maxItems : 0,
      title: row,
    };
  }

  #summarize(
    summary: Json | undefined,
    fields: readonly PlanField[],
    row: Pointer,
    where: Pointer,
  ): readonly Pointer[] {
    if (summary === undefined) return fields.slice(0, 1).map(({at}) => at);
    return listOf(summary).flatMap((key, i) => {
      const at = typeof key === 'string' ? `${row}/${key}` : row;
      return fields.some((field) => field.at === at)
        ? [at]
        : this.#report('unknown-field', `${where}/summary/${i}`, {field: at});
    });
  }

  #listed(section: JsonObject, where: Pointer): readonly (Entry | Note)[] {
    return listOf(section.fields).flatMap((field, i): readonly (Entry | Note)[] => {
      const place = `${where}/fields/${i}`;
      const note = isJsonObject(field) ? readNote(field) : undefined;
      if (note) return [note];
      if (!isJsonObject(field) || typeof field.at !== 'string') return this.#report('document-shape', place);
      const {at, control, official} = field;
      return [{at, where: place, label: at, control, official}];
    });
  }

  #ofBlock(section: JsonObject, where: Pointer): readonly Entry[] {
    const {block, at: group, official} = section;
    if (typeof group !== 'string') return this.#report('document-shape', where);
    const target = this.#tree.nodes.get(group);
    if (!target || !isGroup(target) || group.includes('/*')) {
      if (typeof block === 'string') this.#usedBlocks.add(block);
      return this.#report('unknown-group', `${where}/at`, {field: group});
    }
    return this.#ofNamedBlock(block, group, official, where);
  }

  #ofNamedBlock(
    name: Json | undefined,
    group: Pointer,
    official: Json | undefined,
    where: Pointer,
  ): readonly Entry[] {
    if (typeof name !== 'string') return this.#report('document-shape', where);
    const block = Object.hasOwn(this.#blocks, name) ? this.#blocks[name] : undefined;
    if (block === undefined) return this.#report('unknown-block', `${where}/block`, {name});
    this.#usedBlocks.add(name);
    return this.#relative(block, `/layout/blocks/${name}`, group, official, name);
  }

  /** Fields that are named relative to a group or row. */
  #relative(
    fields: Json | undefined,
    where: Pointer,
    group: Pointer,
    prefix: Json | undefined,
    block?: string,
  ): readonly Entry[] {
    return listOf(fields).flatMap((field, i) => {
      const place = `${where}/${i}`;
      if (!isJsonObject(field) || typeof field.at !== 'string') return this.#report('document-shape', place);
      const at = `${group}/${field.at}`;
      const isOwn = block === undefined || Object.hasOwn(this.#labels, at);
      const label = isOwn ? at : `block:${block}/${field.at}`;
      return [
        {at, where: place, label, control: field.control, official: prefixOfficial(prefix, field.official)},
      ];
    });
  }

  /** The plan's record of a field; `node` is absent where its place cannot hold one. */
  #place(entry: Entry, node: DataNode | undefined, spot: Spot): readonly PlanField[] {
    const {at, where, label, official} = entry;
    if (!node) return this.#report('unknown-field', `${where}/at`, {field: at});
    if (!this.#admits(at, where)) return [];
    const control = findControl(entry.control, node);
    if (!control) return this.#report('no-control', where, {field: at});
    if (control === 'consent' && node.schema.const !== true)
      return this.#report('consent-not-true', where, {field: at});
    const choices = node.choices ?? node.items?.choices;
    const field = {
      at,
      ...spot,
      control,
      ...(node.valueType && {type: node.valueType.name}),
      schema: node.schemaAt,
      required: node.required,
      ...(choices && !node.valueType && {options: choices}),
      ...(isOfficial(official) && {official}),
      label,
    };
    return [field];
  }

  /** Whether one more field may stand at a place; reports why not. */
  #admits(at: Pointer, where: Pointer): boolean {
    const isShown = this.#fields.has(at) || this.#rowFields.has(at);
    if (isShown) this.#report('field-shown-twice', where, {field: at});
    const count = this.#fields.size + this.#rowFields.size;
    if (!isShown && count === maxFields && !this.#isFull) {
      this.#isFull = true;
      this.#report('too-many-fields', where, {limit: maxFields});
    }
    return !isShown && count < maxFields;
  }

  #checkComplete(): void {
    for (const node of this.#tree.nodes.values()) {
      const isMissing = this.#mustShow(node) && !this.#fields.has(node.at) && !this.#rowFields.has(node.at);
      if (isMissing) this.#report('field-not-shown', node.schemaAt, {field: node.at});
    }
    for (const name of Object.keys(this.#blocks)) {
      if (!this.#usedBlocks.has(name)) this.#report('unused-block', '/layout/blocks', {name});
    }
  }

  /** Fields and lists, and the fields of lists that are shown: for one that is not, a single finding is enough. */
  #mustShow(node: DataNode): boolean {
    if (!node.at.includes('/*')) return isField(node) || isList(node);
    const list = listAbove(this.#tree, node.at);
    return list !== undefined && this.#fields.has(list.at) && isRowField(node, list);
  }
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function readNote({note, heading}: JsonObject): Note | undefined {
  if (typeof note === 'string') return {kind: 'note', text: note};
  return typeof heading === 'string' ? {kind: 'heading', text: heading} : undefined;
}

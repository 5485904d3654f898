import type {Json, JsonObject, Pointer} from '../json/json.js';
import type {ControlKind, PlanField, PlanGroup, PlanSection, PlanStep} from '../plan/plan.js';
import type {DataNode, DataTree} from './data-tree.js';
import {createFinding, type Finding} from './finding.js';
import {isJsonObject} from '../json/pointer.js';
import {elementOf} from './rule-types.js';

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
const maxFields = 1_000;
/** Up to this many choices all are shown at once. */
const mostRadios = 6;

/** Flattens steps, sections and blocks, and gives every field its control. */
export function flattenLayout(layout: JsonObject, tree: DataTree, labels: JsonObject): FlatLayout {
  return new LayoutFlattener(layout, tree, labels).flatten();
}

/** Whether a place is a group: an object that the layout shows field by field. */
export function isGroup(node: DataNode): boolean {
  return typeof node.type === 'object' && 'object' in node.type && !node.valueType && !node.inner;
}

/** Whether a place is shown as one field. */
export function isField(node: DataNode): boolean {
  return !isGroup(node) && !node.inner && !node.at.includes('/*');
}

class LayoutFlattener {
  readonly #layout: JsonObject;
  readonly #tree: DataTree;
  readonly #labels: JsonObject;
  readonly #blocks: JsonObject;
  readonly #usedBlocks = new Set<string>();
  readonly #fields = new Map<Pointer, PlanField>();
  readonly #findings: Finding[] = [];

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
      const entries = section.block === undefined ? this.#listed(section, at) : this.#ofBlock(section, at);
      const fields = entries.flatMap((entry) => this.#addField(entry, id, index));
      return [
        {
          ...(typeof section.title === 'string' && {title: section.title}),
          ...(section.block !== undefined && typeof section.at === 'string' && {at: section.at}),
          fields,
        },
      ];
    });
    return {id, title: `step:${id}`, sections};
  }

  #listed(section: JsonObject, where: Pointer): readonly Entry[] {
    return listOf(section.fields).flatMap((field, i) => {
      const place = `${where}/fields/${i}`;
      if (!isJsonObject(field) || typeof field.at !== 'string') return this.#report('document-shape', place);
      const {at, control, official} = field;
      return [{at, where: place, label: at, control, official}];
    });
  }

  #ofBlock(section: JsonObject, where: Pointer): readonly Entry[] {
    const {block: name, at: group} = section;
    if (typeof name !== 'string' || typeof group !== 'string') return this.#report('document-shape', where);
    const block = Object.hasOwn(this.#blocks, name) ? this.#blocks[name] : undefined;
    if (block === undefined) return this.#report('unknown-block', `${where}/block`, {name});
    this.#usedBlocks.add(name);
    const target = this.#tree.nodes.get(group);
    if (!target || !isGroup(target)) return this.#report('unknown-group', `${where}/at`, {field: group});
    return listOf(block).flatMap((field, i) => {
      const place = `/layout/blocks/${name}/${i}`;
      if (!isJsonObject(field) || typeof field.at !== 'string') return this.#report('document-shape', place);
      const at = `${group}/${field.at}`;
      const label = Object.hasOwn(this.#labels, at) ? at : `block:${name}/${field.at}`;
      const official = prefixOfficial(section.official, field.official);
      return [{at, where: place, label, control: field.control, official}];
    });
  }

  #addField(entry: Entry, step: string, section: number): readonly Pointer[] {
    const {at, where, label, official} = entry;
    const node = this.#tree.nodes.get(at);
    if (!node || !isField(node)) return this.#report('unknown-field', `${where}/at`, {field: at});
    if (this.#fields.has(at)) return this.#report('field-shown-twice', where, {field: at});
    if (this.#fields.size >= maxFields) {
      return this.#fields.size === maxFields
        ? this.#report('too-many-fields', where, {limit: maxFields})
        : [];
    }
    const control = controls.has(entry.control) ? (entry.control as ControlKind) : defaultControl(node);
    if (!control) return this.#report('no-control', where, {field: at});
    this.#fields.set(at, {
      at,
      step,
      section,
      control,
      ...(node.valueType && {type: node.valueType.name}),
      schema: node.schemaAt,
      required: node.required,
      ...(node.choices && !node.valueType && {options: node.choices}),
      ...(isOfficial(official) && {official}),
      label,
    });
    return [at];
  }

  #checkComplete(): void {
    for (const node of this.#tree.nodes.values()) {
      if (isField(node) && !this.#fields.has(node.at))
        this.#report('field-not-shown', node.schemaAt, {field: node.at});
    }
    for (const name of Object.keys(this.#blocks)) {
      if (!this.#usedBlocks.has(name)) this.#report('unused-block', '/layout/blocks', {name});
    }
  }
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

const controls: ReadonlySet<Json | undefined> = new Set<ControlKind>([
  'text',
  'number',
  'date',
  'partial-date',
  'select',
  'radio',
  'checkbox',
  'yes-no',
  'combobox',
  'personal-number',
  'identity-paper',
  'address',
  'residence',
  'computed',
]);

/** The control by the shared type, otherwise by the schema; a list of free values has none of its own yet. */
function defaultControl(node: DataNode): ControlKind | undefined {
  if (node.valueType) return node.valueType.control;
  if (node.choices) return node.choices.length <= mostRadios ? 'radio' : 'select';
  switch (node.type) {
    case 'bool':
      return 'yes-no';
    case 'int':
    case 'double':
      return 'number';
    case 'date':
      return 'date';
    case 'string':
      return 'text';
    default:
      return elementOf(node.type) && node.items?.choices ? 'checkbox' : undefined;
  }
}

function isOfficial(value: Json | undefined): value is string | readonly string[] {
  return (
    typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'))
  );
}

/** `khai-sinh/me` and `hoTen` name the official field `khai-sinh/me.hoTen`. */
function prefixOfficial(prefix: Json | undefined, key: Json | undefined): Json | undefined {
  if (typeof prefix !== 'string' || !isOfficial(key)) return key;
  return typeof key === 'string' ? `${prefix}.${key}` : key.map((part) => `${prefix}.${part}`);
}

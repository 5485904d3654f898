import type {Json, Pointer} from '../json/json.js';
import type {PlanField, PlanRows} from '../plan/plan.js';
import {findControl} from './controls.js';
import type {DataNode, DataTree} from './data-tree.js';
import type {ReportFinding} from './finding.js';
import type {LayoutEntry} from './layout-entries.js';
import {isOfficial} from './official-keys.js';
import {isField, isList, isRowField, listAbove} from './places.js';

/** Where a field comes to stand. */
export interface Spot {
  readonly step: string;
  readonly section: number;
}

/** A list as its section shows it. */
export interface ShownList {
  readonly node: DataNode;
  readonly control: 'repeat' | 'table';
  readonly official: Json | undefined;
}

/** The fields of a plan as the layout places them: each once, with its control, and in the end all that the data has. */
export class PlacedFields {
  readonly #tree: DataTree;
  readonly #report: ReportFinding;
  readonly #fields = new Map<Pointer, PlanField>();
  readonly #rowFields = new Map<Pointer, PlanField>();

  constructor(tree: DataTree, report: ReportFinding) {
    this.#tree = tree;
    this.#report = report;
  }

  /** The fields outside of rows, and lists, in the order in which they were placed. */
  get fields(): readonly PlanField[] {
    return [...this.#fields.values()];
  }

  /** Places a field that stands outside of lists; answers with its pointer. */
  place(entry: LayoutEntry, spot: Spot): readonly Pointer[] {
    const node = this.#tree.nodes.get(entry.at);
    if (node && isList(node)) return this.#report('list-as-field', `${entry.where}/at`, {field: entry.at});
    const fields = this.#recordOf(entry, node && isField(node) ? node : undefined, spot);
    for (const field of fields) this.#fields.set(field.at, field);
    return fields.map(({at}) => at);
  }

  /** Places a field of a list's rows; answers with its record. */
  placeInRow(entry: LayoutEntry, list: DataNode, spot: Spot): readonly PlanField[] {
    const node = this.#tree.nodes.get(entry.at);
    const fields = this.#recordOf(entry, node && isRowField(node, list) ? node : undefined, spot);
    for (const field of fields) this.#rowFields.set(field.at, field);
    return fields;
  }

  /** Places a list, whose rows were placed. */
  placeList({node, control, official}: ShownList, rows: PlanRows, spot: Spot): void {
    const {at, schemaAt: schema, required} = node;
    this.#fields.set(at, {
      at,
      ...spot,
      control,
      schema,
      required,
      ...(isOfficial(official) && {official}),
      label: at,
      rows,
    });
  }

  /** Whether a place was not shown before; reports where it was. */
  isFree(at: Pointer, where: Pointer): boolean {
    const isShown = this.#fields.has(at) || this.#rowFields.has(at);
    if (isShown) this.#report('field-shown-twice', where, {field: at});
    return !isShown;
  }

  /** Reports the fields of the data that were not placed; to be called once all were. */
  reportMissing(): void {
    for (const node of this.#tree.nodes.values()) {
      const isMissing = this.#mustShow(node) && !this.#fields.has(node.at) && !this.#rowFields.has(node.at);
      if (isMissing) this.#report('field-not-shown', node.schemaAt, {field: node.at});
    }
  }

  /** The plan's record of a field; `node` is absent where its place cannot hold one. */
  #recordOf(entry: LayoutEntry, node: DataNode | undefined, spot: Spot): readonly PlanField[] {
    const {at, where, label, official} = entry;
    if (!node) return this.#report('unknown-field', `${where}/at`, {field: at});
    if (!this.isFree(at, where)) return [];
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

  /** Fields and lists, and the fields of lists that are shown: for one that is not, a single finding is enough. */
  #mustShow(node: DataNode): boolean {
    if (!node.at.includes('/*')) return isField(node) || isList(node);
    const list = listAbove(this.#tree, node.at);
    return list !== undefined && this.#fields.has(list.at) && isRowField(node, list);
  }
}

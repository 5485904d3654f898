import type {Json, JsonObject, Pointer} from '../json/json.js';
import {isJsonObject} from '../json/pointer.js';
import type {PlanField, PlanGroup, PlanNote, PlanRows, PlanSection, PlanStep} from '../plan/plan.js';
import type {DataNode, DataTree} from './data-tree.js';
import {PlacedFields, type Spot} from './placed-fields.js';
import {createFinding, type Finding, type ReportFinding} from './finding.js';
import {LayoutEntries, listOf} from './layout-entries.js';
import {isGroup, isList} from './places.js';

/** What the layout comes to. */
export interface FlatLayout {
  readonly steps: readonly PlanStep[];
  readonly order?: 'guarded';
  readonly fields: readonly PlanField[];
  readonly groups: readonly PlanGroup[];
  readonly findings: readonly Finding[];
}

/** What the form itself calls its own parts: links and events name them like steps. */
const reservedSteps: ReadonlySet<string> = new Set(['documents', 'review', 'receipt']);

/** Flattens steps, sections and blocks, and gives every field its control. */
export function flattenLayout(layout: JsonObject, tree: DataTree, labels: JsonObject): FlatLayout {
  return new LayoutFlattener(layout, tree, labels).flatten();
}

class LayoutFlattener {
  readonly #layout: JsonObject;
  readonly #tree: DataTree;
  readonly #entries: LayoutEntries;
  readonly #placed: PlacedFields;
  readonly #findings: Finding[] = [];

  constructor(layout: JsonObject, tree: DataTree, labels: JsonObject) {
    this.#layout = layout;
    this.#tree = tree;
    this.#entries = new LayoutEntries({layout, tree, labels, report: this.#report});
    this.#placed = new PlacedFields(tree, this.#report);
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
    this.#placed.reportMissing();
    this.#entries.reportUnused();
    // By pointer: the order of keys in the document means nothing, and must not reach the plan.
    const groups = [...this.#tree.nodes.values()]
      .filter((node) => isGroup(node) && !node.at.includes('/*'))
      .sort((a, b) => (a.at < b.at ? -1 : 1));
    return {
      steps,
      ...(this.#layout.order === 'guarded' && {order: 'guarded'}),
      fields: this.#placed.fields,
      groups: groups.map(({at, required}) => ({at, required})),
      findings: this.#findings,
    };
  }

  readonly #report: ReportFinding = (...finding) => {
    this.#findings.push(createFinding(...finding));
    return [];
  };

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
    const fields: Pointer[] = [];
    const notes: PlanNote[] = [];
    for (const entry of this.#entries.ofSection(section, where)) {
      if ('kind' in entry) notes.push({before: fields.length, ...entry});
      else fields.push(...this.#placed.place(entry, spot));
    }
    return {fields, notes};
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
    if (!this.#placed.isFree(at, where) || !this.#entries.takes(where)) return [];
    this.#placed.placeList({node, control, official}, this.#flattenRows(section, node, where, spot), spot);
    return [at];
  }

  #flattenRows(section: JsonObject, list: DataNode, where: Pointer, spot: Spot): PlanRows {
    const row = `${list.at}/*`;
    const fields = this.#entries
      .ofRows(section, row, where)
      .flatMap((entry) => this.#placed.placeInRow(entry, list, spot));
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
    const shown = new Set(fields.map(({at}) => at));
    return listOf(summary).flatMap((key, i) => {
      const at = typeof key === 'string' ? `${row}/${key}` : row;
      return shown.has(at) ? [at] : this.#report('unknown-field', `${where}/summary/${i}`, {field: at});
    });
  }
}

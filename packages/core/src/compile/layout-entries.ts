import type {Json, JsonObject, Pointer} from '../json/json.js';
import {isJsonObject} from '../json/pointer.js';
import type {PlanNote} from '../plan/plan.js';
import type {DataTree} from './data-tree.js';
import type {ReportFinding} from './finding.js';
import {prefixOfficial} from './official-keys.js';
import {isGroup} from './places.js';

/** A field that the layout names, before its place in the data is looked up. */
export interface LayoutEntry {
  readonly at: Pointer;
  /** Where it stands in the document. */
  readonly where: Pointer;
  /** Key of its text. */
  readonly label: string;
  readonly control: Json | undefined;
  readonly official: Json | undefined;
}

/** A note or heading of the layout, before it is known between which fields it stands. */
export type LayoutNote = Omit<PlanNote, 'before'>;

/** What the layout's fields are read with. */
export interface LayoutGround {
  readonly layout: JsonObject;
  readonly tree: DataTree;
  /** Texts of one language: a block's field may have one of its own. */
  readonly labels: JsonObject;
  readonly report: ReportFinding;
}

/** 5,000 fields that a person fills in and what is computed from them; no form is longer, and browsers are measured up to it. */
const maxFields = 6_000;

/**
 * Reads which fields the sections of a layout name: themselves, or by a block over a group or over the rows of a list. A block
 * may stand in any number of sections: what they name together is counted, so that a short document opens out to no more than
 * a form can hold.
 */
export class LayoutEntries {
  readonly #ground: LayoutGround;
  readonly #blocks: JsonObject;
  readonly #usedBlocks = new Set<string>();
  #left = maxFields;
  #isFull = false;

  constructor(ground: LayoutGround) {
    this.#ground = ground;
    this.#blocks = isJsonObject(ground.layout.blocks) ? ground.layout.blocks : {};
  }

  /** Fields, notes and headings of a section that shows no list. */
  ofSection(section: JsonObject, where: Pointer): readonly (LayoutEntry | LayoutNote)[] {
    return section.block === undefined ? this.#listed(section, where) : this.#ofGroup(section, where);
  }

  /** Fields of the rows of a list, whose place is `row`. */
  ofRows({fields, block, official}: JsonObject, row: Pointer, where: Pointer): readonly LayoutEntry[] {
    return block === undefined
      ? this.#relative(fields, `${where}/fields`, row, official)
      : this.#ofBlock(block, row, official, where);
  }

  /** Whether one more field may be named; reports the first that may not. */
  takes(where: Pointer): boolean {
    if (this.#left > 0) {
      this.#left -= 1;
      return true;
    }
    if (!this.#isFull) this.#ground.report('too-many-fields', where, {limit: maxFields});
    this.#isFull = true;
    return false;
  }

  /** Reports the blocks that no section shows; to be called once all were read. */
  reportUnused(): void {
    for (const name of Object.keys(this.#blocks)) {
      if (!this.#usedBlocks.has(name)) this.#ground.report('unused-block', '/layout/blocks', {name});
    }
  }

  #listed(section: JsonObject, where: Pointer): readonly (LayoutEntry | LayoutNote)[] {
    return listOf(section.fields).flatMap((field, i): readonly (LayoutEntry | LayoutNote)[] => {
      const place = `${where}/fields/${i}`;
      const note = isJsonObject(field) ? readNote(field) : undefined;
      if (note) return [note];
      if (!isJsonObject(field) || typeof field.at !== 'string')
        return this.#ground.report('document-shape', place);
      const {at, control, official} = field;
      return this.takes(place) ? [{at, where: place, label: at, control, official}] : [];
    });
  }

  #ofGroup(section: JsonObject, where: Pointer): readonly LayoutEntry[] {
    const {block, at: group, official} = section;
    const {tree, report} = this.#ground;
    if (typeof group !== 'string') return report('document-shape', where);
    const target = tree.nodes.get(group);
    if (!target || !isGroup(target) || group.includes('/*')) {
      if (typeof block === 'string') this.#usedBlocks.add(block);
      return report('unknown-group', `${where}/at`, {field: group});
    }
    return this.#ofBlock(block, group, official, where);
  }

  #ofBlock(
    name: Json | undefined,
    group: Pointer,
    official: Json | undefined,
    where: Pointer,
  ): readonly LayoutEntry[] {
    const {report} = this.#ground;
    if (typeof name !== 'string') return report('document-shape', where);
    const block = Object.hasOwn(this.#blocks, name) ? this.#blocks[name] : undefined;
    if (block === undefined) return report('unknown-block', `${where}/block`, {name});
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
  ): readonly LayoutEntry[] {
    const entries: LayoutEntry[] = [];
    for (const [i, field] of listOf(fields).entries()) {
      const place = `${where}/${i}`;
      // Nothing after it is taken either, in this section and in those that show the block again.
      if (!this.takes(place)) break;
      if (!isJsonObject(field) || typeof field.at !== 'string') {
        this.#ground.report('document-shape', place);
        continue;
      }
      const at = `${group}/${field.at}`;
      const isOwn = block === undefined || Object.hasOwn(this.#ground.labels, at);
      const label = isOwn ? at : `block:${block}/${field.at}`;
      const official = prefixOfficial(prefix, field.official);
      entries.push({at, where: place, label, control: field.control, official});
    }
    return entries;
  }
}

/** The items of a list in a document; none where it is something else. */
export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function readNote({note, heading}: JsonObject): LayoutNote | undefined {
  if (typeof note === 'string') return {kind: 'note', text: note};
  return typeof heading === 'string' ? {kind: 'heading', text: heading} : undefined;
}

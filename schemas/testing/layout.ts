import type {
  BlockField,
  LayoutSection,
  ListSection,
  OfficialKeys,
  Procedure,
} from '../../packages/core/src/generated/procedure.js';

/** One field of the layout with its blocks laid out. */
export interface FlatField {
  readonly at: string;
  readonly official: readonly string[];
  /** Keys that may label it, nearest first. */
  readonly labels: readonly string[];
}

function listKeys(keys: OfficialKeys | undefined): readonly string[] {
  if (keys === undefined) return [];
  return typeof keys === 'string' ? [keys] : keys;
}

/** Fields that are named relative to a group or row, `official` with the section's prefix before it. */
function flattenRelative(
  group: string,
  fields: readonly BlockField[],
  prefix: string | undefined,
  block?: string,
): FlatField[] {
  return fields.map((field) => {
    const at = `${group}/${field.at}`;
    const official = listKeys(field.official).map((key) => `${prefix ?? ''}.${key}`);
    return {at, official, labels: block === undefined ? [at] : [at, `block:${block}/${field.at}`]};
  });
}

function flattenList({list, fields, block, official}: ListSection, procedure: Procedure): FlatField[] {
  const inRow = fields ?? procedure.layout.blocks?.[block ?? ''] ?? [];
  return [
    {at: list, official: listKeys(official), labels: [list]},
    ...flattenRelative(`${list}/*`, inRow, official, block),
  ];
}

function flattenSection(section: LayoutSection, procedure: Procedure): FlatField[] {
  if ('list' in section) return flattenList(section, procedure);
  if ('block' in section) {
    const {at, block, official} = section;
    return flattenRelative(at, procedure.layout.blocks?.[block] ?? [], official, block);
  }
  return section.fields.flatMap((entry) =>
    'at' in entry ? [{at: entry.at, official: listKeys(entry.official), labels: [entry.at]}] : [],
  );
}

/** Fields of the layout in their order; a list, then the fields of its rows under `*`. */
export function flattenLayout(procedure: Procedure): readonly FlatField[] {
  return procedure.layout.steps.flatMap((step) =>
    step.sections.flatMap((section) => flattenSection(section, procedure)),
  );
}

import type {
  BlockField,
  BlockSection,
  LayoutSection,
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

function flattenBlock(section: BlockSection, fields: readonly BlockField[]): FlatField[] {
  return fields.map((field) => {
    const at = `${section.at}/${field.at}`;
    const official = listKeys(field.official).map((key) => `${section.official ?? ''}.${key}`);
    return {at, official, labels: [at, `block:${section.block}/${field.at}`]};
  });
}

function flattenSection(section: LayoutSection, procedure: Procedure): FlatField[] {
  if ('fields' in section)
    return section.fields.map(({at, official}) => ({at, official: listKeys(official), labels: [at]}));
  return flattenBlock(section, procedure.layout.blocks?.[section.block] ?? []);
}

/** Fields of the layout in their order. */
export function flattenLayout(procedure: Procedure): readonly FlatField[] {
  return procedure.layout.steps.flatMap((step) =>
    step.sections.flatMap((section) => flattenSection(section, procedure)),
  );
}

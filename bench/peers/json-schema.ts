import {choices, createFormModel, type FieldKind, type ModelSection} from '../src/model/form-model.js';

/** A JSON Schema as both of its readers take it. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

const schemas: Readonly<Record<FieldKind, Schema>> = {
  text: {type: 'string', maxLength: 200},
  textarea: {type: 'string', maxLength: 2000},
  select: {type: 'string', enum: choices.map(({value}) => value)},
  date: {type: 'string', format: 'date'},
  number: {type: 'integer', minimum: 0, maximum: 1_000_000},
  checkbox: {type: 'boolean'},
};

/** Schema of a section; `keep` says which of its fields stand in it. */
export function sectionSchema(
  {title, fields}: ModelSection,
  keep: (field: ModelSection['fields'][number]) => boolean = () => true,
): Schema {
  return {
    type: 'object',
    title,
    required: fields.filter(({required}) => required).map(({key}) => key),
    properties: Object.fromEntries(
      fields.filter(keep).map(({key, kind, label}) => [key, {...schemas[kind], title: label}]),
    ),
  };
}

/** Schema of the whole form. */
export function formSchema(fields: number, section: (section: ModelSection) => Schema): Schema {
  const {sections} = createFormModel(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(sections.map((each) => [each.id, section(each)])),
  };
}

import type {Procedure} from '@tokhai/core';
import {
  choices,
  createFormModel,
  numberKey,
  sectionFields,
  sumLabel,
  type Condition,
  type FieldKind,
  type ModelSection,
} from './form-model.js';

type Texts = Record<string, string>;
type SchemaNode = NonNullable<Procedure['data']['$defs']>[string];
type Rule = Procedure['rules'][number];

const schemas: Readonly<Record<FieldKind, SchemaNode>> = {
  text: {type: 'string', maxLength: 200},
  textarea: {type: 'string', maxLength: 2000},
  select: {type: 'string', enum: choices.map(({value}) => value)},
  date: {$ref: 'vn:date'},
  number: {type: 'integer', minimum: 0, maximum: 1_000_000},
  checkbox: {type: 'boolean'},
};

const blocks = {even: sectionFields(false), odd: sectionFields(true)} as const;

function blockOf(index: number): 'even' | 'odd' {
  return index % 2 === 0 ? 'even' : 'odd';
}

/** The closed object of one section, which all sections of its kind share. */
function groupSchema(block: 'even' | 'odd'): SchemaNode {
  const fields = blocks[block];
  return {
    type: 'object',
    additionalProperties: false,
    required: fields.filter(({required}) => required).map(({key}) => key),
    properties: {
      ...Object.fromEntries(fields.map(({key, kind}) => [key, schemas[kind]])),
      sum: {type: 'integer'},
    },
  };
}

function layoutBlock(block: 'even' | 'odd'): NonNullable<Procedure['layout']['blocks']>[string] {
  const fields = blocks[block].map(({key, kind}) =>
    kind === 'checkbox' ? {at: key, control: 'checkbox' as const} : {at: key},
  );
  return [...fields, {at: 'sum', control: 'computed' as const}];
}

function conditionText(section: string, {key, equals}: Condition): string {
  const place = `${section}.${key}`;
  return `has(${place}) && ${place}${equals === true ? '' : ` == "${equals}"`}`;
}

function rulesOf({id, fields, sumOf}: ModelSection): readonly Rule[] {
  const visible = fields.flatMap(({key, visibleIf}): readonly Rule[] =>
    visibleIf === undefined ? [] : [{at: `/${id}/${key}`, visible: conditionText(id, visibleIf)}],
  );
  const addends = sumOf.map((section) => {
    const place = `${section}.${numberKey}`;
    return `(has(${place}) ? ${place} : 0)`;
  });
  return [...visible, {at: `/${id}/sum`, computed: addends.join(' + ')}];
}

function blockTexts(block: 'even' | 'odd'): Texts {
  const texts: Texts = {[`block:${block}/sum`]: sumLabel};
  for (const {key, kind, label} of blocks[block]) {
    texts[`block:${block}/${key}`] = label;
    if (kind !== 'select') continue;
    for (const choice of choices) texts[`block:${block}/${key}=${choice.value}`] = choice.label;
  }
  return texts;
}

function textsOf(fields: number, sections: readonly ModelSection[]): Procedure['texts']['vi'] {
  return {
    title: `Tờ khai ${String(fields)} trường`,
    declaration: 'Tôi cam đoan khai đúng.',
    ...blockTexts('even'),
    ...blockTexts('odd'),
    ...Object.fromEntries(sections.map(({id, title}) => [`section:${id}`, title])),
    'step:all': 'Tất cả',
    'role:applicant': 'Người khai',
  };
}

/** Publishes the generated form as a procedure document: everything on one step, a block for each kind of section. */
export function createProcedureDocument(fields: number): Procedure {
  const {sections} = createFormModel(fields);
  const texts = textsOf(fields, sections);
  return {
    format: 1,
    code: '9.000009',
    version: 1,
    level: 'commune',
    owner: 'bench',
    valid: {from: '2026-01-01', to: null, replaces: null},
    legal: [{id: 'none', title: 'Biểu mẫu thử nghiệm', source: 'generated', verified: false}],
    uses: {rules: 'vn-rules@1', types: 'vn-types@1', units: '2026-04-30', calendar: '2026'},
    open: [],
    data: {
      type: 'object',
      additionalProperties: false,
      required: sections.map(({id}) => id),
      properties: Object.fromEntries(
        sections.map(({id}, index) => [id, {$ref: `#/$defs/${blockOf(index)}`}]),
      ),
      $defs: {even: groupSchema('even'), odd: groupSchema('odd')},
    },
    layout: {
      blocks: {even: layoutBlock('even'), odd: layoutBlock('odd')},
      steps: [
        {
          id: 'all',
          sections: sections.map(({id}, index) => ({
            title: `section:${id}`,
            at: `/${id}`,
            block: blockOf(index),
          })),
        },
      ],
    },
    rules: sections.flatMap(rulesOf),
    prefill: [],
    documents: [],
    fees: [],
    deadline: {workingDays: 1, verified: false},
    signing: {
      accept: ['authenticated'],
      profile: 'CAdES-B-B',
      algorithms: ['ECDSA-P256-SHA256'],
      roles: [{id: 'applicant', identity: '/s0/f0'}],
    },
    result: {type: 'bench@1', delivery: ['electronic']},
    texts: {vi: texts, en: texts},
  };
}

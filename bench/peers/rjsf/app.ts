import Form from '@rjsf/core';
import type {RJSFSchema, UiSchema} from '@rjsf/utils';
import validator from '@rjsf/validator-ajv8';
import {createElement} from 'react';
import {createRoot} from 'react-dom/client';
import {choices, createFormModel, type ModelSection} from '../../src/model/form-model.js';
import type {} from '../../src/page/contract.js';
import {formSchema, sectionSchema, type Schema} from '../json-schema.js';

/** The conditional field stands in `then`, as the library's own documentation has it. */
function withCondition(section: ModelSection): Schema {
  const conditions = section.fields.flatMap(({key, label, visibleIf}) =>
    visibleIf === undefined
      ? []
      : [
          {
            if: {properties: {[visibleIf.key]: {const: visibleIf.equals}}, required: [visibleIf.key]},
            then: {properties: {[key]: {type: 'string', maxLength: 200, title: label}}},
          },
        ],
  );
  return {...sectionSchema(section, ({visibleIf}) => visibleIf === undefined), allOf: conditions};
}

function uiOf(fields: number): UiSchema {
  const names = choices.map(({label}) => label);
  return Object.fromEntries(
    createFormModel(fields).sections.map((section) => [
      section.id,
      Object.fromEntries(
        section.fields.flatMap(({key, kind}): readonly [string, UiSchema][] => {
          if (kind === 'textarea') return [[key, {'ui:widget': 'textarea'}]];
          return kind === 'select' ? [[key, {'ui:enumNames': names}]] : [];
        }),
      ),
    ]),
  );
}

window.benchApp = {
  mount(root, fields) {
    const schema = formSchema(fields, withCondition) as RJSFSchema;
    const form = createElement(Form, {
      schema,
      uiSchema: uiOf(fields),
      validator,
      noHtml5Validate: true,
      showErrorList: false,
      // Without its object a section's required fields are not missed.
      initialFormData: Object.fromEntries(createFormModel(fields).sections.map(({id}) => [id, {}])),
    });
    createRoot(root).render(form);
  },
};

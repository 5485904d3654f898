import type {RuleEffect, UISchemaElement, ValidationMode} from '@jsonforms/core';
import {JsonForms} from '@jsonforms/react';
import {vanillaCells, vanillaRenderers} from '@jsonforms/vanilla-renderers';
import {createElement, useState, type ReactElement} from 'react';
import {createRoot} from 'react-dom/client';
import {createFormModel, type ModelSection} from '../../src/model/form-model.js';
import type {} from '../../src/page/contract.js';
import {formSchema, sectionSchema, type Schema} from '../json-schema.js';

type Element = UISchemaElement & Readonly<Record<string, unknown>>;

function controlsOf({id, fields}: ModelSection): readonly Element[] {
  const scope = (key: string): string => `#/properties/${id}/properties/${key}`;
  return fields.map(({key, kind, visibleIf}): Element => ({
    type: 'Control',
    scope: scope(key),
    ...(kind === 'textarea' && {options: {multi: true}}),
    ...(visibleIf && {
      rule: {
        effect: 'SHOW' as RuleEffect,
        condition: {
          scope: scope(visibleIf.key),
          schema: {const: visibleIf.equals},
          failWhenUndefined: true,
        },
      },
    }),
  }));
}

interface Prepared {
  readonly schema: Schema;
  readonly uischema: Element;
  readonly data: Readonly<Record<string, object>>;
}

function prepare(fields: number): Prepared {
  const {sections} = createFormModel(fields);
  const elements = sections.map((section) => ({
    type: 'Group',
    label: section.title,
    elements: controlsOf(section),
  }));
  return {
    schema: formSchema(fields, (section) => sectionSchema(section)),
    uischema: {type: 'VerticalLayout', elements},
    data: Object.fromEntries(sections.map(({id}) => [id, {}])),
  };
}

/** The library checks at each change; what "submit" does is to show what it found. */
function App({prepared}: {readonly prepared: Prepared}): ReactElement {
  const [mode, setMode] = useState<ValidationMode>('ValidateAndHide');
  const [data] = useState(prepared.data);
  return createElement(
    'div',
    null,
    createElement(JsonForms, {
      schema: prepared.schema,
      uischema: prepared.uischema,
      data,
      renderers: vanillaRenderers,
      cells: vanillaCells,
      validationMode: mode,
    }),
    createElement(
      'button',
      {
        type: 'button',
        id: 'submit',
        onClick: () => {
          setMode('ValidateAndShow');
        },
      },
      'Tiếp tục',
    ),
  );
}

window.benchApp = {
  mount(root, fields) {
    createRoot(root).render(createElement(App, {prepared: prepare(fields)}));
  },
};

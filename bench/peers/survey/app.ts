import 'survey-core/survey-core.fontless.min.css';
import {createElement} from 'react';
import {createRoot} from 'react-dom/client';
import {Model, settings} from 'survey-core';
import {Survey} from 'survey-react-ui';
import {
  choices,
  createFormModel,
  numberKey,
  sumLabel,
  type FieldKind,
  type ModelSection,
} from '../../src/model/form-model.js';
import type {} from '../../src/page/contract.js';

const kinds: Readonly<Record<FieldKind, object>> = {
  text: {type: 'text'},
  textarea: {type: 'comment'},
  select: {
    type: 'dropdown',
    renderAs: 'select',
    choices: choices.map(({value, label}) => ({value, text: label})),
  },
  date: {type: 'text', inputType: 'date'},
  number: {type: 'text', inputType: 'number'},
  checkbox: {type: 'boolean', renderAs: 'checkbox'},
};

function panelOf({id, title, fields, sumOf}: ModelSection): object {
  const elements = fields.map(({key, kind, label, required, visibleIf}) => ({
    ...kinds[kind],
    name: `${id}_${key}`,
    title: label,
    ...(required && {isRequired: true}),
    ...(visibleIf && {
      visibleIf: `{${id}_${visibleIf.key}} = ${visibleIf.equals === true ? 'true' : `'${visibleIf.equals}'`}`,
    }),
  }));
  const numbers = sumOf.map((section) => `{${section}_${numberKey}}`);
  const sum = {
    type: 'expression',
    name: `${id}_sum`,
    title: sumLabel,
    expression: `sum(${numbers.join(', ')})`,
  };
  return {type: 'panel', name: id, title, elements: [...elements, sum]};
}

window.benchApp = {
  mount(root, fields) {
    settings.animationEnabled = false;
    const model = new Model({
      pages: [{name: 'all', elements: createFormModel(fields).sections.map(panelOf)}],
      textUpdateMode: 'onTyping',
      focusFirstQuestionAutomatic: false,
      showCompletedPage: false,
    });
    createRoot(root).render(createElement(Survey, {model}));
  },
};

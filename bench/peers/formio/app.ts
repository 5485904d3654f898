import '@formio/js/dist/formio.form.min.css';
import 'bootstrap/dist/css/bootstrap.min.css';
import {Formio} from '@formio/js/form';
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
  text: {type: 'textfield'},
  textarea: {type: 'textarea'},
  // `html5` is the lighter of its two widgets.
  select: {type: 'select', widget: 'html5', data: {values: choices}},
  // Its own date control loads a library from another origin.
  date: {type: 'textfield'},
  number: {type: 'number'},
  checkbox: {type: 'checkbox'},
};

function panelOf({id, title, fields, sumOf}: ModelSection): object {
  const components = fields.map(({key, kind, label, required, visibleIf}) => ({
    ...kinds[kind],
    key: `${id}_${key}`,
    label,
    input: true,
    ...(required && {validate: {required: true}}),
    ...(visibleIf && {
      conditional: {show: true, when: `${id}_${visibleIf.key}`, eq: String(visibleIf.equals)},
    }),
  }));
  const sum = {
    type: 'number',
    key: `${id}_sum`,
    label: sumLabel,
    input: true,
    disabled: true,
    calculateValue: {'+': sumOf.map((section) => ({var: `data.${section}_${numberKey}`}))},
  };
  return {type: 'panel', key: id, title, input: false, components: [...components, sum]};
}

window.benchApp = {
  async mount(root, fields) {
    const components: object[] = createFormModel(fields).sections.map(panelOf);
    components.push({type: 'button', action: 'submit', key: 'submit', label: 'Tiếp tục', input: true});
    await Formio.createForm(root, {display: 'form', components}, {noAlerts: true});
  },
};

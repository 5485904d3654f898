import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import {createForm} from '@bpmn-io/form-js-viewer';
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
  select: {type: 'select', values: choices},
  date: {type: 'datetime', subtype: 'date'},
  number: {type: 'number'},
  checkbox: {type: 'checkbox'},
};

function groupOf({id, title, fields, sumOf}: ModelSection): object {
  const components = fields.map(({key, kind, label, required, visibleIf}) => ({
    ...kinds[kind],
    id: `${id}_${key}`,
    key: `${id}_${key}`,
    ...(kind === 'date' ? {dateLabel: label} : {label}),
    ...(required && {validate: {required: true}}),
    ...(visibleIf && {
      conditional: {
        hide:
          visibleIf.equals === true
            ? `=${id}_${visibleIf.key} != true`
            : `=${id}_${visibleIf.key} != "${visibleIf.equals}"`,
      },
    }),
  }));
  const addends = sumOf.map((section) => {
    const number = `${section}_${numberKey}`;
    return `(if ${number} = null then 0 else ${number})`;
  });
  const sum = {type: 'text', id: `${id}_sum`, text: `${sumLabel}: {{${addends.join(' + ')}}}`};
  return {type: 'group', id, label: title, components: [...components, sum]};
}

window.benchApp = {
  async mount(root, fields) {
    const components: object[] = createFormModel(fields).sections.map(groupOf);
    components.push({type: 'button', id: 'submit', action: 'submit', label: 'Tiếp tục'});
    // Waiting 300 ms, its default, only puts the same work off.
    const options = {container: root, schema: {type: 'default', id: 'form', components}, debounce: false};
    await createForm(options);
  },
};

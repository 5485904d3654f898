import {exposeProbe} from '../../src/page/measures.js';

exposeProbe({
  root: () => document.getElementById('root'),
  control: (section, key) =>
    document.getElementById(`#/properties/s${String(section)}/properties/${key}-input`),
  countControls: () =>
    [...document.querySelectorAll('#root :is(input, select, textarea)')].filter(
      (control) => !control.id.endsWith('/f9-input') || control.checkVisibility(),
    ).length,
  countErrors: () =>
    [...document.querySelectorAll('.validation_error')].filter(({textContent}) => textContent !== '').length,
  sum: () => undefined,
  submit: () => document.getElementById('submit')?.click(),
});

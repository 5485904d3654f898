import {exposeProbe} from '../../src/page/measures.js';

exposeProbe({
  root: () => document.getElementById('root'),
  control: (section, key) =>
    document.querySelector<HTMLElement>(`:is(input, textarea)[id$="-s${String(section)}_${key}"]`),
  countControls: () =>
    document.querySelectorAll('.fjs-form-field :is(input:not(.flatpickr-calendar input), textarea)').length,
  countErrors: () => document.querySelectorAll('.fjs-form-field-error').length,
  sum: (section) =>
    document.querySelectorAll('.fjs-form-field-group')[section]?.querySelector('.fjs-form-field-text')
      ?.textContent ?? '',
  submit: () => document.querySelector<HTMLButtonElement>('button[type=submit]')?.click(),
});

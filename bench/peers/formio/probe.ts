import {exposeProbe} from '../../src/page/measures.js';

exposeProbe({
  root: () => document.getElementById('root'),
  control: (section, key) =>
    document.querySelector<HTMLElement>(
      `.formio-component-s${String(section)}_${key} :is(input, select, textarea)`,
    ),
  countControls: () =>
    document.querySelectorAll(
      '.formio-form :is(input:not(:disabled, .formio-select-autocomplete-input), select, textarea)',
    ).length,
  countErrors: () => document.querySelectorAll('.formio-errors .error').length,
  sum: (section) =>
    document.querySelector<HTMLInputElement>(`.formio-component-s${String(section)}_sum input`)?.value ?? '',
  submit: () => document.querySelector<HTMLButtonElement>('.formio-component-submit button')?.click(),
});

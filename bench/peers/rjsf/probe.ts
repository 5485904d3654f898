import {exposeProbe} from '../../src/page/measures.js';

exposeProbe({
  root: () => document.querySelector('form'),
  control: (section, key) => document.getElementById(`root_s${String(section)}_${key}`),
  countControls: () => document.querySelectorAll('form :is(input, select, textarea)').length,
  countErrors: () => document.querySelectorAll('.text-danger').length,
  sum: () => undefined,
  submit: () => document.querySelector<HTMLButtonElement>('button[type=submit]')?.click(),
});

import {exposeProbe} from '../../page/measures.js';

exposeProbe({
  root: () => document.querySelector('form'),
  control: (section, key) => document.getElementById(`s${String(section)}-${key}`),
  countControls: () => document.querySelectorAll('.control,.tick').length,
  countErrors: () => document.querySelectorAll('.error').length,
  sum: (section) => document.getElementById(`s${String(section)}-sum`)?.textContent ?? '',
  submit: () => document.querySelector<HTMLButtonElement>('.button')?.click(),
});

import {exposeProbe} from '../../src/page/measures.js';

exposeProbe({
  root: () => document.getElementById('root'),
  control: (section, key) =>
    document.querySelector<HTMLElement>(
      `[data-name="s${String(section)}_${key}"] :is(input, select, textarea)`,
    ),
  countControls: () =>
    document.querySelectorAll('.sd-question :is(input:not([type=button]), select, textarea)').length,
  countErrors: () => document.querySelectorAll('.sd-error').length,
  sum: (section) =>
    document.querySelector(`[data-name="s${String(section)}_sum"] .sd-expression`)?.textContent ?? '',
  submit: () => document.querySelector<HTMLInputElement>('.sd-navigation__complete-btn')?.click(),
});
